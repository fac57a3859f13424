import { describe, expect, it } from 'vitest';
import { DESK_PAGE } from '../../shared/domain/desk-photo.ts';
import { addPhoto, addVersion } from './photo-support.ts';
import { document, fields, figures, kindOf, openTemp, rejectedKind, sha256, START } from './support.ts';

const all = { articleId: null, query: '', offset: 0 };
const ids = (page: { readonly photos: readonly { readonly assetId: string }[] }) => page.photos.map(({ assetId }) => assetId);

describe('the photos of an article', () => {
  it('are those of its newest text in order, then those of its tray; edited versions count as their originals', async () => {
    const { store } = openTemp();
    const [one, two, three, cover, tray] = [await addPhoto(store), await addPhoto(store), await addPhoto(store), await addPhoto(store), await addPhoto(store)];
    const turned = await addVersion(store, two.id, { rotate: 90 });
    const other = await addPhoto(store);
    const article = store.articles.create({ fields: fields('Bài', { cover: { assetId: cover.id, focus: null } }), document: figures(three.id, turned.id, one.id, two.id), sample: false });
    store.photos.tray(article.id, { add: [tray.id, one.id] });
    const page = await store.photos.list({ articleId: article.id, query: '', offset: 0 });
    expect(ids(page)).toEqual([three.id, two.id, one.id, cover.id, tray.id]);
    expect(page.photos.map(({ inText, inTray }) => [inText, inTray])).toEqual([[true, false], [true, false], [true, true], [true, false], [false, true]]);
    expect(page.photos[1]).toMatchObject({ versions: [{ assetId: turned.id, width: 40, height: 30 }], usedIn: [{ articleId: article.id, headline: 'Bài', trashed: false }], useCount: 1 });
    expect(page).toMatchObject({ total: 5, next: null });
    expect(ids(page)).not.toContain(other.id);

    store.articles.save({ id: article.id, baseRevisionId: article.revisionId, fields: fields('Bài'), document: figures(one.id) });
    expect(ids(await store.photos.list({ articleId: article.id, query: '', offset: 0 }))).toEqual([one.id, tray.id]);
    expect(await rejectedKind(store.photos.list({ articleId: '00000009-0000-7000-8000-000000000001', query: '', offset: 0 }))).toBe('not-found');
  });

  it('that are attachments or mere text are none', async () => {
    const { store } = openTemp();
    const article = store.articles.create({ fields: fields('Bài'), document: document(sha256('x')), sample: false });
    expect(await store.photos.list({ articleId: article.id, query: '', offset: 0 })).toEqual({ photos: [], total: 0, next: null });
  });
});

describe('a tray', () => {
  it('takes photos in once, lets them go, and does all or nothing', async () => {
    const { store } = openTemp();
    const [one, two] = [await addPhoto(store), await addPhoto(store)];
    const version = await addVersion(store, two.id, { rotate: 180 });
    const { id } = store.articles.create();
    store.photos.tray(id, { add: [one.id, version.id] });
    store.photos.tray(id, { add: [two.id, one.id] });
    const shown = async () => ids(await store.photos.list({ articleId: id, query: '', offset: 0 }));
    expect(await shown()).toEqual([one.id, two.id]);
    expect(kindOf(() => store.photos.tray(id, { remove: [one.id], add: [sha256('gone')] }))).toBe('not-found');
    expect(await shown()).toEqual([one.id, two.id]);
    store.photos.tray(id, { remove: [version.id, sha256('gone')] });
    expect(await shown()).toEqual([one.id]);
    expect(kindOf(() => store.photos.tray('00000009-0000-7000-8000-000000000001', { add: [one.id] }))).toBe('not-found');
  });
});

