import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { setPragmas } from '../../electron/store/pragmas.ts';
import { kindOf, openRaw, openTemp, tempFolder } from './support.ts';

const wanted = { journal_mode: 'wal', synchronous: 2, fullfsync: 1, checkpoint_fullfsync: 1, foreign_keys: 1, trusted_schema: 0, cell_size_check: 1, busy_timeout: 5000 };

function readBack(db: Database.Database): Record<string, unknown> {
  return Object.fromEntries(Object.keys(wanted).map((name) => [name, db.pragma(name, { simple: true })]));
}

/** A connection on which `replace` answers some pragmas instead of SQLite. */
function withAnswers(db: Database.Database, replace: Readonly<Record<string, unknown>>): Database.Database {
  return Object.assign(Object.create(db) as Database.Database, {
    pragma: (source: string, options?: Database.PragmaOptions) => (source in replace ? replace[source] : db.pragma(source, options)),
  });
}

describe('pragmas', () => {
  it('are set on every open, where SQLite alone would fall back to NORMAL', () => {
    const dir = tempFolder();
    const first = openRaw(dir);
    setPragmas(first);
    expect(readBack(first)).toEqual(wanted);
    first.exec('CREATE TABLE t (x INTEGER) STRICT');
    first.close();
    const again = openRaw(dir);
    expect(again.prepare('SELECT count(*) FROM t').pluck().get()).toBe(0);
    expect(again.pragma('synchronous', { simple: true })).toBe(1);
    setPragmas(again);
    expect(readBack(again)).toEqual(wanted);
  });

  it('hold on the connection that a store works with, first start and later', () => {
    const spy = vi.spyOn(Database.prototype, 'pragma');
    onTestFinished(() => spy.mockRestore());
    const dir = tempFolder();
    for (const start of ['first', 'second']) {
      const { store } = openTemp(dir);
      const connection = spy.mock.contexts.at(-1);
      expect(connection instanceof Database && readBack(connection), start).toEqual(wanted);
      store.close();
    }
  });

  it('fall back to a rollback journal with EXTRA where the folder refuses WAL', () => {
    const db = new Database(join(tempFolder(), 'x.db'));
    onTestFinished(() => void db.close());
    setPragmas(withAnswers(db, { 'journal_mode = WAL': 'delete' }));
    expect(readBack(db)).toEqual({ ...wanted, journal_mode: 'delete', synchronous: 3 });
  });

  it.each(Object.keys(wanted).filter((name) => name !== 'journal_mode'))('fail loudly when %s does not read back', (name) => {
    const db = openRaw(tempFolder());
    expect(kindOf(() => setPragmas(withAnswers(db, { [name]: 99 })))).toBe('storage-failed');
  });

  it('fail loudly when there is no durable journal at all', () => {
    const db = new Database(':memory:');
    onTestFinished(() => void db.close());
    expect(kindOf(() => setPragmas(db))).toBe('storage-failed');
  });
});
