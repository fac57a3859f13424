import { Check, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../app/workspace.tsx';
import { missingIn } from '../article/checklist.ts';
import type { FigureInfo } from '../article/editor-port.ts';
import { photoUrl } from '../photos/photo-url.ts';

/** All photos of the article in order, each with what it lacks; a press shows it on the page. */
export function FigureList({ figures, selected }: { readonly figures: readonly FigureInfo[]; readonly selected: string | null }) {
  const { t } = useTranslation();
  const { session } = useWorkspace();
  return (
    <section className="figure-section" aria-labelledby="figure-list-title">
      <h2 className="field-label" id="figure-list-title">
        {t('photo.list')}
      </h2>
      <ol className="figure-list">
        {figures.map((figure, index) => {
          const missing = missingIn(figure);
          return (
            <li key={figure.blockId}>
              <button
                type="button"
                className="figure-item"
                data-in-gallery={figure.galleryId === null ? undefined : ''}
                aria-current={figure.blockId === selected}
                onClick={() => {
                  session.selected.set(figure.blockId);
                  session.editor()?.showFigure(figure.blockId);
                }}
              >
                <img src={photoUrl(figure.assetId, 'thumb')} alt="" loading="lazy" />
                <span className="figure-words">
                  <span className="visually-hidden">{t('photo.show', { n: index + 1 })}: </span>
                  <span className="figure-name">{figure.caption || t('photo.current', { n: index + 1 })}</span>
                  {missing.length > 0 ? (
                    <span className="figure-lacks">
                      <TriangleAlert size={13} aria-hidden />
                      {missing.map((what) => t(`photo.missing.${what}`)).join(', ')}
                    </span>
                  ) : (
                    <span className="figure-complete">
                      <Check size={13} aria-hidden />
                      {t('photo.complete')}
                    </span>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
