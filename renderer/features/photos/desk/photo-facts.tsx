import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../app/format.ts';
import { usePhotoWeight } from '../../../bridge/photo-queries.ts';
import { fileSize } from '../../../../shared/text/file-size.ts';
import { usePortal } from '../../portals/use-portal.ts';
import { isEdited, type DeskItem } from './desk-item.ts';

/** What the camera and the file say: time, place, camera, sizes, and the weight at which the portal gets it. */
export function PhotoFacts({ item }: { readonly item: DeskItem }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const portal = usePortal()?.portal ?? null;
  const weight = usePhotoWeight(item.assetId, portal?.id ?? null);
  const facts: readonly (readonly [string, string])[] = [
    [t('desk.fact.file'), item.name],
    [t('desk.fact.taken'), item.takenAt === null ? '' : moment(item.takenAt)],
    [t('desk.fact.place'), item.place],
    [t('desk.fact.camera'), item.camera],
    [t(isEdited(item) ? 'desk.fact.sizeEdited' : 'desk.fact.size'), `${String(item.width)} × ${String(item.height)}`],
    [t('desk.fact.bytes'), item.bytes === 0 ? '' : fileSize(item.bytes)],
    [t('desk.fact.weight', { portal: portal?.name ?? '' }), weight === undefined ? '…' : weight.bytes === null ? '' : t(weight.exact ? 'desk.fact.exactly' : 'desk.fact.about', { size: fileSize(weight.bytes) })],
  ];
  return (
    <dl className="panel-facts" aria-label={t('desk.facts')}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
