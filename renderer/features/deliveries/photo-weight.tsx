import { useTranslation } from 'react-i18next';
import { usePhotoWeights } from '../../bridge/photo-weight-queries.ts';
import type { Portal } from '../../../shared/domain/portal.ts';
import { fileSize } from '../../../shared/text/file-size.ts';
import { totalWeight } from './total-weight.ts';

type PhotoWeightLineProps = { readonly assetIds: readonly string[]; readonly portal: Portal };

/** How many photos go out and what they weigh together, as this portal gets them. */
export function PhotoWeightLine({ assetIds, portal }: PhotoWeightLineProps) {
  const { t } = useTranslation();
  const weights = usePhotoWeights(assetIds, portal);
  if (assetIds.length === 0) return null;
  const { bytes, exact } = totalWeight(weights);
  const count = assetIds.length;
  if (bytes === 0) return <p className="check-portal">{t('check.photos', { count })}</p>;
  return <p className="check-portal">{t(exact ? 'check.photosWeigh' : 'check.photosAbout', { count, size: fileSize(bytes) })}</p>;
}
