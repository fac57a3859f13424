import { useVirtualizer } from '@tanstack/react-virtual';
import { useQueryClient } from '@tanstack/react-query';
import { HardDrive, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorWords } from '../../../app/errors/error-words.tsx';
import { newsroom } from '../../../bridge/newsroom.ts';
import { readPhotosAgain, usePhotoUsage } from '../../../bridge/photo-queries.ts';
import { failureOf, unwrap } from '../../../bridge/unwrap.ts';
import type { AppError } from '../../../../shared/domain/app-error.ts';
import type { PhotoUsage } from '../../../../shared/domain/desk-photo.ts';
import { fileSize } from '../../../../shared/text/file-size.ts';
import { DESK_CALL_MAX } from '../../../../shared/ipc/photo-desk-contract.ts';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { StorageFacts } from './storage-facts.tsx';
import { StorageRow } from './storage-row.tsx';
import './storage.css';

/** Height of a row at 100 % text size, in px; rows are measured once they are drawn. */
const ROW_HEIGHT = 57;

/** *Ảnh không dùng…*: what photos take on the disk, where each is used, and a way to remove those nobody needs. */
export function StorageDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const usage = usePhotoUsage();
  return (
    <Dialog title={t('storage.title')} closeLabel={t('app.close')} size="l" open onClose={onClose}>
      {usage.data ? (
        <Storage usage={usage.data} />
      ) : usage.error ? (
        <Callout tone="bad" title={t('storage.failed')}>
          <ErrorWords error={failureOf(usage.error)} />
        </Callout>
      ) : (
        <p className="storage-wait" role="status">
          {t('storage.counting')}
        </p>
      )}
    </Dialog>
  );
}

function Storage({ usage }: { readonly usage: PhotoUsage }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [shown, setShown] = useState<'unused' | 'all'>('unused');
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<{ readonly text: string; readonly error?: AppError } | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const unused = usage.photos.filter(({ removable }) => removable);
  const rows = shown === 'unused' ? unused : usage.photos;
  const going = unused.filter(({ assetId }) => !kept.has(assetId));
  const bytes = going.reduce((sum, photo) => sum + photo.bytes, 0);
  const list = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => ROW_HEIGHT, overscan: 6 });

  const remove = async (): Promise<void> => {
    setAsking(false);
    setBusy(true);
    try {
      let [count, freed] = [0, 0];
      for (let from = 0; from < going.length; from += DESK_CALL_MAX) {
        const { removed, freed: more } = await unwrap(newsroom().photoRemove({ assetIds: going.slice(from, from + DESK_CALL_MAX).map(({ assetId }) => assetId) }));
        count += removed.length;
        freed += more;
      }
      setTold({ text: t('storage.removed', { count, size: fileSize(freed) }) });
    } catch (cause) {
      setTold({ text: t('storage.notRemoved'), error: failureOf(cause) });
    } finally {
      setBusy(false);
      await readPhotosAgain(client);
    }
  };

  return (
    <div className="storage">
      <StorageFacts usage={usage} />
      <Segments
        label={t('storage.show')}
        choices={[
          { key: 'unused', label: t('storage.unused'), count: unused.length },
          { key: 'all', label: t('storage.all'), count: usage.photos.length },
        ]}
        value={shown}
        onChange={setShown}
      />
      {rows.length === 0 ? (
        <EmptyState icon={<HardDrive size={28} aria-hidden />} title={t('storage.nothing')}>
          {t('storage.nothingText')}
        </EmptyState>
      ) : (
 // What scrolls has to be within reach of the keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div ref={scroller} className="storage-list" role="list" aria-label={t(`storage.${shown}`)} tabIndex={0}>
          <div className="storage-canvas" role="presentation" style={{ height: list.getTotalSize() }}>
            {list.getVirtualItems().map((row) => {
              const photo = rows[row.index];
              return photo ? (
                <div key={photo.assetId} ref={list.measureElement} data-index={row.index} role="listitem" className="storage-place" style={{ transform: `translateY(${String(row.start)}px)` }}>
                  <StorageRow
                    photo={photo}
                    removing={photo.removable && !kept.has(photo.assetId)}
                    onRemoving={(on) => setKept((now) => (on ? new Set([...now].filter((id) => id !== photo.assetId)) : new Set([...now, photo.assetId])))}
                  />
                </div>
              ) : null;
            })}
          </div>
        </div>
      )}
      {told ? (
        <Callout tone={told.error ? 'bad' : 'ok'} title={told.text}>
          {told.error ? <ErrorWords error={told.error} /> : null}
        </Callout>
      ) : null}
      <footer className="storage-foot">
        {asking ? (
          <>
            <p role="alert">{t('storage.sure', { count: going.length, size: fileSize(bytes) })}</p>
            <Button onPress={() => setAsking(false)} autoFocus>
              {t('storage.keep')}
            </Button>
            <Button look="bad" onPress={() => void remove()}>
              {t('storage.removeNow')}
            </Button>
          </>
        ) : (
          <Button look="line" isDisabled={going.length === 0 || busy} onPress={() => setAsking(true)}>
            <Trash2 size={16} aria-hidden />
            {busy ? t('storage.removing') : going.length === 0 ? t('storage.removeNone') : t('storage.remove', { count: going.length, size: fileSize(bytes) })}
          </Button>
        )}
      </footer>
    </div>
  );
}
