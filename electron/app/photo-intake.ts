import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ROUND_MAX, type Photo } from '../../shared/domain/asset.ts';
import type { ChosenPhotos, ImportedPhoto, PhotoPart } from '../../shared/ipc/photo-contract.ts';
import type { AssetStore } from '../store/interfaces.ts';
import type { Log } from './log.ts';
import { photosIn } from './photo-folder.ts';
import { createPhotoReceiver, type FileImporter } from './photo-receiver.ts';
import { createPhotoRound, type PhotoRound } from './photo-round.ts';
import { createPhotoUploads } from './photo-uploads.ts';

export type PhotoIntake = ReturnType<typeof createPhotoIntake>;

/** How a round tells where it is. */
export type RoundReport = {
  readonly found: (names: readonly string[], left: number) => void;
  readonly imported: (index: number, result: ImportedPhoto) => void;
};

type Deps = {
  readonly assets: Pick<AssetStore, 'receive' | 'freeBytes'>;
  readonly importer: FileImporter;
  /** A photo is in; `articleId` names the article that was open. */
  readonly onPhoto: (photo: Photo, articleId: string | null) => void;
  /** Whether a window is still there. */
  readonly alive: (windowId: number) => boolean;
  readonly log: Log;
};

type Asked = { readonly batch: string; readonly windowId: number; readonly articleId: string | null };
type Kept = { readonly windowId: number; readonly round: PhotoRound; imported: RoundReport['imported'] };
/** A round whose files are still being chosen or looked for. */
type Choosing = { readonly windowId: number; readonly batch: string; stopped: boolean };

/** Rounds whose paths are remembered, so that they can be tried again. */
const ROUNDS_KEPT = 8;

/** Takes photos from files and folders and, piece by piece, from pages. Each has its own answer. */
export function createPhotoIntake({ assets, importer, onPhoto, alive, log }: Deps) {
  const receiver = createPhotoReceiver({ assets, importer, log });
  const uploads = createPhotoUploads({ receiver, alive });
  const rounds = new Map<string, Kept>();
  const choosing = new Set<Choosing>();

  function tell(result: ImportedPhoto, articleId: string | null): ImportedPhoto {
    try {
      if (result.ok) onPhoto(result.photo, articleId);
    } catch (error) {
      // The photo is stored; that it is missing from a tray must not make it look lost.
      log.error('photo.tray', error);
    }
    return result;
  }

  return {
    /** Imports chosen files, or all photos of a chosen folder. `choice`: the dialog, in which the round may be stopped already. */
    fromPaths: async (choice: Promise<readonly string[]> | readonly string[], { batch, windowId, articleId }: Asked, { found, imported }: RoundReport): Promise<ChosenPhotos> => {
      const asked: Choosing = { windowId, batch, stopped: false };
      choosing.add(asked);
      const { paths, left, none } = await lookedFor(choice).finally(() => choosing.delete(asked));
      if (none || asked.stopped) return { outcome: 'cancelled', photos: [] };
      if (paths.length === 0) return { outcome: 'no-photos', photos: [] };
      const kept: Kept = {
        windowId,
        imported,
        round: createPhotoRound({
          paths,
          bring: async (path, signal) => tell(await receiver.answer(basename(path), () => receiver.fromPath(path, signal)), articleId),
          report: (index, result) => kept.imported(index, result),
        }),
      };
      rounds.set(batch, kept);
      for (const old of [...rounds.keys()].slice(0, -ROUNDS_KEPT)) rounds.delete(old);
      found(paths.map((path) => basename(path)), left);
      return { outcome: 'done', photos: [...(await kept.round.run())] };
    },

    /** The next piece of a dropped or pasted photo; null while more is to come. */
    part: async (part: PhotoPart, windowId: number): Promise<ImportedPhoto | null> => {
      const result = await uploads.part(part, windowId);
      return result === null ? null : tell(result, part.articleId);
    },

    /** Stops a round of that window; what is in stays in. */
    cancel: async (batch: string, windowId: number): Promise<void> => {
      for (const asked of choosing) if (asked.batch === batch && asked.windowId === windowId) asked.stopped = true;
      const kept = rounds.get(batch);
      if (kept?.windowId === windowId) kept.round.cancel();
      await uploads.cancel(windowId, batch);
    },

    /** The window's page is gone, or another one stands there: nobody will send the rest or hear the answers. */
    gone: (windowId: number): void => {
      for (const asked of choosing) if (asked.windowId === windowId) asked.stopped = true;
      for (const [batch, kept] of rounds) {
        if (kept.windowId !== windowId) continue;
        kept.round.cancel();
        rounds.delete(batch);
      }
      uploads.cancel(windowId).catch((error: unknown) => log.error('photo.gone', error));
    },

    /** Imports what is missing of a chosen round of that window; empty when the round is not known any more. */
    retry: async (batch: string, windowId: number, imported: RoundReport['imported']): Promise<readonly { readonly index: number; readonly result: ImportedPhoto }[]> => {
      const kept = rounds.get(batch);
      if (kept?.windowId !== windowId) return [];
      kept.imported = imported;
      const todo = kept.round.missing();
      const results = await kept.round.run();
      return todo.flatMap((index) => (results[index] ? [{ index, result: results[index] }] : []));
    },
  };
}

/** The files of a choice; `none`: nothing was chosen. */
async function lookedFor(choice: Promise<readonly string[]> | readonly string[]): Promise<{ readonly paths: readonly string[]; readonly left: number; readonly none: boolean }> {
  const chosen = await choice;
  return { ...(await filesOf(chosen)), none: chosen.length === 0 };
}

async function filesOf(chosen: readonly string[]): Promise<{ readonly paths: readonly string[]; readonly left: number }> {
  const [first = ''] = chosen;
  const isFolder = chosen.length === 1 && (await stat(first).catch(() => null))?.isDirectory() === true;
  if (isFolder) return photosIn(first);
  return { paths: chosen.slice(0, ROUND_MAX), left: Math.max(0, chosen.length - ROUND_MAX) };
}
