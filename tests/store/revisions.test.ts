import { describe, expect, it } from 'vitest';
import type { Article } from '../../shared/domain/article.ts';
import type { Store } from '../../electron/store/interfaces.ts';
import { document, fields, openTemp } from './support.ts';
import type { TestClock } from './support.ts';

/** Types for `seconds`, one save a second. */
function type(store: Store, clock: TestClock, article: Article, seconds: number): string {
  let base = store.articles.get(article.id)?.revisionId ?? '';
  for (let second = 0; second < seconds; second += 1) {
    clock.advance(1_000);
    base = store.articles.save({ id: article.id, baseRevisionId: base, fields: article.fields, document: document(`${clock.now()}`) }).revisionId;
  }
  return base;
}

const HOUR = 3_600;

describe('revisions', () => {
  it('cannot be changed', () => {
    const { store, raw } = openTemp();
    store.articles.create();
    expect(() => raw().exec("UPDATE revisions SET document = '{}'")).toThrow('a revision is never changed');
  });

  it('stay few under hours of typing, in one unbroken chain to the newest', () => {
    const { store, clock } = openTemp();
    const article = store.articles.create({ fields: fields('Bài'), document: document('đầu'), sample: false });
    const newest = type(store, clock, article, 3 * HOUR);
    const kept = store.articles.revisions(article.id);
    expect(kept.length).toBeLessThan(250);
    expect(kept[0]?.id).toBe(newest);
    for (const [at, revision] of kept.entries()) expect(revision.parentId).toBe(kept[at + 1]?.id ?? null);
    expect(kept.at(-1)?.id).toBe(article.revisionId);
  });

  it('keep what a session began with, what was delivered, and side revisions', () => {
    const first = openTemp();
    const article = first.store.articles.create({ fields: fields('Bài'), document: document('đầu'), sample: false });
    const endOfSession = type(first.store, first.clock, article, 30);
    first.store.close();

    const { store, clock } = openTemp(first.dir, first.clock);
    type(store, clock, article, 20);
    const sent = store.deliveries.create({ articleId: article.id, portalId: 'training', intent: 'draft', assets: [] });
    const side = store.articles.keepAside({ id: article.id, baseRevisionId: article.revisionId, fields: fields('Bên'), document: document('bên') });
    type(store, clock, article, 2 * HOUR);
    const kept = store.articles.revisions(article.id).map(({ id }) => id);
    for (const id of [article.revisionId, endOfSession, sent.revisionId, side]) expect(kept).toContain(id);
    expect(store.deliveries.work(sent.id)?.revision.id).toBe(sent.revisionId);
  });

  it('survive a clock that jumps ahead and back', () => {
    const { store, clock } = openTemp();
    const article = store.articles.create({ fields: fields('Bài'), document: document('đầu'), sample: false });
    type(store, clock, article, 100);
    clock.advance(366 * 24 * HOUR * 1_000);
    type(store, clock, article, 100);
    clock.advance(-366 * 24 * HOUR * 1_000);
    const newest = type(store, clock, article, 100);
    expect(store.articles.get(article.id)?.revisionId).toBe(newest);
    expect(store.articles.revisions(article.id)[0]?.id).toBe(newest);
  });
});
