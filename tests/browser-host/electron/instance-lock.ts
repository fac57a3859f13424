import Database from 'better-sqlite3';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCK_FILE = 'browser-host.lock';
const ADDRESS_FILE = 'browser-host.address';

/**
 * One process per data folder. SQLite's lock on an empty file is a lock of the operating system: taken at once or
 * refused at once, and gone with the process however that ends, which a file with a process number is not.
 */
export function takeLock(dataDir: string): (() => void) | null {
  mkdirSync(dataDir, { recursive: true });
  const lock = new Database(join(dataDir, LOCK_FILE), { timeout: 0 });
  try {
    lock.pragma('journal_mode = MEMORY');
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
    return () => lock.close();
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
}

/** Leaves the address (which holds the key, hence the mode) for a second start on the same folder. */
export function leaveAddress(dataDir: string, address: string): () => void {
  const file = join(dataDir, ADDRESS_FILE);
  writeFileSync(file, address, { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/** The address that the holder of the lock left, or null. */
export function leftAddress(dataDir: string): string | null {
  const file = join(dataDir, ADDRESS_FILE);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
