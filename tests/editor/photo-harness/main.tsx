import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import '../../../renderer/app/fonts.css';
import '../../../renderer/app/tokens.css';
import '../../../renderer/app/base.css';
import '../../../renderer/app/shell.css';
import { createI18n } from '../../../renderer/app/i18n.ts';
import { PhotoEditor } from '../../../renderer/features/photos/editor/photo-editor.tsx';
import { PhotoViewer } from '../../../renderer/features/photos/editor/photo-viewer.tsx';
import type { Photo } from '../../../shared/domain/asset.ts';
import { noEdit, type PhotoEdit } from '../../../shared/domain/photo-edit.ts';
import { photoIds } from './photo-ids.ts';
import type { PhotoHarnessApi } from './api.ts';

type Asked = { readonly kind: 'edit'; readonly options: Parameters<PhotoHarnessApi['edit']>[0] } | { readonly kind: 'view'; readonly photos: Parameters<PhotoHarnessApi['view']>[0]; readonly index: number };

/** The photo editor and the viewer alone; what the window would do is reduced to lists of what was asked for. */
const applied: PhotoEdit[] = [];
const i18n = createI18n('vi');
let closed = 0;
let count = 0;
let show: (asked: (Asked & { readonly key: number }) | null) => void = () => undefined;
let tell: PhotoHarnessApi['tell'] = () => undefined;
const container = document.getElementById('root');
if (!container) throw new Error('no root element');

const close = (): void => {
  closed += 1;
  show(null);
};
/** The edited photos of the harness have the landscape behind them. */
const originOf = (assetId: string): Promise<Photo | null> =>
  Promise.resolve(assetId === photoIds.edited ? { assetId: photoIds.landscape, name: 'goc.jpg', width: 3000, height: 2000, bytes: 1, caption: '', credit: '' } : null);

function Page() {
  const [asked, setAsked] = useState<(Asked & { readonly key: number }) | null>(null);
  const [state, setState] = useState<Parameters<PhotoHarnessApi['tell']>[0]>({ busy: false, error: null });
  useEffect(() => {
    show = setAsked;
    tell = setState;
  }, []);
  return (
    <>
      <button type="button">Bên dưới</button>
      {asked?.kind === 'edit' ? <Editor key={asked.key} options={asked.options} state={state} /> : null}
      {asked?.kind === 'view' ? (
        <PhotoViewer photos={asked.photos} index={asked.index} label="Xem ảnh toàn màn hình" originOf={originOf} onIndex={(index) => setAsked({ ...asked, index })} onClose={close} />
      ) : null}
    </>
  );
}

function Editor({ options, state }: { readonly options: Parameters<PhotoHarnessApi['edit']>[0]; readonly state: Parameters<PhotoHarnessApi['tell']>[0] }) {
  const { recipe = noEdit, asCover = false, width = 3000, height = 2000, logo, assetId = photoIds.landscape } = options;
  return (
    <PhotoEditor
      photo={{ assetId, width, height }}
      recipe={recipe}
      asCover={asCover}
      unitMark={{ mark: logo === undefined ? null : { assetId: logo, corner: 'bottom-right', size: 0.2, opacity: 0.9 }, choose: () => Promise.resolve(photoIds.logo) }}
      busy={state.busy}
      error={state.error}
      onApply={(edit) => void applied.push(edit)}
      onClose={close}
    />
  );
}

window.photoHarness = {
  edit: (options) => show({ kind: 'edit', options, key: (count += 1) }),
  view: (photos, index) => show({ kind: 'view', photos, index, key: (count += 1) }),
  look: ({ theme, textSize, locale }) => {
    const { dataset } = document.documentElement;
    if (theme) dataset['theme'] = theme;
    if (textSize) dataset['text'] = String(textSize);
    if (locale) void i18n.changeLanguage(locale);
  },
  tell: (state) => tell(state),
  applied: () => [...applied],
  closed: () => closed,
};

createRoot(container).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <I18nProvider locale="vi-VN">
        <Page />
      </I18nProvider>
    </I18nextProvider>
  </StrictMode>,
);
