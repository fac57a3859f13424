import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Database as Connection } from 'better-sqlite3';
import { fail } from '../../shared/domain/app-error.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import { renameDurably, syncFile } from './durable-files.ts';
import { errorCode, isDamage } from './failures.ts';
import { SCHEMA_VERSION } from './migrate.ts';

/** How many daily backups and how many copies from before a migration are kept. */
export const DAILY_KEPT = 7;
export const BEFORE_MIGRATION_KEPT = 5;

const PARTIAL = 'partial.db';

/** A moment as part of a file name, UTC: `2026-07-01T09-41-07-123Z`. */
export function stamp(time: number): string {
  return new Date(time).toISOString().replace(/[:.]/g, '-');
}

/**
 * Copies the database while nobody writes (used before a migration). Complete and checked before it gets its name.
 * Throws AppFailure `corrupt` when the copy is damaged.
 */
export function copyBeforeMigration(db: Connection, folder: string, clock: Clock): void {
  const partial = freshPartial(folder);
  db.prepare('VACUUM INTO ?').run(partial);
  keepCopy(partial, folder, `before-migration-${stamp(clock.now())}.db`, BEFORE_MIGRATION_KEPT);
}

/** Copies the database page by page while work goes on; replaces an earlier copy of the same day (UTC). */
export async function copyDaily(db: Connection, folder: string, clock: Clock): Promise<void> {
  const partial = freshPartial(folder);
  try {
    await db.backup(partial);
  } catch (error) {
    freshPartial(folder);
    throw error;
  }
  keepCopy(partial, folder, `daily-${stamp(clock.now()).slice(0, 10)}.db`, DAILY_KEPT);
}

/** Names of sound backups, newest first. Reads each whole; for use when the database is lost. */
export function* soundBackups(folder: string): Generator<string> {
  const files = copies(folder, '').map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }));
  for (const { path } of files.toSorted((a, b) => b.time - a.time)) if (isSound(path)) yield path;
}

/** The name under which a copy is made, with nothing left there by an earlier one. */
function freshPartial(folder: string): string {
  const partial = join(folder, PARTIAL);
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(partial + suffix, { force: true });
  return partial;
}

function keepCopy(partial: string, folder: string, name: string, kept: number): void {
  if (!isSound(partial)) {
    freshPartial(folder);
    fail('corrupt', 'backup');
  }
  syncFile(partial);
  renameDurably(partial, join(folder, name));
  const family = name.slice(0, name.search(/\d/));
  for (const old of copies(folder, family).toSorted().slice(0, -kept)) rmSync(join(folder, old), { force: true });
}

function copies(folder: string, family: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.db') && name !== PARTIAL && name.startsWith(family));
}

/** Also turns the copy into a single file without a write-ahead log beside it. */
function isSound(path: string): boolean {
  let copy: Connection | null = null;
  try {
    copy = new Database(path, { fileMustExist: true });
    copy.pragma('journal_mode = DELETE');
    const version = Number(copy.pragma('user_version', { simple: true }));
    return version > 0 && version <= SCHEMA_VERSION && isWhole(copy);
  } catch {
    return false;
  } finally {
    copy?.close();
  }
}

/**
 * `PRAGMA integrity_check`, about 5 ms per MB: no slower here than `quick_check`, which does not compare indexes with
 * their tables and so passes databases that lose rows in searches.
 */
export function isWhole(db: Connection): boolean {
  try {
    return db.pragma('integrity_check(1)', { simple: true }) === 'ok';
  } catch (error) {
    // A damaged definition of the search index is reported as an ordinary SQL error.
    if (isDamage(error) || errorCode(error) === 'SQLITE_ERROR') return false;
    throw error;
  }
}
