import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { join, relative, isAbsolute } from 'node:path';
import { PHOTO_BYTES_MAX } from '../../shared/domain/asset.ts';
import type { WordPicture } from '../../shared/domain/word-picture.ts';
import type { Log } from './log.ts';

/** Most bytes handed to the page in one answer. */
const TOTAL_MAX = 4 * PHOTO_BYTES_MAX;

/** `roots`: the folders below which Word puts what it copies, and nothing else is ever read. */
type Deps = { readonly roots: readonly string[]; readonly log: Log };

/** Reads pictures from Word's temporary folder by the names Word gives them. Links out of the folder lead nowhere. */
export function createWordPictures({ roots, log }: Deps) {
  return async (pictures: readonly WordPicture[]): Promise<(Uint8Array<ArrayBuffer> | null)[]> => {
    const found: (Uint8Array<ArrayBuffer> | null)[] = [];
    let left = TOTAL_MAX;
    for (const picture of pictures) {
      const bytes = await readFirst(roots, picture, Math.min(left, PHOTO_BYTES_MAX));
      left -= bytes?.byteLength ?? 0;
      found.push(bytes);
    }
    const missing = found.filter((bytes) => bytes === null).length;
    if (missing > 0) log.warn('word-pictures.missing', { missing, of: pictures.length });
    return found;
  };
}

async function readFirst(roots: readonly string[], picture: WordPicture, max: number): Promise<Uint8Array<ArrayBuffer> | null> {
  for (const root of roots) {
    const bytes = await readPicture(root, picture, max).catch(() => null);
    if (bytes !== null) return bytes;
  }
  return null;
}

async function readPicture(root: string, { folder, part, name }: WordPicture, max: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const home = await realpath(root);
  const file = await realpath(join(home, folder, part, name));
  const inside = relative(join(home, folder), file);
  // The folder itself may not be a link either: its real place must be what its name says.
  if (inside.startsWith('..') || isAbsolute(inside) || relative(home, file) !== join(folder, part, name)) return null;
  const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const about = await handle.stat();
    if (!about.isFile() || about.size === 0 || about.size > max) return null;
    const bytes = new Uint8Array(about.size);
    const { bytesRead } = await handle.read(bytes, 0, about.size, 0);
    return bytesRead === about.size ? bytes : null;
  } finally {
    await handle.close();
  }
}
