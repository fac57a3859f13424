import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { PhotoUsage } from '../../../../shared/domain/desk-photo.ts';
import { fileSize } from '../../../../shared/text/file-size.ts';
import { photoUrl } from '../photo-url.ts';

type StorageRowProps = { readonly photo: PhotoUsage['photos'][number]; readonly removing: boolean; readonly onRemoving: (on: boolean) => void };

/** One stored photo: what it takes and who needs it. Only one that nobody needs can be marked. */
export function StorageRow({ photo, removing, onRemoving }: StorageRowProps) {
  const { t } = useTranslation();
  const { assetId, name, bytes, uses, useCount, removable } = photo;
  const named = uses.map(({ kind, name: used, trashed }) => `${t(`storage.use.${kind}`)}${used === '' ? '' : `: ${used}`}${trashed ? ` (${t('library.trash')})` : ''}`);
  const where = [...named, ...(useCount > uses.length ? [t('storage.more', { count: useCount - uses.length })] : [])].join('; ');
  return (
    <div className="storage-row">
      {removable ? (
        <Checkbox className="storage-box" isSelected={removing} onChange={onRemoving} aria-label={t('storage.mark', { name })}>
          <span className="storage-tick">{removing ? <Check size={13} aria-hidden /> : null}</span>
        </Checkbox>
      ) : (
        <span />
      )}
      <img src={photoUrl(assetId, 'thumb')} alt="" loading="lazy" decoding="async" />
      <span className="storage-words">
        <strong>{name}</strong>
        <span>{where || t(removable ? 'storage.nobody' : 'storage.recent')}</span>
      </span>
      <span className="storage-size">{fileSize(bytes)}</span>
    </div>
  );
}
