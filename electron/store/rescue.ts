import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { fail } from '../../shared/domain/app-error.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import { isWhole, soundBackups, stamp } from './backup.ts';
import { moveAside, renameDurably, syncFile } from './durable-files.ts';
import { toAppFailure } from './failures.ts';
import { mendReferences } from './mend.ts';
import { migrate } from './migrate.ts';
import { setPragmas } from './pragmas.ts';
import { salvageRows } from './salvage.ts';

type Place = { readonly path: string; readonly backups: string; readonly clock: Clock };

/** Everything that belongs to one database, the database itself last. */
const parts = ['-wal', '-shm', '-journal', ''] as const;

/** Name of a rebuilt database that only waits to take the place of the damaged one. */
const rebuilt = (path: string) => `${path}-rebuilt`;

/**
 * Puts a sound database in place of a damaged or lost one: the newest sound backup, plus every row that can still be
 * read from the damaged files. Those are moved into `backups/damaged-<time>/` together and never deleted.
 * A crash at any point is taken up again by the next start (`finishRescue`).
 */
export function rescue(place: Place): void {
  const { path, backups } = place;
  const workshop = `${path}-workshop`;
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop, { recursive: true });
  const scratch = join(workshop, 'damaged.db');
  // The -shm file is only a cache of the -wal file and is made again.
  for (const part of ['', '-wal', '-journal']) copyWhatIsThere(path + part, scratch + part);
  const draft = join(workshop, 'rebuilt.db');
  const [backup] = soundBackups(backups);
  if (backup !== undefined) copyFileSync(backup, draft);
  rebuild(draft, scratch);
  syncFile(draft);
  renameDurably(draft, rebuilt(path));
  finishRescue(place);
  rmSync(workshop, { recursive: true, force: true });
}

/** Takes up a rescue that has its rebuilt database ready. Answers whether there was one. */
export function finishRescue({ path, backups, clock }: Place): boolean {
  if (!existsSync(rebuilt(path))) return false;
  moveAside(parts.map((part) => path + part), join(backups, `damaged-${stamp(clock.now())}`));
  renameDurably(rebuilt(path), path);
  return true;
}

/** A file that cannot be read at all has nothing to salvage; a full disk must stop the rescue. */
function copyWhatIsThere(from: string, to: string): void {
  try {
    if (existsSync(from)) copyFileSync(from, to);
  } catch (error) {
    if (toAppFailure(error).error.kind === 'storage-full') throw error;
    rmSync(to, { force: true });
  }
}

function rebuild(draft: string, scratch: string): void {
  const db = new Database(draft);
  try {
    setPragmas(db);
    migrate(db);
    db.pragma('foreign_keys = OFF');
    if (existsSync(scratch)) salvageRows(scratch, db);
    mendReferences(db);
    if (!isWhole(db)) fail('corrupt', 'rebuilt database');
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}
