import { beforeEach, describe, expect, it } from 'vitest';
import { createArticleDesk } from '../../../electron/app/article-desk.ts';
import { createBroadcast } from '../../../electron/app/broadcast.ts';
import type { FlushOutcome } from '../../../electron/app/flush.ts';
import { createLeases } from '../../../electron/app/leases.ts';
import { deliveryHandlers } from '../../../electron/ipc/deliveries.ts';
import type { ArticleStore, SaveInput } from '../../../electron/store/interfaces.ts';
import { DOCUMENT_SCHEMA } from '../../../shared/document/envelope.ts';
import { AppFailure, fail } from '../../../shared/domain/app-error.ts';
import { type Article, emptyFields } from '../../../shared/domain/article.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';

const a = '01890a5d-ac96-774b-bcce-b302099a8057';
const r = '01890a5d-ac96-774b-bcce-b302099a8058';
const article = (change: Partial<Article> = {}): Article => ({
  id: a,
  fields: emptyFields,
  document: { app: 'toasoan', schema: DOCUMENT_SCHEMA, editor: 'x', state: null },
  state: 'draft',
  sample: false,
  revisionId: r,
  createdAt: 0,
  savedAt: 0,
  trashedAt: null,
  ...change,
});
const input: SaveInput = { id: a, baseRevisionId: r, fields: emptyFields, document: article().document };

function setUp(stored: Article = article()) {
  let current = stored;
  const steps: string[] = [];
  const sent: { readonly to: number; readonly event: string }[] = [];
  const windows = new Set([1, 2, 3]);
  const store = {
    get: (id: string) => (id === current.id ? current : null),
    create: () => current,
    save: () => (steps.push('save'), { revisionId: r, savedAt: 5 }),
    keepAside: () => (steps.push('aside'), r),
    duplicate: () => (steps.push('duplicate'), { id: r }),
    trash: () => {
      steps.push('trash');
      current = { ...current, trashedAt: 1 };
    },
    restore: () => void (current = { ...current, trashedAt: null }),
  } as unknown as ArticleStore;
  const leases = createLeases();
  let onFlush: (windowId: number) => void = () => {};
  const desk = createArticleDesk({
    articles: store,
    leases,
    flush: { flush: (windowId) => (steps.push(`flush ${windowId}`), onFlush(windowId), Promise.resolve('flushed')) },
    broadcast: createBroadcast(() => [...windows].map((id) => ({ id, send: (event) => void sent.push({ to: id, event }) }))),
    alive: (id) => windows.has(id),
    remember: () => {},
  });
  return { desk, leases, steps, sent, windows, whenFlushed: (action: (windowId: number) => void) => void (onFlush = action) };
}

let at: ReturnType<typeof setUp>;
beforeEach(() => void (at = setUp()));

const kindOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
    return 'none';
  } catch (error) {
    return error instanceof AppFailure ? error.error.kind : 'other';
  }
};

describe('opening', () => {
  it('gives the right to write to the first window only', () => {
    expect(at.desk.open(a, 1)).toMatchObject({ editable: true, readOnlyReason: null });
    expect(at.desk.open(a, 2)).toMatchObject({ editable: false, readOnlyReason: 'other-window' });
    expect(at.desk.open(a, 1)).toMatchObject({ editable: true });
    at.desk.close(a, 1);
    expect(at.desk.open(a, 2)).toMatchObject({ editable: true });
  });

  it.each([
    [{ trashedAt: 1 }, 'trash'],
    [{ document: { app: 'toasoan' as const, schema: DOCUMENT_SCHEMA + 1, editor: 'x', state: null } }, 'newer-schema'],
  ])('shows %j read-only and takes no right', (change, reason) => {
    at = setUp(article(change));
    expect(at.desk.open(a, 1)).toMatchObject({ editable: false, readOnlyReason: reason });
    expect(at.leases.holder(a)).toBeNull();
  });

  it('of an unknown article says so', async () => {
    expect(await kindOf(() => at.desk.open(r, 1))).toBe('not-found');
  });
});

describe('saving', () => {
  it('is for the holder, and for anyone while nobody holds it', () => {
    at.desk.open(a, 1);
    expect(at.desk.save(input, 1)).toEqual({ revisionId: r, savedAt: 5 });
    at.desk.close(a, 1);
    at.desk.save(input, 2);
    expect(at.steps).toEqual(['save', 'save']);
    expect(at.sent.filter(({ event }) => event === 'article:changed')).toHaveLength(6);
  });

  it('from another window keeps the text and answers conflict', async () => {
    at.desk.open(a, 1);
    expect(await kindOf(() => at.desk.save(input, 2))).toBe('conflict');
    expect(at.steps).toEqual(['aside']);
    expect(at.sent).toEqual([]);
  });

  it('whose text cannot be kept aside says that instead', async () => {
    at = setUp();
    at.desk.open(a, 1);
    const desk = createArticleDesk({
      articles: { keepAside: () => fail('storage-full') } as unknown as ArticleStore,
      leases: at.leases,
      flush: { flush: () => Promise.resolve('flushed') },
      broadcast: createBroadcast(() => []),
      alive: () => true,
      remember: () => {},
    });
    expect(await kindOf(() => desk.save(input, 2))).toBe('storage-full');
  });
});

