import { useTranslation } from 'react-i18next';
import type { PhotoUsage } from '../../../../shared/domain/desk-photo.ts';
import { fileSize } from '../../../../shared/text/file-size.ts';

/** What everything together takes, and what is left. */
export function StorageFacts({ usage }: { readonly usage: PhotoUsage }) {
  const { t } = useTranslation();
  const { originals, renditions, attachments, freeBytes } = usage;
  const facts: readonly (readonly [string, string])[] = [
    [t('storage.originals', { count: originals.count }), fileSize(originals.bytes)],
    [t('storage.renditions', { count: renditions.count }), fileSize(renditions.bytes)],
    ...(attachments.count > 0 ? [[t('storage.attachments', { count: attachments.count }), fileSize(attachments.bytes)] as const] : []),
    ...(freeBytes === null ? [] : [[t('storage.free'), fileSize(freeBytes)] as const]),
  ];
  return (
    <dl className="storage-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
