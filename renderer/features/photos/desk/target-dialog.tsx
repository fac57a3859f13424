import { useTranslation } from 'react-i18next';
import { useStore } from '../../../app/store.ts';
import { useWorkspace } from '../../../app/workspace.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { photoUrl } from '../photo-url.ts';
import type { DeskItem } from './desk-item.ts';

type TargetDialogProps = { readonly item: DeskItem; readonly onChoose: (blockId: string) => void; readonly onClose: () => void };

/** Whose place in the text a photo takes. */
export function TargetDialog({ item, onChoose, onClose }: TargetDialogProps) {
  const { t } = useTranslation();
  const { session } = useWorkspace();
  const figures = useStore(session.outline, (outline) => outline.figures);
  return (
    <Dialog title={t('desk.target')} closeLabel={t('app.close')} open onClose={onClose}>
      <div className="target">
        <div className="target-new">
          <img src={photoUrl(item.assetId, 'thumb')} alt="" />
          <p>{t('desk.targetText', { name: item.name })}</p>
        </div>
        <ol className="target-list">
          {figures.map(({ blockId, assetId, caption }, at) => (
            <li key={blockId}>
              <button
                type="button"
                className="figure-item"
                aria-label={`${t('photo.current', { n: at + 1 })} ${caption || t('photo.missing.caption')}`}
                onClick={() => {
                  onClose();
                  onChoose(blockId);
                }}
              >
                <img src={photoUrl(assetId, 'thumb')} alt="" loading="lazy" />
                <span className="figure-words">
                  <strong>{t('photo.current', { n: at + 1 })}</strong>{' '}
                  <span className="figure-name">{caption || t('photo.missing.caption')}</span>
                </span>
              </button>
            </li>
          ))}
        </ol>
      </div>
    </Dialog>
  );
}
