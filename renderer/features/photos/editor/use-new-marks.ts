import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../../app/preferences.tsx';
import { useWorkspace } from '../../../app/workspace.tsx';
import type { Photo } from '../../../../shared/domain/asset.ts';

/** Puts the unit's logo on new photos where that is asked for in the settings; answers what goes into the article. */
export function useNewMarks(): <P extends Pick<Photo, 'assetId' | 'width' | 'height'>>(photos: readonly P[]) => Promise<readonly P[]> {
  const { t } = useTranslation();
  const { photoEditing, notices } = useWorkspace();
  const { unitMark, markNewPhotos } = usePreferences().preferences;
  return async (photos) => {
    if (!markNewPhotos || unitMark === null) return photos;
    const { marked, failed } = await photoEditing.mark(photos, unitMark);
    if (failed > 0) notices.show({ tone: 'wait', text: t('photoMark.notMarked', { count: failed }) });
    return marked;
  };
}
