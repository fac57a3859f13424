import { createRoot } from 'react-dom/client';
import '../../../../renderer/app/fonts.css';
import '../../../../renderer/app/tokens.css';
import '../../../../renderer/app/base.css';
import './editor.css';
import { PageEditor } from '../../../../renderer/editor/page-editor.tsx';
import type { PageContent } from '../../../../renderer/editor/port.ts';
import vi from '../../../../renderer/locales/vi.json';

/** The page editor with nothing around it: no panes, no saving. What it costs is the editor's own. */
const nothing = (): void => undefined;
const response = await fetch(`./${new URLSearchParams(location.search).get('article') ?? 'main'}.json`);
const initial = (await response.json()) as PageContent;
const container = document.getElementById('root');
if (!container) throw new Error('no root element');

let blocks = 0;
createRoot(container).render(
  <div className="alone">
    <PageEditor
      initial={initial}
      readOnly={false}
      smartSigns
      kicker="Tin tức - Sự kiện"
      byline="Minh Châu – Quốc Anh"
      labels={vi.editor}
      photoUrl={() => './photo.jpg'}
      newBlockId={() => `block-${String((blocks += 1)).padStart(6, '0')}`}
      onPort={nothing}
      onTouch={nothing}
      onCurrentFigure={nothing}
      onInsertPhoto={nothing}
      onFiles={nothing}
      onSnippets={nothing}
      onImportPhotos={() => Promise.resolve([])}
      onWordPictures={() => Promise.resolve([])}
      onPastePlain={nothing}
      onOpenLink={nothing}
      onNotice={nothing}
    />
  </div>,
);
