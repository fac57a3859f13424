import { describe, expect, it } from 'vitest';
import { createArticleStore } from '../../electron/store/article-store.ts';
import { createDeliveryStore } from '../../electron/store/delivery-store.ts';
import { guarded } from '../../electron/store/failures.ts';
import { setPragmas } from '../../electron/store/pragmas.ts';
import { document, fields, kindOf, openTemp, testIds } from './support.ts';

/** Stores on a connection that may use only as many pages as the file has now, plus `spare`. */
function fullDisk() {
  const { dir, clock, store, raw } = openTemp();
  const article = store.articles.create({ fields: fields('Bài'), document: document('trước'), sample: false });
  const db = raw();
  setPragmas(db);
  const limit = (spare: number) => db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + spare}`);
  const free = () => db.pragma('max_page_count = 1000000');
  const deps = { db, clock, ids: testIds(900) };
  const nothing = () => undefined;
  return { dir, store, db, article, limit, free, articles: guarded(createArticleStore(deps), nothing), deliveries: guarded(createDeliveryStore(deps), nothing) };
}

describe('a full disk', () => {
  it('stops a save with storage-full, keeps all that was saved, and the same save works once there is room', () => {
    const { article, articles, db, limit, free } = fullDisk();
    const big = document('dòng dài '.repeat(20_000));
    const input = { id: article.id, baseRevisionId: article.revisionId, fields: fields('Sau'), document: big };
    for (const spare of [0, 1, 2, 5, 10, 20]) {
      limit(spare);
      expect(kindOf(() => articles.save(input)), `${spare} pages`).toBe('storage-full');
      expect(articles.get(article.id)).toEqual(article);
      expect(articles.revisions(article.id)).toHaveLength(1);
      expect(articles.list({ trash: false, query: '' }).map(({ headline }) => headline)).toEqual(['Bài']);
    }
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    free();
    expect(articles.get(article.id)?.revisionId).not.toBe(articles.save(input).revisionId);
    expect(articles.get(article.id)).toMatchObject({ fields: fields('Sau'), document: big });
    // The text that the session began with counts as such although the first tries were rolled back.
    expect(db.prepare('SELECT milestone FROM revisions ORDER BY seq').pluck().all()).toEqual([1, 0]);
  });

  it('makes no half a delivery and no half an article', () => {
    const { article, articles, deliveries, limit, free } = fullDisk();
    const photos = Array.from({ length: 400 }, (_, at) => String(at).padStart(64, '0'));
    limit(1);
    expect(kindOf(() => deliveries.create({ articleId: article.id, portalId: 'training', intent: 'publish', assets: photos }))).toBe('storage-full');
    expect(deliveries.list()).toEqual([]);
    expect(kindOf(() => articles.create({ fields: fields('x'), document: document('y '.repeat(20_000)), sample: false }))).toBe('storage-full');
    expect(articles.list({ trash: false, query: '' })).toHaveLength(1);
    free();
    expect(deliveries.create({ articleId: article.id, portalId: 'training', intent: 'publish', assets: photos }).photosTotal).toBe(400);
  });
});
