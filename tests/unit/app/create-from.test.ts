import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createArticleDesk } from '../../../electron/app/article-desk.ts';
import { createLeases } from '../../../electron/app/leases.ts';
import { openStore } from '../../../electron/store/database.ts';
import { AppFailure } from '../../../shared/domain/app-error.ts';
import { emptyFields } from '../../../shared/domain/article.ts';
import { documentOf, paragraph } from '../../../shared/document/plain-nodes.ts';
import { systemClock } from '../../../shared/domain/clock.ts';
import { systemIds } from '../../../shared/domain/ids.ts';

function setUp() {
  const dir = mkdtempSync(join(tmpdir(), 'create-from-'));
  const { articles, close } = openStore({ dir, clock: systemClock, ids: systemIds });
  onTestFinished(() => {
    close();
    rmSync(dir, { recursive: true, force: true });
  });
  const told: string[] = [];
  const broadcast = { all: (_event: string, payload: { readonly id: string }) => void told.push(payload.id), one: () => true };
  const desk = createArticleDesk({ articles, leases: createLeases(), flush: { flush: () => Promise.resolve('flushed') }, broadcast: broadcast as never, alive: () => true, remember: () => undefined });
  return { desk, articles, told };
}

const seed = { fields: { ...emptyFields, headline: 'Thông báo «…»', tags: ['điện'] }, document: documentOf(paragraph('«khu vực»')) };

describe('an article from a template', () => {
  it('is an article like any other, written by the window that asked', () => {
    const { desk, articles, told } = setUp();
    const { article, editable } = desk.createFrom(seed, 1);
    expect(editable).toBe(true);
    expect(article).toMatchObject({ ...seed, state: 'draft', sample: false });
    expect(told).toEqual([article.id]);
    expect(articles.list({ trash: false, query: 'dien' })).toEqual([]);
    expect(articles.list({ trash: false, query: 'khu vuc' })).toHaveLength(1);
  });

  it('takes the place of an empty article and keeps its section, unless the template has one', () => {
    const { desk, articles } = setUp();
    const { article } = desk.create(1);
    articles.save({ id: article.id, baseRevisionId: article.revisionId, fields: { ...emptyFields, section: 'tin-tuc' }, document: article.document });
    const filled = desk.createFrom(seed, 1, article.id);
    expect(filled).toMatchObject({ editable: true, article: { id: article.id, fields: { ...seed.fields, section: 'tin-tuc' }, document: seed.document } });
    // What was there before can still be had.
    expect(articles.revision(article.revisionId)?.fields).toEqual(emptyFields);
    expect(desk.createFrom({ ...seed, fields: { ...seed.fields, section: 'van-hoa' } }, 1, article.id).article.fields.section).toBe('van-hoa');
    expect(articles.list({ trash: false, query: '' })).toHaveLength(1);
  });

  it('never goes into an article that another window writes', () => {
    const { desk, articles } = setUp();
    const { article } = desk.create(1);
    const kinds = [() => desk.createFrom(seed, 2, article.id), () => desk.createFrom(seed, 1, systemIds.next())].map((work) => {
      try {
        work();
        return null;
      } catch (error) {
        return error instanceof AppFailure ? error.error.kind : String(error);
      }
    });
    expect(kinds).toEqual(['conflict', 'not-found']);
    expect(articles.get(article.id)?.fields).toEqual(emptyFields);
  });
});
