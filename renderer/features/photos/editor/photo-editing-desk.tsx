import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../../app/preferences.tsx';
import { useStore } from '../../../app/store.ts';
import { useWorkspace } from '../../../app/workspace.tsx';
import { usePortal } from '../../portals/use-portal.ts';
import { PhotoEditor } from './photo-editor.tsx';
import { PhotoViewer } from './photo-viewer.tsx';
import { useLogoChoice } from './use-logo-choice.ts';

/** The photo editor and the full-screen viewer of the window, while one of them is asked for. */
export function PhotoEditingDesk() {
  const { t } = useTranslation();
  const { photoEditing } = useWorkspace();
  const { preferences, change } = usePreferences();
  const choose = useLogoChoice();
  const portal = usePortal();
  const view = useStore(photoEditing.view);
  const viewer = useStore(photoEditing.viewer);
  return (
    <>
      {viewer ? <PhotoViewer photos={viewer.photos} index={viewer.index} label={t('photoViewer.label')} originOf={photoEditing.originOf} onIndex={photoEditing.showAt} onClose={photoEditing.hide} /> : null}
      {view ? (
        <PhotoEditor
          key={view.origin.assetId}
          photo={view.origin}
          recipe={view.edit}
          asCover={view.asCover}
          {...(portal ? { portalSide: portal.portal.photos.maxSide, coverRatio: portal.coverRatio } : {})}
          unitMark={{ mark: preferences.unitMark, choose }}
          busy={view.busy}
          error={view.error}
          onApply={(edit) => {
            // What was used last is proposed for the next photo.
            if (edit.mark) change({ unitMark: edit.mark });
            void photoEditing.apply(edit);
          }}
          onClose={photoEditing.close}
        />
      ) : null}
    </>
  );
}
