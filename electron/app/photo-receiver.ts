import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type AppError, AppFailure, appError, fail } from '../../shared/domain/app-error.ts';
import { PHOTO_BYTES_MAX, type Photo, type PhotoNote } from '../../shared/domain/asset.ts';
import type { ImportedPhoto, PhotoPart } from '../../shared/ipc/photo-contract.ts';
import type { AssetStore, IncomingPhoto } from '../store/interfaces.ts';
import type { Log } from './log.ts';

export type FileImporter = {
  readonly importFile: (input: { readonly name: string; readonly file: IncomingPhoto; readonly signal?: AbortSignal }) => Promise<Photo & { readonly notes: readonly PhotoNote[] }>;
};

type Deps = {
  readonly assets: Pick<AssetStore, 'receive' | 'freeBytes'>;
  readonly importer: FileImporter;
  readonly log: Log;
};

/** Bytes that are read and written at a time: a few milliseconds of the main thread on an old PC. */
const PIECE = 1024 * 1024;
/** Free space that has to stay, in bytes: texts are saved on the same disk. */
export const FREE_MIN = 1024 ** 3;

export type PhotoReceiver = ReturnType<typeof createPhotoReceiver>;

/** Brings one photo into the store's folder, piece by piece, and hands it on. */
export function createPhotoReceiver({ assets, importer, log }: Deps) {
  /** Refuses what cannot be taken before a byte of it is copied. */
  async function begin(size: number): Promise<IncomingPhoto> {
    if (size === 0) fail('empty-file');
    if (size > PHOTO_BYTES_MAX) fail('too-large', `${size} bytes`);
    const free = await assets.freeBytes();
    // The photo, what is made from it, and as much again.
    if (free !== null && free < Math.max(FREE_MIN, size * 3)) fail('storage-full', `${Math.floor(free / 1024 ** 2)} MB free`);
    return assets.receive();
  }

  async function finish(name: string, file: IncomingPhoto, signal: AbortSignal): Promise<ImportedPhoto> {
    const { notes, ...photo } = await importer.importFile({ name, file, signal });
    return { ok: true, name, photo, notes: [...notes] };
  }

  return {
    /** Never throws: one bad photo must not cost the others. */
    answer: async (name: string, work: () => Promise<ImportedPhoto>): Promise<ImportedPhoto> => {
      try {
        return await work();
      } catch (error) {
        const refused = errorOf(error);
        if (refused.kind === 'internal') log.error('photo.import', error);
        return { ok: false, name, error: refused };
      }
    },

    /** A file of this PC, a card or a share. */
    fromPath: async (path: string, signal: AbortSignal): Promise<ImportedPhoto> => {
      const about = await stat(path);
      if (!about.isFile()) return fail('not-an-image');
      const file = await begin(about.size);
      return orDrop(file, async () => {
        for await (const piece of createReadStream(path, { highWaterMark: PIECE, signal })) {
          // A file that is still being written may have grown since it was asked about.
          if (file.size() + (piece as Buffer).byteLength > PHOTO_BYTES_MAX) fail('too-large');
          await file.append(piece as Buffer);
        }
        return finish(basename(path), file, signal);
      });
    },

    begin,
    finish,

    /** Adds a piece in its place. */
    append: async (file: IncomingPhoto, { offset, size, bytes }: PhotoPart): Promise<void> => {
      if (file.size() !== offset || offset + bytes.byteLength > size || (bytes.byteLength === 0 && size > 0)) fail('invalid-input', 'upload');
      await file.append(bytes);
    },
  };
}

/** A photo that does not get as far as the importer leaves nothing behind. */
export async function orDrop<T>(file: IncomingPhoto, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await file.drop();
    throw error;
  }
}

const unreadable: ReadonlySet<string> = new Set(['ENOENT', 'ENODEV', 'ENXIO', 'EACCES', 'EPERM', 'EBUSY', 'EIO', 'ESTALE', 'ETIMEDOUT', 'EMFILE', 'UNKNOWN']);

function errorOf(error: unknown): AppError {
  if (error instanceof AppFailure) return error.error;
  if (error instanceof Error && error.name === 'AbortError') return appError('cancelled');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return unreadable.has(code) ? appError('unreadable-file', code) : appError('internal');
}
