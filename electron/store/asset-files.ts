import { rmSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { FileClaims } from './file-claims.ts';
import { shortTurns } from './short-turns.ts';

type Deps = { readonly db: Database; readonly dir: string; readonly claims: FileClaims };

/** A file of the assets folder: its name, bytes, and when it was written, ms since the epoch. */
export type StoredFile = { readonly name: string; readonly bytes: number; readonly writtenAt: number };

export type AssetFiles = {
  /** Every file that is named as files of this folder are. Those on their way in lie elsewhere. */
  readonly all: () => AsyncGenerator<StoredFile>;
  readonly hasRow: (name: string) => boolean;
  /** Somebody is about to give a photo or a file of this name its row. */
  readonly isClaimed: (name: string) => boolean;
  /** Deletes a file that no row names and nobody is about to give one; answers its bytes, 0 when it stays. */
  readonly remove: (name: string) => number;
};

/** Files of photos and attachments: named by their SHA-256, in folders by the first two digits. */
export function createAssetFiles({ db, dir, claims }: Deps): AssetFiles {
  const row = db.prepare<{ name: string }, number>(`
    SELECT EXISTS (SELECT 1 FROM assets WHERE id = @name) OR EXISTS (SELECT 1 FROM renditions WHERE sha256 = @name)
      OR EXISTS (SELECT 1 FROM attachments WHERE id = @name)`).pluck();
  const hasRow = (name: string): boolean => row.get({ name }) === 1;

  return {
    hasRow,
    isClaimed: claims.isClaimed,
    all: async function* () {
      const folders = (await readdir(dir, { withFileTypes: true })).filter((entry) => entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name));
      for (const { name: folder } of folders) {
        for (const name of await readdir(join(dir, folder))) {
          if (!/^[0-9a-f]{64}$/.test(name) || !name.startsWith(folder)) continue;
          // Gone in between: nothing to tell of.
          const about = await stat(join(dir, folder, name)).catch(() => null);
          if (about?.isFile() === true) yield { name, bytes: about.size, writtenAt: about.mtimeMs };
        }
      }
    },
    // In one go, without a pause between looking and deleting: nobody can claim the file or commit a row in between.
    remove: (name) => {
      if (claims.isClaimed(name) || hasRow(name)) return 0;
      const path = join(dir, name.slice(0, 2), name);
      const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
      rmSync(path, { force: true });
      return bytes;
    },
  };
}

/** Deletes files one by one, in short turns. One that cannot be deleted now (in use) is left for the next sweep. */
export async function removeFiles(files: AssetFiles, names: Iterable<string>): Promise<number> {
  const turns = shortTurns();
  let freed = 0;
  for (const name of names) {
    try {
      freed += files.remove(name);
    } catch {
      // A virus scanner or another program has it open.
    }
    // Deleting costs about as much as reading a long text.
    await turns.done(100_000);
  }
  return freed;
}
