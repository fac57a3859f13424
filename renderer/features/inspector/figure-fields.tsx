import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { Field } from '../../ui/field.tsx';
import type { FigureInfo } from '../article/editor-port.ts';
import { photoUrl } from '../photos/photo-url.ts';

/** Bounds of a figure's texts in what portals accept. */
const CREDIT_MAX = 300;
const ALT_MAX = 2_000;

/** The texts of one figure that do not stand on the page. */
export function FigureFields({ figure, n }: { readonly figure: FigureInfo; readonly n: number }) {
  const { t } = useTranslation();
  const { session } = useWorkspace();
  const readOnly = useStore(session.view, (view) => view.phase !== 'open' || view.readOnly !== null);
  // Typed text lives here and is passed on with every key: the outline comes back only with the next save.
  const [typed, setTyped] = useState<{ readonly credit?: string; readonly alt?: string }>({});
  const [seen, setSeen] = useState(figure);
  if (seen !== figure) {
    // The page changed the figure (undo, another tool): what it says now is what counts.
    setSeen(figure);
    if (seen.credit !== figure.credit || seen.alt !== figure.alt) setTyped({});
  }
  const change = (patch: { readonly credit?: string; readonly alt?: string }): void => {
    setTyped((now) => ({ ...now, ...patch }));
    session.editor()?.setFigure(figure.blockId, patch);
  };
  return (
    <section className="figure-fields" aria-label={t('photo.current', { n })}>
      <div className="figure-head">
        <img src={photoUrl(figure.assetId, 'thumb')} alt="" />
        <div>
          <strong>{t('photo.current', { n })}</strong>
          <p className={figure.caption ? 'figure-caption' : 'figure-caption is-missing'}>{figure.caption || t('photo.captionNone')}</p>
          <small>{t('photo.size', { width: figure.width, height: figure.height })}</small>
        </div>
      </div>
      <Field
        label={t('photo.credit')}
        hint={t('photo.creditHint')}
        value={typed.credit ?? figure.credit}
        maxLength={CREDIT_MAX}
        isReadOnly={readOnly}
        onChange={(credit) => change({ credit })}
      />
      <Field
        label={t('photo.alt')}
        hint={t('photo.altHint')}
        rows={3}
        value={typed.alt ?? figure.alt}
        maxLength={ALT_MAX}
        isReadOnly={readOnly}
        onChange={(alt) => change({ alt })}
      />
    </section>
  );
}
