import type { BrowserWindow } from 'electron';
import type { Clock } from '../../shared/domain/clock.ts';
import type { IdSource } from '../../shared/domain/ids.ts';
import type { Store } from '../store/interfaces.ts';
import { createAttachments } from './attachments.ts';
import type { Broadcast } from './broadcast.ts';
import { createClipboardDesk } from './clipboard.ts';
import { createExchangeDesk } from './exchange-desk.ts';
import type { Log } from './log.ts';
import { createPhotoServices } from './photo-services.ts';
import { createShelf } from './shelf.ts';
import type { Words } from './words.ts';

type Deps = Parameters<typeof createPhotoServices>[0] & {
  readonly store: Store;
  readonly importer: Parameters<typeof createExchangeDesk>[0]['importer'];
  readonly broadcast: Broadcast;
  readonly window: (windowId: number) => BrowserWindow | null;
  readonly words: () => Words;
  /** Folder for the copies that are opened in other programs. */
  readonly opened: string;
  /** Entry of the exchange thread. */
  readonly exchangeWorker: URL;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Log;
};

/** All that brings files in and lets files out: photos, attachments, the clipboard, Word, exports, templates of the office. */
export function createFileServices({ store, importer, broadcast, window, words, opened, exchangeWorker, clock, ids, log, ...photos }: Deps) {
  const { articles, assets, portals } = store;
  return {
    ...createShelf({ store, broadcast, window, words, clock, ids, log }),
    ...createAttachments({ store, folder: opened, ids, window, words, log }),
    ...createPhotoServices({ store, importer, broadcast, window, words, log, ...photos }),
    clipboard: createClipboardDesk({ window, log }),
    exchangeDesk: createExchangeDesk({ articles, assets, portals, importer, workerUrl: exchangeWorker, window, words, log }),
  };
}
