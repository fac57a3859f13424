import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { migrations } from './migrations.ts';

export type Database = BetterSqlite3.Database;

/**
 * Opens (and creates) `portal.db` in `dir` and brings its schema up to date. Throws when the file was written by a
 * newer version, is not a database, or cannot be made durable.
 */
export function openDatabase(dir: string): Database {
  mkdirSync(dir, { recursive: true });
  const db = new BetterSqlite3(join(dir, 'portal.db'));
  try {
    db.pragma('busy_timeout = 5000');
    db.pragma('journal_mode = WAL');
    // better-sqlite3 is compiled so that a WAL file re-opens at NORMAL, which may lose acknowledged writes in a power cut.
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    expectPragma(db, 'journal_mode', 'wal');
    expectPragma(db, 'synchronous', 2);
    expectPragma(db, 'foreign_keys', 1);
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function expectPragma(db: Database, name: string, wanted: string | number): void {
  const got: unknown = db.pragma(name, { simple: true });
  if (got !== wanted) throw new Error(`training portal: pragma ${name} is ${String(got)}, not ${wanted}`);
}

function migrate(db: Database): void {
  const step = db.transaction(() => {
    const current = Number(db.pragma('user_version', { simple: true }));
    if (current > migrations.length) throw new Error(`training portal: data of a newer version (${current})`);
    for (const sql of migrations.slice(current)) db.exec(sql);
    db.pragma(`user_version = ${migrations.length}`);
  });
  step.immediate();
}

/** Tidies up and closes; safe to call twice. */
export function closeDatabase(db: Database): void {
  if (!db.open) return;
  db.pragma('optimize');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}
