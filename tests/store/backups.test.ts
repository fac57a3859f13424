import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { DAILY_KEPT } from '../../electron/store/backup.ts';
import { document, fields, openTemp, rejectedKind } from './support.ts';

const DAY = 24 * 3_600_000;

function headlines(path: string): readonly unknown[] {
  const db = new Database(path, { readonly: true });
  try {
    return db.prepare('SELECT headline FROM articles ORDER BY key').pluck().all();
  } finally {
    db.close();
  }
}

describe('backups', () => {
  it('are whole single files, one a day, seven in all', async () => {
    const { dir, store, clock } = openTemp();
    const folder = join(dir, 'backups');
    for (let day = 0; day < DAILY_KEPT + 3; day += 1) {
      store.articles.create({ fields: fields(`Ngày ${day}`), document: document('x'), sample: false });
      await store.backup();
      await store.backup();
      clock.advance(DAY);
    }
    const names = readdirSync(folder).toSorted();
    expect(names).toHaveLength(DAILY_KEPT);
    expect(names.at(0)).toBe('daily-2026-07-04.db');
    expect(names.at(-1)).toBe('daily-2026-07-10.db');
    expect(headlines(join(folder, 'daily-2026-07-04.db'))).toEqual(['Ngày 0', 'Ngày 1', 'Ngày 2', 'Ngày 3']);
  });

  it('hold what is saved while they are being made, or leave it out whole', async () => {
    const { dir, store } = openTemp();
    for (let at = 0; at < 200; at += 1) store.articles.create({ fields: fields(`${at}`), document: document('chữ '.repeat(2_000)), sample: false });
    const done = store.backup();
    store.articles.create({ fields: fields('trong lúc sao lưu'), document: document('x'), sample: false });
    await done;
    expect(headlines(join(dir, 'backups', 'daily-2026-07-01.db')).length).toBeGreaterThanOrEqual(200);
    expect(store.articles.list({ trash: false, query: '' })).toHaveLength(201);
  });

  it('do not replace a good one with a damaged one', async () => {
    const { dir, store, raw } = openTemp();
    for (let at = 0; at < 50; at += 1) store.articles.create({ fields: fields(`${at}`), document: document('chữ '.repeat(500)), sample: false });
    await store.backup();
    const db = raw();
    db.unsafeMode(true);
    db.pragma('writable_schema = ON');
    db.exec("UPDATE sqlite_schema SET rootpage = 3 WHERE name = 'articles_live'");
    db.close();
    expect(await rejectedKind(store.backup())).toBe('corrupt');
    expect(headlines(join(dir, 'backups', 'daily-2026-07-01.db'))).toHaveLength(50);
    expect(readdirSync(join(dir, 'backups'))).toEqual(['daily-2026-07-01.db']);
  });

  it('survive a store that is closed in the middle', async () => {
    const { dir, store } = openTemp();
    for (let at = 0; at < 100; at += 1) store.articles.create({ fields: fields(`${at}`), document: document('chữ '.repeat(3_000)), sample: false });
    const outcome = rejectedKind(store.backup());
    store.close();
    expect(await outcome).not.toBeNull();
    writeFileSync(join(dir, 'backups', 'unrelated.txt'), '');
    const again = openTemp(dir).store;
    await again.backup();
    expect(readdirSync(join(dir, 'backups')).toSorted()).toEqual(['daily-2026-07-01.db', 'unrelated.txt']);
  });
});
