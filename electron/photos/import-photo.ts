import { setImmediate as nextTurn } from 'node:timers/promises';
import { fail } from '../../shared/domain/app-error.ts';
import { PHOTO_BYTES_MAX, type Photo, type PhotoNote } from '../../shared/domain/asset.ts';
import type { AssetRow, AssetStore, IncomingPhoto, NewAsset } from '../store/interfaces.ts';
import { DECODE_SECONDS_MAX, type SniffedPhoto } from './photo-job.ts';
import type { PhotoLane } from './photo-lane.ts';
import { createPhotoLanes } from './photo-lanes.ts';

/** A stored photo and what there is to say about its import. */
export type PhotoImport = Photo & { readonly notes: readonly PhotoNote[] };

/** A file that lies in the store's folder for incoming ones, complete. */
export type PhotoFile = {
  readonly name: string;
  readonly file: IncomingPhoto;
  /** Ends the wait for a free thread; work that has begun is finished. */
  readonly signal?: AbortSignal;
};

export type PhotoImporter = {
  /**
   * Takes a received file over: it becomes the stored original, with its renditions, or is removed. The same bytes again
   * answer the photo that is there; files of it that were lost or damaged are written again. Throws AppFailure
   * `empty-file`, `too-large`, `not-an-image`, `unsupported-format`, `svg-not-accepted`, `too-many-pixels`,
   * `damaged-image`, what the store throws, `cancelled` when stopped, or `internal` (retryable) when a photo crashed its
   * thread or took too long.
   */
  readonly importFile: (input: PhotoFile) => Promise<PhotoImport>;
  /** The same for bytes at hand, which are neither kept nor changed. */
  readonly importPhoto: (input: { readonly name: string; readonly bytes: Uint8Array }) => Promise<PhotoImport>;
  /** Stops the threads; photos that are waiting or under way fail with `cancelled`. */
  readonly close: () => Promise<void>;
};

type Options = {
  readonly assets: AssetStore;
  /** Entry of the photo threads. */
  readonly workerUrl?: URL;
  /** Longest time for one photo, in milliseconds. */
  readonly timeoutMs?: number;
};

/** Photos that are worked on at the same time: two cores are what an office PC can spare. */
export const PHOTO_LANES = 2;
const NAME_MAX = 255;
const PIECE = 1024 * 1024;

// Beside the bundled main process, or the source file when Node runs the sources themselves.
const defaultWorker = new URL(import.meta.url.endsWith('.ts') ? '../workers/photo-worker.ts' : './photo-worker.js', import.meta.url);

/** The import pipeline. Reading, hashing, decoding and encoding all happen off the calling thread. */
export function createPhotoImporter({ assets, workerUrl = defaultWorker, timeoutMs = (DECODE_SECONDS_MAX + 5) * 1000 }: Options): PhotoImporter {
  const lanes = createPhotoLanes({ workerUrl, lanes: PHOTO_LANES, timeoutMs });
  const underWay = new Map<string, Promise<PhotoImport>>();

  async function make(lane: PhotoLane, { sha256: id, mime }: SniffedPhoto, name: string, file: IncomingPhoto): Promise<() => Promise<PhotoImport>> {
    const { renditions, animated, width, height, caption, credit, facts } = await lane.ask({ step: 'process', path: file.path, mime });
    const asset: NewAsset = { ...facts, id, name: printableName(name), mime, bytes: file.size(), width, height, caption, credit };
    return async () => {
      await assets.add({ asset, original: file, renditions: renditions.map(({ data, ...row }) => ({ row: { ...row, assetId: id, bytes: data.byteLength }, data })) });
      return { ...toPhoto(assets.get(id) ?? asset), notes: animated ? ['first-frame'] : [] };
    };
  }

  /** The thread is free for the next photo while this one is written to disk. */
  async function importFile({ name, file, signal }: PhotoFile): Promise<PhotoImport> {
    try {
      await file.end();
      if (file.size() > PHOTO_BYTES_MAX) fail('too-large', `${file.size()} bytes`);
      const store = await lanes.use(async (lane): Promise<() => Promise<PhotoImport>> => {
        const sniffed = await lane.ask({ step: 'sniff', path: file.path, name });
        const running = underWay.get(sniffed.sha256);
        if (running) return () => running.then((photo) => ({ ...photo, notes: ['known'] }));
        const stored = await wholePhoto(assets, sniffed.sha256);
        if (stored) return async () => ({ ...toPhoto(stored), notes: ['known'] });
        // Another import of the same bytes may have begun while files were read.
        const begun = underWay.get(sniffed.sha256);
        if (begun) return () => begun.then((photo) => ({ ...photo, notes: ['known'] }));
        const { promise, resolve, reject } = Promise.withResolvers<PhotoImport>();
        promise.catch(() => undefined);
        underWay.set(sniffed.sha256, promise);
        const finished = (): void => void underWay.delete(sniffed.sha256);
        try {
          const write = await make(lane, sniffed, name, file);
          return async () => {
            write().then(resolve, reject);
            return promise.finally(finished);
          };
        } catch (cause) {
          finished();
          reject(cause);
          throw cause;
        }
      }, signal);
      return await store();
    } finally {
      await file.drop();
    }
  }

  return {
    importFile,
    importPhoto: async ({ name, bytes }) => {
      if (bytes.byteLength === 0) fail('empty-file');
      if (bytes.byteLength > PHOTO_BYTES_MAX) fail('too-large', `${bytes.byteLength} bytes`);
      const file = await assets.receive();
      try {
        for (let start = 0; start < bytes.byteLength; start += PIECE) {
          if (start > 0) await nextTurn();
          await file.append(bytes.subarray(start, start + PIECE));
        }
      } catch (cause) {
        await file.drop();
        throw cause;
      }
      return importFile({ name, file });
    },
    close: () => lanes.close(),
  };
}

/**
 * The stored photo with these bytes when nothing of it is missing. It is held before its files are read, so that it is
 * still there afterwards. Null for one from before facts were kept: it is read again for them.
 */
async function wholePhoto(assets: AssetStore, id: string): Promise<AssetRow | null> {
  if (!assets.hold(id) || assets.get(id)?.phash === null || !(await isWhole(assets, id))) return null;
  return assets.get(id);
}

/** Whether all files of a stored photo can be read. One that was lost or damaged on disk is made again and heals. */
async function isWhole(assets: AssetStore, id: string): Promise<boolean> {
  try {
    for (const sha256 of [id, ...assets.renditions(id).map((row) => row.sha256)]) await assets.read(sha256);
    return true;
  } catch {
    return false;
  }
}

/** The last part of a path, without control characters. */
function printableName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last.replace(/\p{Cc}/gu, '').normalize('NFC').slice(0, NAME_MAX);
}

function toPhoto({ id, name, width, height, bytes, caption, credit, alt }: NewAsset | AssetRow): Photo {
  return { assetId: id, name, width, height, bytes, caption, credit, ...(alt ? { alt } : {}) };
}
