import { closeSync, copyFileSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { document, fields, kindOf, openRaw, openTemp, seededRandom, sha256, tempFolder } from './support.ts';

const ARTICLES = 60;

/** A data folder with a backup that holds the first half of the articles; closed cleanly. */
async function library({ backup = true } = {}) {
  const { dir, store, clock } = openTemp();
  const ids = Array.from({ length: ARTICLES }, (_, at) => at).map((at) => {
    clock.advance(1_000);
    return store.articles.create({ fields: fields(`Bài ${at}`), document: document(`nội dung ${at} `.repeat(200)), sample: false }).id;
  });
  if (backup) await store.backup();
  const later = ids.map((id, at) => {
    const article = store.articles.get(id);
    if (article === null || at % 2 === 0) return id;
    store.articles.save({ id, baseRevisionId: article.revisionId, fields: fields(`Bài ${at} sửa`), document: article.document });
    return id;
  });
  const extra = store.articles.create({ fields: fields('Sau sao lưu'), document: document('mới'), sample: false });
  const sent = store.deliveries.create({ articleId: extra.id, portalId: 'training', intent: 'publish', assets: [sha256('p')] });
  store.close();
  return { dir, path: join(dir, 'toasoan.db'), ids: later, extra, sent };
}

function overwrite(path: string, at: number, data: Uint8Array): void {
  const file = openSync(path, 'r+');
  writeSync(file, data, 0, data.byteLength, at);
  closeSync(file);
}

const zeros = (count: number) => new Uint8Array(count);
const aside = (dir: string) => readdirSync(join(dir, 'backups')).filter((name) => name.startsWith('damaged-'));
/** An app that died leaves this file, and so makes the next start look closely. */
const uncleanExit = (path: string) => writeFileSync(`${path}-wal`, '');

describe('a damaged database', () => {
  it('whose beginning is gone comes back from the backup; the damaged file is kept', async () => {
    const { dir, path, ids } = await library();
    overwrite(path, 0, zeros(4_096));
    const damaged = sha256(readFileSync(path));
    const { store } = openTemp(dir);
    expect(store).toMatchObject({ restored: true, fresh: false });
    for (const id of ids) expect(store.articles.get(id)).not.toBeNull();
    const [folder = ''] = aside(dir);
    expect(sha256(readFileSync(join(dir, 'backups', folder, 'toasoan.db')))).toBe(damaged);
    store.close();
    expect(openTemp(dir).store.restored).toBe(false);
    expect(openRaw(dir).pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('gives back what is newer than the backup and still readable, and doubts every step not done', async () => {
    const { dir, path, ids, extra, sent } = await library();
    const db = openRaw(dir);
    const page = db.prepare<[], number>("SELECT rootpage FROM sqlite_schema WHERE name = 'portals'").pluck().get() ?? 0;
    db.close();
    overwrite(path, (page - 1) * 4_096, zeros(4_096));
    uncleanExit(path);
    const { store } = openTemp(dir);
    expect(store.restored).toBe(true);
    for (const [at, id] of ids.entries()) expect(store.articles.get(id)?.fields.headline).toBe(at % 2 === 0 ? `Bài ${at}` : `Bài ${at} sửa`);
    expect(store.articles.get(extra.id)).toEqual(extra);
    expect(store.articles.list({ trash: false, query: 'sau sao luu' })).toHaveLength(1);
    expect(store.portals.get('training')).not.toBeNull();
    expect(store.deliveries.work(sent.id)?.steps.map(({ state }) => state)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  });

  it('without any backup gives back all that is readable', async () => {
    const { dir, path, extra } = await library({ backup: false });
    const pages = statSync(path).size / 4_096;
    overwrite(path, Math.floor(pages / 2) * 4_096, zeros(4_096 * 3));
    uncleanExit(path);
    const { store } = openTemp(dir);
    expect(store.restored).toBe(true);
    const found = store.articles.list({ trash: false, query: '' });
    expect(found.length).toBeGreaterThan(ARTICLES * 0.7);
    for (const { id } of found) expect(store.articles.get(id)).not.toBeNull();
    expect(store.articles.get(extra.id)?.fields.headline).toBe('Sau sao lưu');
  });

  it('that is not a database at all, without a backup, is kept, and an empty one takes its place', () => {
    const dir = tempFolder();
    writeFileSync(join(dir, 'toasoan.db'), 'this is a text file, and a long one. '.repeat(1_000));
    const { store } = openTemp(dir);
    expect(store).toMatchObject({ restored: true, fresh: false });
    expect(store.articles.list({ trash: false, query: '' })).toEqual([]);
    expect(aside(dir)).toHaveLength(1);
  });

  it('that vanished comes back from the backup', async () => {
    for (const lose of [(path: string) => rmSync(path), (path: string) => truncateSync(path)]) {
      const { dir, path, ids } = await library();
      lose(path);
      const { store } = openTemp(dir);
      expect(store).toMatchObject({ restored: true, fresh: false });
      for (const id of ids) expect(store.articles.get(id)).not.toBeNull();
    }
  });

  it('is restored from the newest backup that is itself sound', async () => {
    const { dir, path, ids } = await library();
    const backups = join(dir, 'backups');
    const [good = ''] = readdirSync(backups);
    copyFileSync(join(backups, good), join(backups, 'daily-2026-07-02.db'));
    overwrite(join(backups, 'daily-2026-07-02.db'), 4_096, zeros(40_000));
    overwrite(path, 0, zeros(4_096));
    const { store } = openTemp(dir);
    expect(store.articles.list({ trash: false, query: '' })).toHaveLength(ids.length);
  });

  it('met while working is looked into on the next start', async () => {
    const { dir, path, ids } = await library();
    const { store } = openTemp(dir);
    const db = openRaw(dir);
    const page = db.prepare<[], number>("SELECT rootpage FROM sqlite_schema WHERE name = 'revisions'").pluck().get() ?? 0;
    db.close();
    overwrite(path, (page - 1) * 4_096, zeros(4_096));
    expect(kindOf(() => ids.map((id) => store.articles.get(id)))).toBe('corrupt');
    expect(existsSync(`${path}-suspect`)).toBe(true);
    store.close();
    const again = openTemp(dir).store;
    expect(again.restored).toBe(true);
    for (const id of ids) expect(again.articles.get(id)).not.toBeNull();
    expect(existsSync(`${path}-suspect`)).toBe(false);
  });

  it('is rescued by the next start when the rescue itself was cut short', async () => {
    const { dir, path, ids } = await library();
    copyFileSync(path, `${path}-rebuilt`);
    overwrite(path, 0, zeros(4_096));
    mkdirSync(`${path}-workshop`);
    writeFileSync(join(`${path}-workshop`, 'rebuilt.db'), 'half');
    const { store } = openTemp(dir);
    expect(store.restored).toBe(true);
    expect(store.articles.list({ trash: false, query: '' })).toHaveLength(ids.length + 1);
    expect(aside(dir)).toHaveLength(1);
  });

  it('never stops the app: random bytes, holes and cuts, fifty times', async () => {
    const template = await library();
    const size = statSync(template.path).size;
    const random = seededRandom(9);
    const backups = readdirSync(join(template.dir, 'backups'));
    for (let round = 0; round < 50; round += 1) {
      const dir = tempFolder();
      const path = join(dir, 'toasoan.db');
      mkdirSync(join(dir, 'backups'));
      copyFileSync(template.path, path);
      for (const name of backups) copyFileSync(join(template.dir, 'backups', name), join(dir, 'backups', name));
      const at = Math.floor(random() * size);
      if (round % 3 === 0) truncateSync(path, at);
      else if (round % 3 === 1) overwrite(path, at, zeros(Math.min(8_192, size - at)));
      else for (let byte = 0; byte < 64; byte += 1) overwrite(path, Math.floor(random() * size), Uint8Array.of(Math.floor(random() * 256)));
      uncleanExit(path);
      const { store } = openTemp(dir);
      const found = store.articles.list({ trash: false, query: '' });
      expect(found.length, `round ${round}`).toBeGreaterThanOrEqual(ARTICLES);
      for (const { id } of found) expect(store.articles.get(id), `round ${round}`).not.toBeNull();
      store.close();
      expect(openRaw(dir).pragma('integrity_check', { simple: true }), `round ${round}`).toBe('ok');
    }
  });
});
