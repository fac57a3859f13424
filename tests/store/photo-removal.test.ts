import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IMPORT_GRACE, ORPHAN_AGE, UNDO_GRACE } from '../../electron/store/asset-removal.ts';
import { createAssetStore } from '../../electron/store/asset-store.ts';
import { fileCalls } from '../../electron/store/durable-files.ts';
import { createFileClaims } from '../../electron/store/file-claims.ts';
import type { Store } from '../../electron/store/interfaces.ts';
import { createPhotoLibrary } from '../../electron/store/photo-library.ts';
import { appError, AppFailure } from '../../shared/domain/app-error.ts';
import { addPhoto, addVersion, nothingElse } from './photo-support.ts';
import { document, fields, figures, openTemp, rejectedKind, sha256, START, testIds } from './support.ts';

/** Long enough after everything for nothing to be held. */
const LATER = IMPORT_GRACE + UNDO_GRACE + 1;

const reasons = async (store: Store, ...ids: readonly string[]) => Object.fromEntries((await store.photos.remove(ids, nothingElse)).kept.map(({ assetId, reason }) => [assetId, reason]));

function opened() {
  const temp = openTemp();
  const paths = (hashes: readonly string[]) => hashes.map((hash) => existsSync(temp.store.assets.pathOf(hash)));
  return { ...temp, paths };
}

describe('photos that nobody needs', () => {
  it('go with their edited versions, renditions and files; what others share stays', async () => {
    const { store, clock, paths, raw } = opened();
    const [gone, stays] = [await addPhoto(store), await addPhoto(store)];
    const version = await addVersion(store, gone.id, { rotate: 90 });
    // The thumbnail of one happens to be the thumbnail of the other.
    raw().prepare("UPDATE renditions SET sha256 = ? WHERE asset_id = ? AND purpose = 'thumb'").run(gone.files[0], stays.id);
    store.articles.create({ fields: fields('Bài'), document: figures(stays.id), sample: false });
    clock.advance(LATER);
    const result = await store.photos.remove([gone.id, stays.id, sha256('gone'), gone.id], nothingElse);
    expect(result).toEqual({ removed: [gone.id], kept: [{ assetId: stays.id, reason: 'used' }, { assetId: sha256('gone'), reason: 'not-found' }], freed: 300 + 120 + 100 });
    expect(store.assets.get(gone.id)).toBeNull();
    expect(store.edits.get(version.id)).toBeNull();
    expect(store.assets.renditions(gone.id)).toEqual([]);
    expect(paths([gone.id, gone.files[1] ?? '', ...version.files])).toEqual([false, false, false]);
    expect(paths([gone.files[0] ?? '', stays.id])).toEqual([true, true]);
    expect(await store.photos.remove([], nothingElse)).toEqual({ removed: [], kept: [], freed: 0 });
  });

  it('may be an edited version alone', async () => {
    const { store, clock, paths } = opened();
    const photo = await addPhoto(store);
    const [used, tried] = [await addVersion(store, photo.id, { rotate: 90 }), await addVersion(store, photo.id, { rotate: 180 })];
    store.articles.create({ fields: fields('Bài'), document: figures(used.id), sample: false });
    clock.advance(LATER);
    expect(await store.photos.remove([photo.id, used.id, tried.id], nothingElse)).toMatchObject({ removed: [tried.id], kept: [{ assetId: photo.id, reason: 'used' }, { assetId: used.id, reason: 'used' }], freed: 100 });
    expect(paths([photo.id, ...used.files, ...tried.files])).toEqual([true, true, false]);
  });
});

