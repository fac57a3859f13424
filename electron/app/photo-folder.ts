import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { isPhotoName, ROUND_MAX } from '../../shared/domain/asset.ts';

/** Deepest folder that is looked into, and most entries that are looked at: somebody may choose a whole disk. */
const DEPTH_MAX = 12;
const ENTRIES_MAX = 50_000;

export type FoundPhotos = {
  /** Absolute paths, at most `ROUND_MAX`: folder by folder, names in the order people count (IMG_9 before IMG_10). */
  readonly paths: readonly string[];
  /** Photos beyond those; a lower bound where the folder is endless. */
  readonly left: number;
};

const order = new Intl.Collator('vi', { numeric: true });

/**
 * Finds the photos of a folder and of the folders in it, as a memory card has them. Hidden files and folders, links and
 * the shadow files of other systems (`._IMG_1.jpg`) are passed over, and so is what cannot be read.
 */
export async function photosIn(folder: string, roundMax = ROUND_MAX): Promise<FoundPhotos> {
  const paths: string[] = [];
  let entries = 0;

  async function look(place: string, depth: number): Promise<void> {
    const files: string[] = [];
    const folders: string[] = [];
    try {
      for await (const entry of await opendir(place)) {
        entries += 1;
        if (entries > ENTRIES_MAX) break;
        if (entry.isFile() && isPhotoName(entry.name)) files.push(entry.name);
        else if (entry.isDirectory() && isOpenFolder(entry.name)) folders.push(entry.name);
      }
    } catch {
      // A folder that may not be read has no photos for us.
    }
    paths.push(...files.sort(order.compare).map((name) => join(place, name)));
    if (depth >= DEPTH_MAX) return;
    for (const name of folders.sort(order.compare)) if (entries <= ENTRIES_MAX) await look(join(place, name), depth + 1);
  }

  await look(folder, 0);
  return { paths: paths.slice(0, roundMax), left: Math.max(0, paths.length - roundMax) };
}

/** Folders of the system and of programs' small copies are not where somebody keeps photos. */
function isOpenFolder(name: string): boolean {
  return !name.startsWith('.') && !/^(?:system volume information|\$recycle\.bin|__macosx|thumbnails|node_modules)$/i.test(name);
}
