import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type AppError, AppFailure, appError } from '../../shared/domain/app-error.ts';
import { PHOTO_BYTES_MAX, type Photo } from '../../shared/domain/asset.ts';
import type { ImportedPhoto } from '../../shared/ipc/contract.ts';
import type { Log } from './log.ts';

/** Most bytes the page may hand over in one call. Above the photo limit, so that such a file gets its proper refusal. */
export const PAYLOAD_BYTES_MAX = 60 * 1024 * 1024;

export type PhotoImporter = { readonly importPhoto: (input: { name: string; bytes: Uint8Array }) => Promise<Photo> };
export type PhotoIntake = ReturnType<typeof createPhotoIntake>;

type Deps = {
  readonly importer: PhotoImporter;
  readonly log: Log;
};

/** Takes photos from files and from the page. One bad photo never costs the others: each has its own answer. */
export function createPhotoIntake({ importer, log }: Deps) {
  async function attempt(name: string, bytes: () => Promise<Uint8Array> | Uint8Array): Promise<ImportedPhoto> {
    try {
      return { ok: true, name, photo: await importer.importPhoto({ name, bytes: await bytes() }) };
    } catch (error) {
      const refused = errorOf(error);
      if (refused.kind === 'internal') log.error('photo.import', error);
      return { ok: false, name, error: refused };
    }
  }

  return {
    /** One dropped or pasted file. */
    fromPage: (name: string, bytes: Uint8Array): Promise<ImportedPhoto> => {
      // A path in the name (some sources send one) is of no use to people and nobody's business.
      const plain = name.split(/[\\/]/).at(-1) || 'photo';
      return attempt(plain, () => (bytes.byteLength > PAYLOAD_BYTES_MAX ? refuse('too-large') : bytes));
    },

    /** Chosen files one after the other: decoding several at once would exhaust an office PC. */
    fromFiles: async (paths: readonly string[], progress: (done: number, total: number) => void): Promise<ImportedPhoto[]> => {
      const imported: ImportedPhoto[] = [];
      progress(0, paths.length);
      for (const path of paths) {
        imported.push(await attempt(basename(path), () => readPhoto(path)));
        progress(imported.length, paths.length);
      }
      return imported;
    },
  };
}

/** The size is asked for before reading: a 4 GB video chosen by mistake must not be pulled into memory. */
async function readPhoto(path: string): Promise<Uint8Array> {
  const about = await stat(path);
  if (!about.isFile()) return refuse('not-an-image');
  if (about.size > PHOTO_BYTES_MAX) return refuse('too-large');
  return readFile(path);
}

function refuse(kind: AppError['kind']): never {
  throw new AppFailure(appError(kind));
}

const unreadable: ReadonlySet<string> = new Set(['ENOENT', 'EACCES', 'EPERM', 'EBUSY', 'EIO']);

function errorOf(error: unknown): AppError {
  if (error instanceof AppFailure) return error.error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return unreadable.has(code) ? appError('not-found', code) : appError('internal');
}
