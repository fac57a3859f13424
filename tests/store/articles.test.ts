import { describe, expect, it } from 'vitest';
import { document, fields, figures, kindOf, openRaw, openTemp, sha256, START } from './support.ts';

const UNKNOWN = '00000000-0000-7000-8000-ffffffffffff';

describe('articles', () => {
  it('starts with an empty draft whose blocks have ids', () => {
    const { store } = openTemp();
    const article = store.articles.create();
    expect(article).toMatchObject({ state: 'draft', sample: false, createdAt: START, savedAt: START, trashedAt: null });
    expect(article.fields).toEqual({ headline: '', lead: '', section: '', byline: [], source: '', tags: [], cover: null });
    expect(store.articles.get(article.id)).toEqual(article);
    expect(store.articles.revision(article.revisionId)).toMatchObject({ articleId: article.id, parentId: null });
  });

  it('keeps what is saved, with a chain of revisions, over a restart', () => {
    const first = openTemp();
    const article = first.store.articles.create({ fields: fields('Một'), document: document('một'), sample: true });
    first.clock.advance(1_000);
    const content = fields('Hai', { lead: 'Sapo', section: 'tin-tuc', byline: [{ name: 'Bích Hường', penName: '', role: 'writer' }], tags: ['a'] });
    const receipt = first.store.articles.save({ id: article.id, baseRevisionId: article.revisionId, fields: content, document: document('hai') });
    expect(receipt.savedAt).toBe(START + 1_000);
    first.store.close();

    const { store } = openTemp(first.dir);
    expect(store.fresh).toBe(false);
    expect(store.articles.get(article.id)).toMatchObject({ fields: content, document: document('hai'), revisionId: receipt.revisionId, savedAt: START + 1_000, sample: true });
    expect(store.articles.revisions(article.id).map(({ id, parentId }) => ({ id, parentId }))).toEqual([
      { id: receipt.revisionId, parentId: article.revisionId },
      { id: article.revisionId, parentId: null },
    ]);
  });

  it('answers the newest revision when nothing changed, whatever the base', () => {
    const { store, clock } = openTemp();
    const article = store.articles.create({ fields: fields('Một'), document: document('một'), sample: false });
    const input = { id: article.id, baseRevisionId: article.revisionId, fields: fields('Hai'), document: document('hai') };
    const receipt = store.articles.save(input);
    clock.advance(5_000);
    expect(store.articles.save(input)).toEqual(receipt);
    expect(store.articles.save({ ...input, baseRevisionId: receipt.revisionId })).toEqual(receipt);
    expect(store.articles.revisions(article.id)).toHaveLength(2);
  });

  it('refuses a save on an old base and keeps its text once, as a side revision', () => {
    const { store } = openTemp();
    const article = store.articles.create({ fields: fields('Gốc'), document: document('gốc'), sample: false });
    const base = { id: article.id, baseRevisionId: article.revisionId };
    const winner = store.articles.save({ ...base, fields: fields('Thắng'), document: document('thắng') });
    const losing = { ...base, fields: fields('Thua'), document: document('không được mất') };
    expect(kindOf(() => store.articles.save(losing))).toBe('conflict');
    expect(kindOf(() => store.articles.save(losing))).toBe('conflict');

    expect(store.articles.get(article.id)).toMatchObject({ revisionId: winner.revisionId, fields: fields('Thắng') });
    const kept = store.articles.revisions(article.id).filter((revision) => revision.fields.headline === 'Thua');
    expect(kept).toEqual([expect.objectContaining({ parentId: article.revisionId, document: document('không được mất') })]);
    expect(store.articles.list({ trash: false, query: '' })[0]?.headline).toBe('Thắng');
  });

  it('keeps text aside without moving the article', () => {
    const { store } = openTemp();
    const article = store.articles.create({ fields: fields('Một'), document: document('một'), sample: false });
    const input = { id: article.id, baseRevisionId: UNKNOWN, fields: fields('Bên'), document: document('bên') };
    const id = store.articles.keepAside(input);
    expect(store.articles.keepAside(input)).toBe(id);
    expect(store.articles.revision(id)).toMatchObject({ parentId: null, fields: fields('Bên') });
    expect(store.articles.get(article.id)?.revisionId).toBe(article.revisionId);
  });

  it('says not-found for articles that do not exist', () => {
    const { store } = openTemp();
    const input = { id: UNKNOWN, baseRevisionId: UNKNOWN, fields: fields(''), document: document() };
    expect(store.articles.get(UNKNOWN)).toBeNull();
    expect(store.articles.summary(UNKNOWN)).toBeNull();
    expect(store.articles.revision(UNKNOWN)).toBeNull();
    for (const work of [() => store.articles.save(input), () => store.articles.keepAside(input), () => store.articles.duplicate(UNKNOWN), () => store.articles.trash(UNKNOWN), () => store.articles.restore(UNKNOWN)]) {
      expect(kindOf(work)).toBe('not-found');
    }
  });

  it('duplicates as a new draft, not a sample, with the same text', () => {
    const { store, clock } = openTemp();
    const article = store.articles.create({ fields: fields('Mẫu'), document: document('mẫu'), sample: true });
    clock.advance(1);
    const copy = store.articles.duplicate(article.id);
    expect(copy).toMatchObject({ headline: 'Mẫu', state: 'draft', sample: false, savedAt: START + 1 });
    expect(copy.id).not.toBe(article.id);
    expect(store.articles.get(copy.id)).toMatchObject({ fields: article.fields, document: article.document });
    expect(store.articles.revisions(copy.id)).toHaveLength(1);
  });

  it('moves to the trash and back without touching the text or the time of saving', () => {
    const { store, clock } = openTemp();
    const article = store.articles.create({ fields: fields('Bài'), document: document('x'), sample: false });
    clock.advance(10);
    store.articles.trash(article.id);
    clock.advance(10);
    store.articles.trash(article.id);
    expect(store.articles.list({ trash: false, query: '' })).toEqual([]);
    expect(store.articles.list({ trash: true, query: '' })).toEqual([expect.objectContaining({ id: article.id, trashedAt: START + 10, savedAt: START })]);
    store.articles.restore(article.id);
    expect(store.articles.list({ trash: true, query: '' })).toEqual([]);
    expect(store.articles.get(article.id)).toEqual(article);
  });

  it('lists newest first, with the first photo of each', () => {
    const { store, clock } = openTemp();
    const [one, two] = [sha256('1'), sha256('2')];
    const older = store.articles.create({ fields: fields('Cũ', { section: 'tin' }), document: figures(one, two), sample: false });
    clock.advance(1);
    const newer = store.articles.create({ fields: fields('Mới'), document: figures('not a hash'), sample: false });
    expect(store.articles.list({ trash: false, query: '' })).toEqual([
      { id: newer.id, headline: 'Mới', section: '', state: 'draft', sample: false, savedAt: START + 1, trashedAt: null, firstPhoto: null },
      { id: older.id, headline: 'Cũ', section: 'tin', state: 'draft', sample: false, savedAt: START, trashedAt: null, firstPhoto: one },
    ]);
    clock.advance(1);
    store.articles.save({ id: older.id, baseRevisionId: older.revisionId, fields: older.fields, document: figures(two) });
    expect(store.articles.list({ trash: false, query: '' }).map((row) => row.firstPhoto)).toEqual([two, null]);
    expect(store.articles.summary(older.id)?.firstPhoto).toBe(two);
  });

  it('shows the cover, else the first photo, which may stand in a gallery', () => {
    const { store } = openTemp();
    const [one, two, three] = [sha256('1'), sha256('2'), sha256('3')];
    const [first, ...others] = [figures(one, two), figures(three)].map(({ state }) => (state as { readonly root: { readonly children: readonly object[] } }).root.children);
    const body = { ...figures(), state: { root: { type: 'root', version: 1, children: [{ type: 'gallery', version: 1, children: [] }, { type: 'gallery', version: 1, children: first }, ...others.flat()] } } };
    const article = store.articles.create({ fields: fields('Bộ ảnh'), document: body, sample: false });
    expect(store.articles.summary(article.id)?.firstPhoto).toBe(one);
    const saved = store.articles.save({ id: article.id, baseRevisionId: article.revisionId, fields: fields('Bộ ảnh', { cover: { assetId: three, focus: null } }), document: body });
    expect(store.articles.summary(article.id)?.firstPhoto).toBe(three);
    const copy = store.articles.duplicate(article.id);
    expect([copy.firstPhoto, store.articles.get(copy.id)?.fields.cover]).toEqual([three, { assetId: three, focus: null }]);
    store.articles.save({ id: article.id, baseRevisionId: saved.revisionId, fields: fields('Bộ ảnh'), document: body });
    expect(store.articles.summary(article.id)?.firstPhoto).toBe(one);
  });

  it('says nothing of a cover that is not there: the same text as before there were covers makes no new revision', () => {
    const { store, dir } = openTemp();
    const article = store.articles.create({ fields: fields('Cũ'), document: document('Lời'), sample: false });
    const raw = openRaw(dir);
    expect(raw.prepare('SELECT fields FROM revisions').pluck().all()).toEqual([JSON.stringify({ headline: 'Cũ', lead: '', section: '', byline: [], source: '', tags: [] })]);
    expect(store.articles.save({ id: article.id, baseRevisionId: article.revisionId, fields: article.fields, document: article.document }).revisionId).toBe(article.revisionId);
  });
});