describe('a photo stays', () => {
  it.each([
    ['the text of an article', (store: Store, id: string) => store.articles.create({ fields: fields('Bài'), document: figures(id), sample: false })],
    ['an article in the trash', (store: Store, id: string) => store.articles.trash(store.articles.create({ fields: fields('Bài'), document: figures(id), sample: false }).id)],
    ['a cover', (store: Store, id: string) => store.articles.create({ fields: fields('Bài', { cover: { assetId: id, focus: null } }), document: document('chữ'), sample: false })],
    ['an old revision', (store: Store, id: string) => {
      const { id: article, revisionId } = store.articles.create({ fields: fields('Bài'), document: figures(id), sample: false });
      store.articles.save({ id: article, baseRevisionId: revisionId, fields: fields('Bài'), document: document('không ảnh') });
    }],
    ['a side revision', (store: Store, id: string) => {
      const { id: article, revisionId } = store.articles.create();
      store.articles.keepAside({ id: article, baseRevisionId: revisionId, fields: fields('Bài'), document: figures(id) });
    }],
    ['a tray', (store: Store, id: string) => store.photos.tray(store.articles.create().id, { add: [id] })],
    ['a template', (store: Store, id: string) => store.templates.save({ name: 'Mẫu', scope: 'personal', description: '', fields: fields(''), document: figures(id) })],
    ['a removed snippet, which can be brought back', (store: Store, id: string) => store.snippets.remove(store.snippets.save({ name: 'Đoạn', scope: 'personal', shortcut: '', document: figures(id) }).id)],
  ])('while it is in %s', async (_, refer) => {
    const { store, clock, paths } = opened();
    const [photo, edited] = [await addPhoto(store), await addPhoto(store)];
    const version = await addVersion(store, edited.id, { rotate: 90 });
    refer(store, photo.id);
    refer(store, version.id);
    clock.advance(LATER);
    expect(await reasons(store, photo.id, edited.id, version.id)).toEqual({ [photo.id]: 'used', [edited.id]: 'used', ...(store.edits.get(version.id) && { [version.id]: expect.any(String) as string }) });
    expect(paths([photo.id, ...photo.files, edited.id, ...edited.files])).toEqual([true, true, true, true, true, true]);
    const { photos } = await store.photos.usage('');
    expect(photos.map(({ removable, useCount }) => [removable, useCount > 0])).toEqual([[false, true], [false, true]]);
  });

  it('while a delivery names one of its files', async () => {
    const { store, clock } = opened();
    const photo = await addPhoto(store);
    const { id } = store.articles.create();
    store.deliveries.create({ articleId: id, portalId: 'training', intent: 'draft', assets: [photo.files[1] ?? ''] });
    clock.advance(LATER);
    expect(await reasons(store, photo.id)).toEqual({ [photo.id]: 'used' });
    expect((await store.photos.usage('')).photos[0]?.uses).toEqual([{ kind: 'delivery', id, name: '', trashed: false }]);
  });

  it('while it is the logo in the settings, or in the recipe of a photo that stays', async () => {
    const { store, clock } = opened();
    const [logo, unitLogo, photo] = [await addPhoto(store), await addPhoto(store), await addPhoto(store)];
    const marked = await addVersion(store, photo.id, { mark: { assetId: logo.id, corner: 'top-left', size: 0.2, opacity: 1 } });
    const article = store.articles.create({ fields: fields('Bài'), document: figures(marked.id), sample: false });
    clock.advance(LATER);
    const settings = { ...nothingElse, otherTexts: () => JSON.stringify({ logo: unitLogo.id }) };
    expect(await store.photos.remove([logo.id, unitLogo.id], settings)).toMatchObject({ removed: [], kept: [{ assetId: unitLogo.id, reason: 'used' }, { assetId: logo.id, reason: 'used' }] });
    expect((await store.photos.usage(JSON.stringify({ logo: unitLogo.id }))).photos.filter(({ uses }) => uses.some(({ kind }) => kind === 'logo')).map(({ assetId }) => assetId).toSorted()).toEqual([logo.id, unitLogo.id].toSorted());
    store.articles.trash(article.id);
    expect(await store.photos.remove([logo.id], nothingElse)).toMatchObject({ kept: [{ assetId: logo.id, reason: 'used' }] });
  });

  it('unless the photo that wears it as a logo goes too, in whatever order', async () => {
    const { store, clock } = opened();
    const [logo, logoOfLogo, photo] = [await addPhoto(store), await addPhoto(store), await addPhoto(store)];
    const mark = (assetId: string) => ({ mark: { assetId, corner: 'top-left', size: 0.2, opacity: 1 } }) as const;
    const markedLogo = await addVersion(store, logo.id, mark(logoOfLogo.id));
    await addVersion(store, photo.id, mark(markedLogo.id));
    clock.advance(LATER);
    expect((await store.photos.remove([logoOfLogo.id, logo.id], nothingElse)).removed).toEqual([]);
    expect((await store.photos.remove([logoOfLogo.id, logo.id, photo.id], nothingElse)).removed.toSorted()).toEqual([logo.id, logoOfLogo.id, photo.id].toSorted());
  });

  it('for an hour after it came in, was handed to a page or edited, and for a day after it left a text', async () => {
    const { store, clock } = opened();
    const [fresh, handed, edited, left] = [await addPhoto(store), await addPhoto(store), await addPhoto(store), await addPhoto(store)];
    const article = store.articles.create();
    expect(await reasons(store, fresh.id)).toEqual({ [fresh.id]: 'recent' });
    clock.advance(IMPORT_GRACE);
    store.photos.handedOut([handed.id, sha256('gone')]);
    await addVersion(store, edited.id, { rotate: 90 });
    const first = store.articles.save({ id: article.id, baseRevisionId: article.revisionId, fields: fields('Bài'), document: figures(left.id) });
    clock.advance(500);
    const second = store.articles.save({ id: article.id, baseRevisionId: first.revisionId, fields: fields('Bài'), document: document('bỏ ảnh') });
    const now = clock.now();
    expect(await reasons(store, handed.id, edited.id, left.id)).toEqual({ [handed.id]: 'recent', [edited.id]: 'recent', [left.id]: 'used' });
    expect((await store.photos.remove([fresh.id], nothingElse)).removed).toEqual([fresh.id]);
    clock.set(now + IMPORT_GRACE);
    expect((await store.photos.remove([handed.id, edited.id], nothingElse)).removed).toEqual([handed.id, edited.id]);
    // The autosave that had it is thinned out with the next save.
    store.articles.save({ id: article.id, baseRevisionId: second.revisionId, fields: fields('Bài 2'), document: document('viết tiếp') });
    expect(store.articles.revision(first.revisionId)).toBeNull();
    expect(await reasons(store, left.id)).toEqual({ [left.id]: 'recent' });
    clock.set(now + UNDO_GRACE);
    expect((await store.photos.remove([left.id], nothingElse)).removed).toEqual([left.id]);
  });

  it('when somebody refers to it after everything was read', async () => {
    const { store, clock, paths } = opened();
    const [text, tray, template] = [await addPhoto(store), await addPhoto(store), await addPhoto(store)];
    const article = store.articles.create();
    const shelf = store.templates.save({ name: 'Mẫu', scope: 'personal', description: '', fields: fields(''), document: document('chữ') });
    clock.advance(LATER);
    const settle = () => {
      if (store.articles.get(article.id)?.revisionId !== article.revisionId) return Promise.resolve();
      store.articles.save({ id: article.id, baseRevisionId: article.revisionId, fields: fields('Bài'), document: figures(text.id) });
      store.photos.tray(article.id, { add: [tray.id] });
      store.templates.save({ name: 'Mẫu', scope: 'personal', description: '', fields: fields(''), document: figures(template.id) }, shelf.id);
      return Promise.resolve();
    };
    const result = await store.photos.remove([text.id, tray.id, template.id], { otherTexts: () => '', settle });
    expect(result).toMatchObject({ removed: [], kept: [{ reason: 'used' }, { reason: 'used' }, { reason: 'used' }] });
    expect(paths([text.id, tray.id, template.id])).toEqual([true, true, true]);
  });

  it('an edited version that stands for its photo, which says so over a restart', async () => {
    const { store, clock, dir } = opened();
    const photo = await addPhoto(store);
    const [shown, crop] = [await addVersion(store, photo.id, { rotate: 90 }), await addVersion(store, photo.id, { rotate: 180 })];
    store.photos.show(photo.id, shown.id);
    clock.advance(LATER);
    expect(await store.photos.remove([shown.id, crop.id], nothingElse)).toMatchObject({ removed: [crop.id], kept: [{ assetId: shown.id, reason: 'used' }] });
    const { store: again, clock: later } = openTemp(dir);
    later.advance(LATER);
    expect((await again.photos.list({ articleId: null, query: '', offset: 0 })).photos[0]).toMatchObject({ assetId: photo.id, shown: { assetId: shown.id, width: 40, height: 30 }, versions: [{ assetId: shown.id }] });
    expect((await again.photos.remove([photo.id], nothingElse)).removed).toEqual([photo.id]);
    expect(again.edits.get(shown.id)).toBeNull();
  });

  it('when it was not come to: what is gone by then is told all the same', async () => {
    const { store, clock } = opened();
    const photos: string[] = [];
    for (let number = 0; number < 101; number += 1) photos.push((await addPhoto(store)).id);
    clock.advance(LATER);
    let asked = 0;
    const settle = () => ((asked += 1) === 1 ? Promise.resolve() : Promise.reject(new AppFailure(appError('conflict', 'late'))));
    const result = await store.photos.remove(photos, { otherTexts: () => '', settle });
    expect(result).toEqual({ removed: photos.slice(0, 100), kept: [{ assetId: photos[100], reason: 'interrupted' }], freed: 100 * 460 });
    expect(store.assets.get(photos[100] ?? '')).not.toBeNull();
  });

  it('when a page cannot say that it has saved, or another program writes into the database', async () => {
    const { store, clock, raw } = opened();
    const photo = await addPhoto(store);
    clock.advance(LATER);
    expect(await rejectedKind(store.photos.remove([photo.id], { ...nothingElse, settle: () => Promise.reject(new Error('late')) }))).toBe('internal');
    const other = raw();
    const foreign = () => {
      other.exec("UPDATE portals SET name = name || '.'");
      return Promise.resolve();
    };
    expect(await rejectedKind(store.photos.remove([photo.id], { ...nothingElse, settle: foreign }))).toBe('conflict');
    expect(store.assets.get(photo.id)).not.toBeNull();
    expect((await store.photos.remove([photo.id], nothingElse)).removed).toEqual([photo.id]);
  });

  it('when it is coming in again at that very moment, its files found on the disk', async () => {
    const { store, clock, dir, raw } = opened();
    const photo = await addPhoto(store);
    const original = await store.assets.read(photo.id);
    const row = store.assets.get(photo.id);
    clock.advance(LATER);
    const [db, claims] = [raw(), createFileClaims()];
    const [atWork, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const open: typeof fileCalls.open = async (...args) => {
      atWork.resolve();
      await release.promise;
      return fileCalls.open(...args);
    };
    const assets = createAssetStore({ db, dir: join(dir, 'assets'), clock, ids: testIds(700), claims, files: { ...fileCalls, open } });
    const library = createPhotoLibrary({ db, dir: join(dir, 'assets'), clock, claims });
    const other = new Uint8Array(70).fill(7);
    const adding = assets.add({ asset: row ?? expect.unreachable(), original, renditions: [{ row: { assetId: photo.id, purpose: 'p:webp-800-80-any', sha256: sha256(other), mime: 'image/webp', bytes: 70, width: 8, height: 6 }, data: other }] });
    await atWork.promise;
    const result = await library.remove([photo.id], nothingElse);
    release.resolve();
    await adding;
    expect(result.kept).toEqual([{ assetId: photo.id, reason: 'recent' }]);
    for (const hash of [photo.id, ...photo.files, sha256(other)]) expect(sha256(await store.assets.read(hash))).toBe(hash);
  });
});

describe('files that a crash left behind', () => {
  it('go when they are a day old, have no row, and no text names them', async () => {
    const { store, clock, dir, paths } = opened();
    const [kept, lost, young, named] = [await addPhoto(store), sha256('lost'), sha256('young'), sha256('named')];
    for (const hash of [lost, young, named]) {
      const path = store.assets.pathOf(hash);
      const folder = join(dir, 'assets', hash.slice(0, 2));
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, 'x'.repeat(50));
    }
    store.articles.create({ fields: fields('Bài'), document: figures(named), sample: false });
    const stranger = join(dir, 'assets', lost.slice(0, 2), 'ghi chú.txt');
    writeFileSync(stranger, 'của người khác');
    const old = (START - 1_000) / 1_000;
    for (const hash of [kept.id, lost, named]) utimesSync(store.assets.pathOf(hash), old, old);
    utimesSync(store.assets.pathOf(young), (START + ORPHAN_AGE) / 1_000, (START + ORPHAN_AGE) / 1_000);
    clock.set(START + ORPHAN_AGE + 10);
    expect(await store.photos.sweep()).toBe(50);
    expect(paths([kept.id, ...kept.files, lost, young, named])).toEqual([true, true, true, false, true, true]);
    expect(existsSync(stranger)).toBe(true);
    expect(await store.photos.sweep()).toBe(0);
  });
});

