import { useTranslation } from 'react-i18next';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { Button } from '../../ui/button.tsx';
import { photoUrl } from '../photos/photo-url.ts';
import { usePortal } from '../portals/use-portal.ts';
import { COVER_RATIO } from '../../../shared/domain/photo-crop.ts';

/** The cover of the article, which need not stand in the text, in the shape of the portal's covers. Shows nothing without one. */
export function CoverPhoto() {
  const { t } = useTranslation();
  const { session } = useWorkspace();
  const portal = usePortal();
  const cover = useStore(session.details, (details) => details.cover);
  const readOnly = useStore(session.view, (view) => view.phase !== 'open' || view.readOnly !== null);
  if (cover === null) return null;
  return (
    <section className="figure-section cover-photo" aria-labelledby="cover-photo-title">
      <img src={photoUrl(cover.assetId, 'thumb')} alt="" style={{ aspectRatio: portal?.coverRatio ?? COVER_RATIO }} />
      <div>
        <h2 className="field-label" id="cover-photo-title">
          {t('photo.cover')}
        </h2>
        <p className="figure-caption">{t('photo.coverHint')}</p>
        {readOnly ? null : (
          <Button look="link" size="s" onPress={() => session.changeDetail('cover', null)}>
            {t('desk.act.noCover')}
          </Button>
        )}
      </div>
    </section>
  );
}