describe('taking over', () => {
  it('lets the holder save first, then moves the right and tells it', async () => {
    at.desk.open(a, 1);
    at.whenFlushed(() => {
      at.desk.save(input, 1);
      expect(at.leases.holder(a)).toBe(1);
    });
    expect(await at.desk.takeOver(a, 2)).toMatchObject({ editable: true });
    expect(at.steps).toEqual(['flush 1', 'save']);
    expect(at.leases.holder(a)).toBe(2);
    expect(at.sent.filter(({ event }) => event === 'article:lease-lost')).toEqual([{ to: 1, event: 'article:lease-lost' }]);
  });

  it('keeps a late save of the old holder aside', async () => {
    at.desk.open(a, 1);
    await at.desk.takeOver(a, 2);
    expect(await kindOf(() => at.desk.save(input, 1))).toBe('conflict');
    expect(at.steps.at(-1)).toBe('aside');
  });

  it('by a window that goes away meanwhile leaves the right where it was', async () => {
    at.desk.open(a, 1);
    at.whenFlushed(() => void at.windows.delete(2));
    expect(await kindOf(() => at.desk.takeOver(a, 2))).toBe('cancelled');
    expect(at.leases.holder(a)).toBe(1);
  });

  it('from a window that goes away meanwhile works, and nobody is told', async () => {
    at.desk.open(a, 1);
    at.whenFlushed(() => {
      at.windows.delete(1);
      at.leases.releaseAll(1);
    });
    expect(await at.desk.takeOver(a, 2)).toMatchObject({ editable: true });
    expect(at.sent).toEqual([]);
  });

  it('by two windows at once leaves one holder, and each loser knows', async () => {
    at.desk.open(a, 1);
    await Promise.all([at.desk.takeOver(a, 2), at.desk.takeOver(a, 3)]);
    expect(at.leases.holder(a)).toBe(3);
    expect(at.sent.filter(({ event }) => event === 'article:lease-lost').map(({ to }) => to)).toEqual([1, 2]);
  });

  it('does not make an article in the trash editable', async () => {
    at = setUp(article({ trashedAt: 1 }));
    expect(await at.desk.takeOver(a, 1)).toMatchObject({ editable: false, readOnlyReason: 'trash' });
    expect(at.leases.holder(a)).toBeNull();
  });
});

describe('trash and copy', () => {
  it('let another window that writes the article save first', async () => {
    at.desk.open(a, 1);
    await at.desk.duplicate(a, 2);
    await at.desk.trash(a, 2);
    expect(at.steps).toEqual(['flush 1', 'duplicate', 'flush 1', 'trash']);
    expect(at.leases.holder(a)).toBeNull();
    expect(at.sent).toContainEqual({ to: 1, event: 'article:lease-lost' });
  });

  it('ask nobody when the caller writes it itself', async () => {
    at.desk.open(a, 1);
    await at.desk.trash(a, 1);
    expect(at.steps).toEqual(['trash']);
    expect(at.sent.some(({ event }) => event === 'article:lease-lost')).toBe(false);
    at.desk.restore(a);
    expect(at.desk.open(a, 2)).toMatchObject({ editable: true });
  });
});

describe('before sending', () => {
  it('tells when the window that writes could not save in time, and nothing is sent then', async () => {
    let sent = 0;
    const setUpWith = (outcome: FlushOutcome) => {
      const leases = createLeases();
      leases.acquire(a, 1);
      const desk = createArticleDesk({ articles: {} as ArticleStore, leases, flush: { flush: () => Promise.resolve(outcome) }, broadcast: createBroadcast(() => []), alive: () => true, remember: () => undefined });
      const delivery = { id: r } as Delivery;
      return deliveryHandlers({ desk, deliveries: { list: () => [] }, darkroom: { readyFor: () => Promise.resolve() }, engine: { send: () => ((sent += 1), delivery), retry: () => delivery, cancel: () => delivery } });
    };
    const press = (outcome: FlushOutcome, windowId: number) => Promise.resolve(setUpWith(outcome)['delivery:send']({ articleId: a, portalId: 'training', intent: 'publish' }, { windowId }));
    await expect(press('late', 2)).rejects.toThrow('conflict');
    expect(sent).toBe(0);
    await press('late', 1);
    await press('flushed', 2);
    await press('gone', 2);
    expect(sent).toBe(3);
  });
});
