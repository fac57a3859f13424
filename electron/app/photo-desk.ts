import { fail } from '../../shared/domain/app-error.ts';
import { DESK_PAGE, type PhotoRemoval, type PhotoUsage, type PhotoWordsChange } from '../../shared/domain/desk-photo.ts';
import type { AssetStore, PhotoLibrary, PhotoPage, TrayChange } from '../store/interfaces.ts';
import type { Broadcast } from './broadcast.ts';
import type { FlushOutcome } from './flush.ts';
import type { Log } from './log.ts';

type Deps = {
  readonly photos: PhotoLibrary;
  readonly assets: Pick<AssetStore, 'freeBytes'>;
  readonly broadcast: Pick<Broadcast, 'all'>;
  /** Has every window save what it holds. */
  readonly flushAll: () => Promise<readonly FlushOutcome[]>;
  /** Texts of the settings, where the unit's logo is named. */
  readonly settingsText: () => string;
  readonly log: Log;
};

export type PhotoDesk = ReturnType<typeof createPhotoDesk>;

/** The library of photos for people: looking, describing, trays, and removing what nobody needs. */
export function createPhotoDesk({ photos, assets, broadcast, flushAll, settingsText, log }: Deps) {
  const changed = (assetIds: readonly string[]): void => broadcast.all('photo:changed', { assetIds: assetIds.length > DESK_PAGE ? null : [...assetIds] });

  return {
    list: async (filter: Parameters<PhotoLibrary['list']>[0]): Promise<PhotoPage> => {
      const page = await photos.list(filter);
      // After a long absence (a new version, a rescued database) the index of uses takes a while; the desk hears of its end.
      void photos
        .refreshUses()
        .then((any) => any && broadcast.all('photo:changed', { assetIds: null }))
        .catch((error: unknown) => log.error('photo.uses', error));
      return page;
    },

    /** A photo is in: it goes into the tray of the article that was open, and stays while a page may still place it. */
    arrived: (assetId: string, articleId: string | null): void => {
      photos.handedOut([assetId]);
      if (articleId !== null) photos.tray(articleId, { add: [assetId] });
      changed([assetId]);
    },

    describe: (changes: readonly PhotoWordsChange[]): void => {
      photos.describe(changes);
      changed(changes.map(({ assetId }) => assetId));
    },

    tray: (articleId: string, change: TrayChange): void => {
      photos.tray(articleId, change);
      changed([...(change.add ?? []), ...(change.remove ?? [])]);
    },

    show: (assetId: string, version: string | null): void => {
      photos.show(assetId, version);
      changed([assetId]);
    },

    usage: async (): Promise<PhotoUsage> => ({ ...(await photos.usage(settingsText())), freeBytes: await assets.freeBytes() }),

    /** Every window saves first: what stands in an unsaved text counts. Throws AppFailure `conflict` when one does not answer. */
    remove: async (assetIds: readonly string[]): Promise<PhotoRemoval> => {
      const settle = async (): Promise<void> => {
        if ((await flushAll()).includes('late')) fail('conflict', 'a window did not save in time');
      };
      const result = await photos.remove(assetIds, { otherTexts: settingsText, settle });
      log.info('photo.removed', { removed: result.removed.length, kept: result.kept.length, freed: result.freed });
      if (result.removed.length > 0) changed(result.removed);
      return result;
    },
  };
}
