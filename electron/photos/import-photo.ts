import { setImmediate as nextTurn } from 'node:timers/promises';
import { fail } from '../../shared/domain/app-error.ts';
import { PHOTO_BYTES_MAX, type Photo } from '../../shared/domain/asset.ts';
import type { AssetRow, AssetStore } from '../store/interfaces.ts';
import { createPhotoLanes } from './photo-lanes.ts';
import type { PhotoLane } from './photo-lane.ts';
import { DECODE_SECONDS_MAX, type Original } from './photo-job.ts';
import { sniffPhoto, type PhotoMime } from './sniff.ts';

/** Plain facts about an import that the person should hear once. `first-frame`: an animation became a still picture. */
export type PhotoNote = 'first-frame';

/** A stored photo and what there is to say about its import. */
export type PhotoImport = Photo & { readonly notes: readonly PhotoNote[] };

export type PhotoImporter = {
  /**
   * Stores the original byte for byte with its renditions and answers it. The same bytes again answer the photo that
   * is there; files of it that were lost or damaged are written again. `bytes` is neither kept nor changed. Throws AppFailure `empty-file`, `too-large`, `not-an-image`,
   * `unsupported-format`, `too-many-pixels`, `damaged-image`, what the store throws, `cancelled` after `close`, or
   * `internal` (retryable) when a photo crashed its thread or took too long.
   */
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

/** Photos that are worked on at the same time: one decodes while the other is written to disk. */
const LANES = 2;
const NAME_MAX = 255;
const COPY_STEP = 4 * 1024 * 1024;

// Beside the bundled main process, or the source file when Node runs the sources themselves.
const defaultWorker = new URL(import.meta.url.endsWith('.ts') ? '../workers/photo-worker.ts' : './photo-worker.js', import.meta.url);

/** The import pipeline. Hashing, decoding and encoding all happen off the calling thread. */
export function createPhotoImporter({ assets, workerUrl = defaultWorker, timeoutMs = (DECODE_SECONDS_MAX + 5) * 1000 }: Options): PhotoImporter {
  const lanes = createPhotoLanes({ workerUrl, lanes: LANES, timeoutMs });
  const underWay = new Map<string, Promise<PhotoImport>>();

  async function make(lane: PhotoLane, id: string, name: string, mime: PhotoMime, bytes: Original): Promise<PhotoImport> {
    const { answer: photo, bytes: original } = await lane.ask({ step: 'process', bytes, mime });
    const { width, height, caption, credit, animated } = photo;
    const asset: AssetRow = { id, name: printableName(name), mime, bytes: original.byteLength, width, height, caption, credit };
    await assets.add({
      asset,
      original,
      renditions: photo.renditions.map(({ data, ...row }) => ({ row: { ...row, assetId: id, bytes: data.byteLength }, data })),
    });
    return { ...toPhoto(asset), notes: animated ? ['first-frame'] : [] };
  }

  return {
    importPhoto: async ({ name, bytes }) => {
      const mime = checkFile(name, bytes);
      return lanes.use(async (lane) => {
        // A copy, because it moves to the thread and back; made here so that a long queue does not double its memory.
        const { answer: id, bytes: original } = await lane.ask({ step: 'hash', bytes: await copyOf(bytes) });
        const stored = assets.get(id);
        if (stored && (await isWhole(assets, id))) return { ...toPhoto(stored), notes: [] };
        const running = underWay.get(id);
        if (running) return running;
        const task = make(lane, id, name, mime, original).finally(() => underWay.delete(id));
        underWay.set(id, task);
        return task;
      });
    },
    close: () => lanes.close(),
  };
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

/** What can be refused without decoding anything, cheapest first. */
function checkFile(name: string, bytes: Uint8Array): PhotoMime {
  if (bytes.byteLength === 0) fail('empty-file');
  if (bytes.byteLength > PHOTO_BYTES_MAX) fail('too-large', `${bytes.byteLength} bytes`);
  const mime = sniffPhoto(bytes, name);
  if (mime === 'not-an-image' || mime === 'unsupported-format') fail(mime);
  return mime;
}

/** A copy made in pieces: 50 MB at once would hold the main thread for some 40 ms. */
async function copyOf(bytes: Uint8Array): Promise<Original> {
  const copy = new Uint8Array(bytes.byteLength);
  for (let start = 0; start < bytes.byteLength; start += COPY_STEP) {
    if (start > 0) await nextTurn();
    copy.set(bytes.subarray(start, start + COPY_STEP), start);
  }
  return copy;
}

/** The last part of a path, without control characters. */
function printableName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last.replace(/\p{Cc}/gu, '').normalize('NFC').slice(0, NAME_MAX);
}

function toPhoto({ id, name, width, height, bytes, caption, credit }: AssetRow): Photo {
  return { assetId: id, name, width, height, bytes, caption, credit };
}
