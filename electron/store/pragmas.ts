import type { Database } from 'better-sqlite3';
import { fail } from '../../shared/domain/app-error.ts';

/**
 * Sets every pragma that durability and safety rest on, and reads each back: SQLite ignores what it cannot do without
 * a word. `synchronous` must be set on every open, because better-sqlite3 is compiled to open WAL files with NORMAL,
 * which loses acknowledged commits in a power cut.
 *
 * Where the folder cannot carry WAL (some network drives) the rollback journal with EXTRA is as durable, only slower.
 * `fullfsync` matters on macOS alone, where a plain fsync leaves data in the drive's cache; elsewhere it does nothing.
 */
export function setPragmas(db: Database): void {
  const wal = db.pragma('journal_mode = WAL', { simple: true }) === 'wal';
  if (!wal) expectPragma(db, 'journal_mode', 'DELETE', 'delete');
  expectPragma(db, 'synchronous', wal ? 'FULL' : 'EXTRA', wal ? 2 : 3);
  expectPragma(db, 'fullfsync', 'ON', 1);
  expectPragma(db, 'checkpoint_fullfsync', 'ON', 1);
  expectPragma(db, 'foreign_keys', 'ON', 1);
  expectPragma(db, 'trusted_schema', 'OFF', 0);
  expectPragma(db, 'cell_size_check', 'ON', 1);
  expectPragma(db, 'busy_timeout', '5000', 5000);
}

function expectPragma(db: Database, name: string, value: string, expected: string | number): void {
  db.pragma(`${name} = ${value}`);
  if (db.pragma(name, { simple: true }) !== expected) fail('storage-failed', `pragma ${name}`);
}
