import { useTranslation } from 'react-i18next';
import type { PhotoProfile } from '../../../shared/domain/photo-profile.ts';
import { fileSize } from '../../../shared/text/file-size.ts';

/** How a portal gets its photos, in one line. */
export function ProfileLine({ profile: { maxSide, quality, format, maxBytes } }: { readonly profile: PhotoProfile }) {
  const { t } = useTranslation();
  const parts = [
    t('portals.photos.pixels', { side: maxSide }),
    `${t(`portals.photos.formats.${format}`)} ${String(quality)}`,
    ...(maxBytes === null ? [] : [t('portals.photos.atMost', { size: fileSize(maxBytes) })]),
  ];
  return (
    <p className="portal-line">
      {t('portals.photos.line')} {parts.join(' · ')}
    </p>
  );
}