describe('usage', () => {
  it('tells what lies on the disk and who needs it', async () => {
    const { store, clock, dir } = opened();
    const [used, free] = [await addPhoto(store, { name: 'dùng.jpg' }), await addPhoto(store, { name: 'thừa.jpg' })];
    await addVersion(store, used.id, { rotate: 90 });
    const article = store.articles.create({ fields: fields('Bài dùng ảnh'), document: figures(used.id), sample: false });
    store.articles.save({ id: article.id, baseRevisionId: article.revisionId, fields: fields('Bài dùng ảnh'), document: figures(used.id, used.id) });
    clock.advance(LATER);
    const usage = await store.photos.usage('');
    expect(usage).toMatchObject({ originals: { count: 2, bytes: 600 }, versions: 1, renditions: { count: 5, bytes: 40 * 2 + 120 * 2 + 100 }, attachments: { count: 0, bytes: 0 } });
    const onDisk = readdirSync(join(dir, 'assets'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(usage.folderBytes).toBe(onDisk.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0));
    expect(usage.photos.find(({ assetId }) => assetId === used.id)).toEqual({
      assetId: used.id, name: 'dùng.jpg', bytes: 560, removable: false, useCount: 2,
      uses: [{ kind: 'article', id: article.id, name: 'Bài dùng ảnh', trashed: false }, { kind: 'revision', id: article.id, name: 'Bài dùng ảnh', trashed: false }],
    });
    expect(usage.photos.find(({ assetId }) => assetId === free.id)).toMatchObject({ uses: [], useCount: 0, removable: true, bytes: 460 });
  });

  it('is told, and removal works, when files are gone already', async () => {
    const { store, clock } = opened();
    const photo = await addPhoto(store);
    rmSync(store.assets.pathOf(photo.id));
    clock.advance(LATER);
    expect((await store.photos.usage('')).photos[0]?.removable).toBe(true);
    expect(await store.photos.remove([photo.id], nothingElse)).toMatchObject({ removed: [photo.id], freed: 160 });
  });
});
