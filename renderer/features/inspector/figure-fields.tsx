import { useTranslation } from 'react-i18next';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { Field } from '../../ui/field.tsx';
import type { FigureInfo, FigureWords } from '../article/editor-port.ts';
import { photoUrl } from '../photos/photo-url.ts';
import { Suggestion } from './suggestion.tsx';
import { useLiveFigure } from './use-live-figure.ts';
import { useSuggestedWords } from './use-suggested-words.ts';

/** The texts of a figure (that of its gallery only where it is in one): how many lines their boxes have, and their bounds in what portals accept. */
const fields = [
  { name: 'caption', rows: 3, max: 2_000 },
  { name: 'sharedCaption', rows: 2, max: 2_000 },
  { name: 'credit', rows: 1, max: 300 },
  { name: 'alt', rows: 3, max: 2_000 },
] as const;

/** The texts of one figure. They are those of the page itself: what is typed here stands there at once, and the other way round. */
export function FigureFields({ figure, n }: { readonly figure: FigureInfo; readonly n: number }) {
  const { t } = useTranslation();
  const { session } = useWorkspace();
  const readOnly = useStore(session.view, (view) => view.phase !== 'open' || view.readOnly !== null);
  const live = useLiveFigure(figure);
  const suggested = useSuggestedWords(live);
  const change = (words: FigureWords): void => session.editor()?.setFigure(live.blockId, words);
  return (
    <section className="figure-fields" aria-label={t('photo.current', { n })}>
      <div className="figure-head">
        <img src={photoUrl(live.assetId, 'thumb')} alt="" />
        <div>
          <strong>{t('photo.current', { n })}</strong>
          {live.galleryId === null ? null : <p className="figure-caption">{t('photo.inGallery')}</p>}
          <small>{t('photo.size', { width: live.width, height: live.height })}</small>
        </div>
      </div>
      {fields.filter(({ name }) => name !== 'sharedCaption' || live.galleryId !== null).map(({ name, rows, max }) => (
        <div key={name} className="figure-field">
          <Field
            label={t(`photo.${name}`)}
            hint={t(`photo.${name}Hint`)}
            rows={rows}
            value={live[name]}
            maxLength={max}
            isReadOnly={readOnly}
            onChange={(text) => change({ [name]: text })}
          />
          {readOnly || name === 'sharedCaption' || live[name].trim() !== '' || suggested[name].trim() === '' ? null : <Suggestion field={t(`photo.${name}`)} text={suggested[name]} onUse={() => change({ [name]: suggested[name] })} />}
        </div>
      ))}
    </section>
  );
}