describe('all photos', () => {
  it('come newest first, by pages, without edited versions', async () => {
    const { store, clock } = openTemp();
    const made: string[] = [];
    for (let index = 0; index < DESK_PAGE + 5; index += 1) {
      clock.advance(1_000);
      made.push((await addPhoto(store, { name: `ảnh ${index}.jpg`, takenAt: START })).id);
    }
    await addVersion(store, made[0] ?? '', { rotate: 90 });
    const first = await store.photos.list(all);
    expect(ids(first)).toEqual(made.toReversed().slice(0, DESK_PAGE));
    expect(first).toMatchObject({ total: made.length, next: DESK_PAGE });
    const second = await store.photos.list({ ...all, offset: DESK_PAGE });
    expect(ids(second)).toEqual(made.toReversed().slice(DESK_PAGE));
    expect(second.next).toBeNull();
    expect(second.photos.at(-1)).toMatchObject({ name: 'ảnh 0.jpg', takenAt: START, camera: '', phash: null, usedIn: [], inText: false, inTray: false });
  });

  it('are found by every word of their words, with or without marks, đ as d', async () => {
    const { store } = openTemp();
    const harvest = await addPhoto(store, { name: 'DSC_0042.JPG', caption: 'Bà con thôn Đoài gặt lúa', credit: 'Văn Tịnh' });
    const road = await addPhoto(store, { caption: 'Sửa đường liên thôn', alt: 'Hai người đổ bê tông', place: 'Cần Thơ' });
    const find = async (query: string) => ids(await store.photos.list({ ...all, query }));
    expect(await find('thon doai')).toEqual([harvest.id]);
    expect(await find('  DUONG  be tong ')).toEqual([road.id]);
    expect((await find('thôn')).toSorted()).toEqual([harvest.id, road.id].toSorted());
    expect(await find('dsc_0042 tinh')).toEqual([harvest.id]);
    expect(await find('can tho')).toEqual([road.id]);
    expect(await find('lúa đường')).toEqual([]);
    expect(await find('%')).toEqual([]);
    const article = store.articles.create({ fields: fields('Bài'), document: figures(harvest.id, road.id), sample: false });
    expect(ids(await store.photos.list({ articleId: article.id, query: 'duong', offset: 0 }))).toEqual([road.id]);
  });

  it('say where they are used, also in the trash, and follow every save', async () => {
    const { store } = openTemp();
    const photo = await addPhoto(store);
    const version = await addVersion(store, photo.id, { rotate: 90 });
    const one = store.articles.create({ fields: fields('Một'), document: figures(photo.id), sample: false });
    const two = store.articles.create({ fields: fields('Hai'), document: figures(version.id), sample: false });
    store.articles.trash(two.id);
    const used = async () => (await store.photos.list(all)).photos[0];
    expect(await used()).toMatchObject({ useCount: 2, usedIn: [{ headline: 'Một', trashed: false }, { headline: 'Hai', trashed: true }] });
    store.articles.save({ id: one.id, baseRevisionId: one.revisionId, fields: fields('Một'), document: document('không ảnh') });
    expect(await used()).toMatchObject({ useCount: 1, usedIn: [{ headline: 'Hai' }] });
    store.photos.tray(one.id, { add: [photo.id] });
    expect(await used()).toMatchObject({ useCount: 2 });
  });

  it('are indexed behind the list when many articles are out of date', async () => {
    const { store } = openTemp();
    const photo = await addPhoto(store);
    for (let index = 0; index < 120; index += 1) store.articles.create({ fields: fields(`Bài ${index}`), document: figures(photo.id), sample: false });
    expect((await store.photos.list(all)).photos[0]?.useCount).toBe(0);
    expect(await store.photos.refreshUses()).toBe(true);
    expect(await store.photos.refreshUses()).toBe(false);
    expect((await store.photos.list(all)).photos[0]).toMatchObject({ useCount: 120, usedIn: { length: 5 } });
  });
});

describe('words of stored photos', () => {
  it('are changed together or not at all, in NFC, of one line, and found at once', async () => {
    const { store } = openTemp();
    const [one, two] = [await addPhoto(store, { caption: 'cũ', credit: 'Hường' }), await addPhoto(store)];
    const version = await addVersion(store, two.id, { rotate: 90 });
    await store.photos.list({ ...all, query: 'cũ' });
    store.photos.describe([{ assetId: one.id, caption: 'Mù\u0301a ve\u0302\u0301\n\u0000 gặt '.normalize('NFD') }, { assetId: version.id, alt: 'Ảnh quay', place: 'Tân Lập' }]);
    expect(store.assets.get(one.id)).toMatchObject({ caption: 'Mù\u0301a ve\u0302\u0301 gặt'.normalize('NFC'), credit: 'Hường' });
    expect(store.assets.get(two.id)).toMatchObject({ alt: 'Ảnh quay', place: 'Tân Lập', caption: '' });
    expect(ids(await store.photos.list({ ...all, query: 'tan lap' }))).toEqual([two.id]);
    expect(ids(await store.photos.list({ ...all, query: 'cũ' }))).toEqual([]);
    expect(kindOf(() => store.photos.describe([{ assetId: one.id, caption: 'mất' }, { assetId: sha256('gone'), caption: 'x' }]))).toBe('not-found');
    expect(store.assets.get(one.id)?.caption).not.toBe('mất');
  });
});
