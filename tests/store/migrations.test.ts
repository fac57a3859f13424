import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { BEFORE_MIGRATION_KEPT } from '../../electron/store/backup.ts';
import { migrate, migrations, SCHEMA_VERSION } from '../../electron/store/migrate.ts';
import { document, fields, kindOf, openRaw, openTemp, sha256, START, tempFolder } from './support.ts';

const ARTICLE = '00000000-0000-7000-8000-00000000000a';
const REVISION = '00000000-0000-7000-8000-00000000000b';

function memory(version = SCHEMA_VERSION): Database.Database {
  const db = new Database(':memory:');
  migrate(db, migrations.slice(0, version));
  return db;
}

function addArticle(db: Database.Database): void {
  db.transaction(() => {
    db.prepare("INSERT INTO articles (id, revision_id, headline, section, state, sample, created_at, saved_at) VALUES (?, ?, 'Bài cũ', '', 'draft', 0, ?, ?)").run(ARTICLE, REVISION, START, START);
    db.prepare('INSERT INTO revisions (id, article_id, created_at, fields, document) VALUES (?, ?, ?, ?, ?)').run(REVISION, ARTICLE, START, JSON.stringify(fields('Bài cũ')), JSON.stringify(document('chữ cũ')));
  })();
}

/** A data folder as a version of the app with an older schema left it. */
function folderAt(version: number, dir = tempFolder()): string {
  const db = openRaw(dir);
  db.pragma('journal_mode = WAL');
  migrate(db, migrations.slice(0, version));
  addArticle(db);
  db.close();
  return dir;
}

const copies = (dir: string) => readdirSync(join(dir, 'backups')).filter((name) => name.startsWith('before-migration-')).toSorted();

describe('the schema', () => {
  it('is exactly what each published migration made', async () => {
    const db = new Database(':memory:');
    const objects = db.prepare<[], { type: string; name: string; sql: string | null }>("SELECT type, name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*' ORDER BY name");
    const seen = new Set<string>();
    const made = migrations.map(({ version }) => {
      migrate(db, migrations.slice(0, version));
      const added = objects.all().filter(({ name }) => !seen.has(name));
      for (const { name } of added) seen.add(name);
      return { version, added: added.map(({ type, name, sql }) => ({ type, name, sql: sql?.replace(/\s+/g, ' ') ?? null })) };
    });
    await expect(`${JSON.stringify(made, null, 2)}\n`).toMatchFileSnapshot('./schema.snapshot.json');
  });

  it('counts its versions from 1 without gaps, and all tables are strict', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, at) => at + 1));
    const db = memory();
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    const loose = db.prepare<[], string>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name <> 'sqlite_schema' AND name NOT GLOB 'sqlite_stat*'").pluck().all();
    expect(loose).toEqual([]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  });
});

