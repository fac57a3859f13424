import type { BrowserWindow } from 'electron';
import type { Store } from '../store/interfaces.ts';
import type { Broadcast } from './broadcast.ts';
import type { FlushOutcome } from './flush.ts';
import type { Log } from './log.ts';
import { createPhotoDesk } from './photo-desk.ts';
import { choosePhotos } from './photo-dialog.ts';
import { createPhotoExporter, type ExportMaker } from './photo-exporter.ts';
import { createPhotoIntake } from './photo-intake.ts';
import { choosePhotoPlace, choosePhotoTarget } from './photo-place-dialog.ts';
import type { Words } from './words.ts';

type Deps = {
  readonly store: Store;
  readonly importer: Parameters<typeof createPhotoIntake>[0]['importer'];
  readonly broadcast: Broadcast;
  readonly window: (windowId: number) => BrowserWindow | null;
  readonly words: () => Words;
  readonly flushAll: () => Promise<readonly FlushOutcome[]>;
  readonly settings: { readonly preferences: () => unknown };
  readonly exportMaker: ExportMaker;
  readonly log: Log;
};

/** Photos in, photos looked after, photos out. */
export function createPhotoServices({ store, importer, broadcast, window, words, flushAll, settings, exportMaker, log }: Deps) {
  const { assets, photos } = store;
  const photoDesk = createPhotoDesk({ photos, assets, broadcast, flushAll, settingsText: () => JSON.stringify(settings.preferences()), log });
  const ask = {
    folder: (windowId: number) => choosePhotoTarget(window(windowId), words()),
    place: (windowId: number, name: string) => choosePhotoPlace(window(windowId), words(), name),
  };
  return {
    photoDesk,
    photoExporter: createPhotoExporter({ maker: exportMaker, ask, broadcast, log }),
    intake: createPhotoIntake({ assets, importer, onPhoto: ({ assetId }, articleId) => photoDesk.arrived(assetId, articleId), alive: (windowId) => window(windowId) !== null, log }),
    choose: (windowId: number, from: 'files' | 'folder') => choosePhotos(window(windowId), words(), from),
  };
}