describe('each migration', () => {
  it('1: articles point to revisions of theirs, which never change', () => {
    const db = memory(1);
    expect(() => db.prepare("INSERT INTO articles (id, revision_id, headline, section, state, sample, created_at, saved_at) VALUES ('a', 'lost', '', '', 'draft', 0, 1, 1)").run()).toThrow('FOREIGN KEY');
    addArticle(db);
    expect(() => db.exec("UPDATE revisions SET fields = '{}'")).toThrow('a revision is never changed');
    expect(() => db.exec('DELETE FROM revisions')).toThrow('FOREIGN KEY');
    db.exec('UPDATE revisions SET milestone = 1, parent_id = NULL');
  });

  it('2: the index holds folded text and forgets by row id', () => {
    const db = memory(2);
    db.exec("INSERT INTO article_search (rowid, folded) VALUES (1, 'duong le loi'), (2, 'truong hoc')");
    const found = db.prepare<[string], number>('SELECT rowid FROM article_search WHERE article_search MATCH ?').pluck();
    expect(found.all('"duo"*')).toEqual([1]);
    db.exec('DELETE FROM article_search WHERE rowid = 1');
    expect(found.all('"duo"*')).toEqual([]);
  });

  it('3: assets are named by 64 digits, renditions belong to one', () => {
    const db = memory(3);
    const add = (id: string) => db.prepare("INSERT INTO assets VALUES (?, 'a.jpg', 'image/jpeg', 1, 1, 1, '', '', 0)").run(id);
    expect(() => add('short')).toThrow('CHECK');
    add(sha256('a'));
    const derive = (asset: string) => db.prepare("INSERT INTO renditions VALUES (?, 'thumb', ?, 'image/jpeg', 1, 1, 1)").run(asset, sha256('t'));
    expect(() => derive(sha256('b'))).toThrow('FOREIGN KEY');
    derive(sha256('a'));
    expect(() => derive(sha256('a'))).toThrow('UNIQUE');
  });

  it('4: a catalogue goes with its portal', () => {
    const db = memory(4);
    db.exec("INSERT INTO portals (id, name, kind, address, username, has_password) VALUES ('p', 'P', 'toasoan', '', '', 0); INSERT INTO portal_catalogues VALUES ('p', '[]', '[]', 0); DELETE FROM portals");
    expect(db.prepare('SELECT count(*) FROM portal_catalogues').pluck().get()).toBe(0);
  });

  it('5: a delivery holds on to its revision, and a key is used once', () => {
    const db = memory(5);
    addArticle(db);
    db.prepare("INSERT INTO deliveries (id, article_id, portal_id, intent, revision_id, headline, state, created_at, updated_at, not_before, attempts) VALUES ('d', ?, 'gone', 'draft', ?, '', 'waiting', 0, 0, 0, 0)").run(ARTICLE, REVISION);
    db.exec("INSERT INTO delivery_steps VALUES ('d', 0, 'content', NULL, 'key', 'queued', 0)");
    expect(() => db.exec("INSERT INTO delivery_steps VALUES ('d', 1, 'read-back', NULL, 'key', 'queued', 0)")).toThrow('UNIQUE');
    expect(() => db.exec("UPDATE articles SET revision_id = 'other'; DELETE FROM revisions")).toThrow('FOREIGN KEY');
  });

  it('6: snippets and templates have a place each, named once', () => {
    const db = memory(6);
    for (const table of ['snippets', 'templates']) {
      const add = () => db.exec(`INSERT INTO ${table} (id, scope, updated_at) VALUES ('a', 'personal', 0)`);
      add();
      expect(add).toThrow('UNIQUE');
      expect(db.prepare(`SELECT name, document, hidden, removed_at FROM ${table}`).get()).toEqual({ name: null, document: null, hidden: 0, removed_at: null });
    }
  });

  it('8: a photo from before has no facts, and none are made up', () => {
    const db = memory(7);
    db.exec(`INSERT INTO assets (id, name, mime, bytes, width, height, caption, credit, added_at) VALUES ('${'a'.repeat(64)}', 'a.jpg', 'image/jpeg', 1, 1, 1, 'Chú thích', '', 5)`);
    migrate(db, migrations.slice(0, 8));
    expect(db.prepare('SELECT caption, alt, place, taken_at, camera, headline, keywords, gps, phash, sharpness, added_at FROM assets').get()).toEqual({ caption: 'Chú thích', alt: '', place: '', taken_at: null, camera: '', headline: '', keywords: '[]', gps: 0, phash: null, sharpness: null, added_at: 5 });
  });

  it('10: a tray holds a photo once and keeps it from going; saving notes that the index of uses is out of date', () => {
    const db = memory(9);
    addArticle(db);
    db.exec(`INSERT INTO assets (id, name, mime, bytes, width, height, caption, credit, added_at) VALUES ('${'a'.repeat(64)}', 'a.jpg', 'image/jpeg', 1, 1, 1, '', '', 5)`);
    migrate(db, migrations.slice(0, 10));
    const stale = db.prepare('SELECT article_id FROM photo_uses_stale').pluck();
    expect(stale.all()).toEqual([ARTICLE]);
    db.exec("DELETE FROM photo_uses_stale; UPDATE articles SET headline = 'khác'");
    expect(stale.all()).toEqual([]);
    db.exec('UPDATE articles SET revision_id = revision_id; UPDATE articles SET revision_id = revision_id');
    expect(stale.all()).toEqual([ARTICLE]);
    const put = db.prepare('INSERT INTO article_photos VALUES (?, ?, 1)');
    put.run(ARTICLE, 'a'.repeat(64));
    expect(() => put.run(ARTICLE, 'a'.repeat(64))).toThrow('UNIQUE');
    expect(() => put.run(ARTICLE, 'b'.repeat(64))).toThrow('FOREIGN KEY');
    expect(() => db.exec('DELETE FROM assets')).toThrow('FOREIGN KEY');
    db.exec(`INSERT INTO photo_words VALUES ('${'a'.repeat(64)}', 'cu'); UPDATE assets SET caption = 'mới'`);
    expect(db.prepare('SELECT count(*) FROM photo_words').pluck().get()).toBe(0);
  });

  it.each(migrations.slice(1).map(({ version }) => version))('%i: brings a folder of the version before up to date, text and all, with a copy first', (version) => {
    const dir = folderAt(version - 1);
    const { store } = openTemp(dir);
    expect(store).toMatchObject({ fresh: false, restored: false });
    expect(store.articles.get(ARTICLE)).toMatchObject({ fields: fields('Bài cũ'), document: document('chữ cũ'), revisionId: REVISION });
    expect(store.articles.list({ trash: false, query: 'chu cu' })).toHaveLength(1);
    store.articles.save({ id: ARTICLE, baseRevisionId: REVISION, fields: fields('Bài mới'), document: document('chữ mới') });

    const [name, ...more] = copies(dir);
    expect(more).toEqual([]);
    const copy = new Database(join(dir, 'backups', name ?? ''), { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(version - 1);
    expect(copy.prepare('SELECT headline FROM articles').pluck().all()).toEqual(['Bài cũ']);
    copy.close();
  });
});

describe('migrating', () => {
  it('is all or nothing: a step that fails leaves schema and version as they were', () => {
    const db = memory(2);
    const broken = { version: 3, up: (at: Database.Database) => at.exec('CREATE TABLE half (x INTEGER) STRICT; CREATE TABLE articles (x)') };
    expect(() => migrate(db, [...migrations.slice(0, 2), broken])).toThrow('already exists');
    expect(db.pragma('user_version', { simple: true })).toBe(2);
    expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(0);
  });

  it('keeps a few copies, the newest', () => {
    const dir = folderAt(1);
    const { clock, store } = openTemp(dir);
    store.close();
    for (let round = 0; round < BEFORE_MIGRATION_KEPT + 2; round += 1) {
      clock.advance(1_000);
      rmSync(join(dir, 'toasoan.db'));
      folderAt(SCHEMA_VERSION - 1, dir);
      openTemp(dir, clock).store.close();
    }
    expect(copies(dir)).toHaveLength(BEFORE_MIGRATION_KEPT);
    expect(copies(dir).at(-1)).toContain(new Date(clock.now()).toISOString().replace(/[:.]/g, '-'));
  });

  it('makes no copy of a new or current database', () => {
    const { dir, store } = openTemp();
    expect(store.fresh).toBe(true);
    store.close();
    expect(openTemp(dir).store.fresh).toBe(false);
    expect(copies(dir)).toEqual([]);
  });

  it('refuses a newer schema and touches nothing', () => {
    const { dir, store } = openTemp();
    store.articles.create({ fields: fields('Bài'), document: document('x'), sample: false });
    store.close();
    const db = openRaw(dir);
    db.exec('CREATE TABLE future (x INTEGER) STRICT');
    db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    db.close();
    expect(kindOf(() => openTemp(dir))).toBe('newer-schema');
    const after = openRaw(dir);
    expect(after.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION + 1);
    expect(after.prepare('SELECT headline FROM articles').pluck().all()).toEqual(['Bài']);
    expect(readdirSync(join(dir, 'backups'))).toEqual([]);
    expect(existsSync(join(dir, 'toasoan.db-rebuilt'))).toBe(false);
  });
});
