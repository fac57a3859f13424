import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TRAINING_PORTAL_ID } from '../../shared/domain/portal.ts';
import { expectOnce, expectPublishedOnce } from './expectations.ts';
import { shortName } from './faults.ts';
import { openNewsroom, publish, startPortal, type Newsroom, type TestPortal } from './newsroom.ts';
import { addArticle, addPhoto, edit, type SamplePhoto } from './sample-article.ts';

let portal: TestPortal;
let room: Newsroom;
let photos: readonly SamplePhoto[];
beforeEach(async () => {
  portal = await startPortal();
  room = await openNewsroom(portal);
  photos = [await addPhoto(room.store, 1), await addPhoto(room.store, 2)];
});
afterEach(async () => {
  await room.close();
  await portal.close();
});

const nothing = { articles: 0, publications: 0, assets: 0, files: 0 };
const later = 'Đến trưa, nước đã rút hết.';
const requests = () => room.proxy.seen.map(shortName);

describe('sending', () => {
  it('puts the article with its photos on the public page and keeps the receipt', async () => {
    const article = addArticle(room.store, photos);
    room.engine.start();
    const done = await room.driveToEnd(publish(room, article.id));
    await expectPublishedOnce(portal, room, done, { before: nothing, photos });
    expect(room.store.articles.get(article.id)?.state).toBe('published');
  });

  it('tells every move: waiting, running, each photo, done; and that the portal is there', async () => {
    room.engine.start();
    const id = publish(room, addArticle(room.store, photos).id);
    await room.driveToEnd(id);
    const moves = room.deliveries.filter((delivery) => delivery.id === id);
    expect([...new Set(moves.map(({ state }) => state))]).toEqual(['waiting', 'running', 'done']);
    expect([...new Set(moves.map(({ photosDone }) => photosDone))]).toEqual([0, 1, 2]);
    expect([...new Set(moves.map(({ step }) => step))]).toEqual(['asset', 'content', 'publish', 'read-back', null]);
    expect(room.reports).toEqual([{ portalId: TRAINING_PORTAL_ID, reach: 'online', sections: [], authors: [] }]);
  });

  it('writes `in_flight` into the database before the first byte of a change leaves', async () => {
    const article = addArticle(room.store, photos);
    const states: string[] = [];
    room.proxy.plan((request) => {
      const steps = room.store.deliveries.work(id)?.steps ?? [];
      if (request.method === 'PUT' || request.path.endsWith('/publish')) states.push(`${steps.find(({ key }) => key === request.headers['idempotency-key'])?.state}`);
      return null;
    });
    room.engine.start();
    const id = publish(room, article.id);
    await room.driveToEnd(id);
    expect(states).toEqual(['in_flight', 'in_flight', 'in_flight', 'in_flight']);
  });

  it('sends nothing twice when the button is pressed twice, while sending and afterwards', async () => {
    const article = addArticle(room.store, photos);
    room.engine.start();
    const id = publish(room, article.id);
    expect(publish(room, article.id)).toBe(id);
    const done = await room.driveToEnd(id);
    const before = room.proxy.seen.length;
    expect(publish(room, article.id)).toBe(id);
    await room.quiet();
    expect(room.proxy.seen.length).toBe(before);
    await expectPublishedOnce(portal, room, done, { before: nothing, photos });
  });

  it('after an edit replaces the article in place, without sending the photos again', async () => {
    const article = addArticle(room.store, photos);
    room.engine.start();
    const first = await room.driveToEnd(publish(room, article.id));
    edit(room.store, article, photos, later);
    room.proxy.plan(() => null);
    const second = await room.driveToEnd(publish(room, article.id));
    expect(second.id).not.toBe(first.id);
    expect(second.receipt?.address).toBe(first.receipt?.address);
    expect(requests()).toEqual(['GET server', 'GET asset', 'GET asset', 'PUT article', 'POST publish', 'GET article']);
    await expectPublishedOnce(portal, room, second, { before: nothing, photos, changes: 4, paragraph: later });
  });

  it('keeps a draft a draft, and publishes it later', async () => {
    const article = addArticle(room.store, photos);
    room.engine.start();
    const { id } = room.engine.send({ articleId: article.id, portalId: TRAINING_PORTAL_ID, intent: 'draft' });
    expect(await room.driveToEnd(id)).toMatchObject({ state: 'done', receipt: { address: null } });
    expect(portal.counts()).toEqual({ articles: 1, publications: 0, assets: 2, files: 2 });
    const done = await room.driveToEnd(publish(room, article.id));
    await expectPublishedOnce(portal, room, done, { before: nothing, photos });
  });

  it('sends two articles that share a photo at the same time: two articles, one copy', async () => {
    const [one, two] = [addArticle(room.store, photos), addArticle(room.store, photos)];
    room.proxy.plan((request) => (request.method === 'PUT' && request.path.includes('/assets/') ? { kind: 'race' } : null));
    room.engine.start();
    const ids = [publish(room, one.id), publish(room, two.id)];
    expect(room.store.deliveries.list().map(({ state }) => state)).toEqual(['running', 'running']);
    for (const id of ids) expect((await room.driveToEnd(id)).state).toBe('done');
    expect(portal.counts()).toEqual({ articles: 2, publications: 2, assets: 2, files: 2 });
    expect([one, two].map(({ id }) => portal.changesOf(id))).toEqual([2, 2]);
    expect(requests().filter((request) => request === 'POST session')).toHaveLength(1);
  });

  it('works on two articles at once, never on more, and never twice on one', async () => {
    const articles = Array.from({ length: 5 }, () => addArticle(room.store, []));
    room.engine.start();
    const ids = articles.map(({ id }) => publish(room, id));
    let most = 0;
    room.proxy.onChange(() => {
      most = Math.max(most, room.store.deliveries.list().filter(({ state }) => state === 'running').length);
    });
    for (const id of ids) expect((await room.driveToEnd(id)).state).toBe('done');
    expect(most).toBe(2);
    expect(portal.counts()).toMatchObject({ articles: 5, publications: 5 });
  });

  it('replaces a waiting delivery that has sent nothing by the newer one', async () => {
    const article = addArticle(room.store, photos);
    const first = publish(room, article.id);
    edit(room.store, article, photos, later);
    const second = publish(room, article.id);
    expect(room.store.deliveries.get(first)?.state).toBe('superseded');
    expect(room.deliveries.map(({ id, state }) => [id, state])).toContainEqual([first, 'superseded']);
    room.engine.start();
    const done = await room.driveToEnd(second);
    await expectPublishedOnce(portal, room, done, { before: nothing, photos, paragraph: later });
  });

  it('names the missing field and makes no delivery', () => {
    for (const field of ['headline', 'section'] as const) {
      const article = addArticle(room.store, photos, { [field]: '' });
      expect(() => publish(room, article.id)).toThrow(expect.objectContaining({ error: { kind: 'invalid-input', detail: field, retryable: false } }));
    }
    expect(room.store.deliveries.list()).toEqual([]);
    expect(() => publish(room, '00000000-0000-7000-8000-000000000000')).toThrow(expect.objectContaining({ error: expect.objectContaining({ kind: 'not-found' }) }));
  });
});

describe('taking back', () => {
  it('ends a delivery whose photos are on their way; nothing of the article leaves', async () => {
    const article = addArticle(room.store, photos);
    room.proxy.plan((request) => (request.method === 'PUT' ? { kind: 'late-request' } : null));
    room.engine.start();
    const id = publish(room, article.id);
    await room.quiet();
    expect(room.engine.cancel(id).state).toBe('cancelled');
    await room.quiet();
    await room.proxy.release();
    await room.quiet();
    expect(room.store.deliveries.get(id)?.state).toBe('cancelled');
    expect(portal.counts()).toMatchObject({ articles: 0, publications: 0 });
    expect(room.reports.map(({ reach }) => reach)).not.toContain('offline');

    room.proxy.plan(() => null);
    const again = publish(room, article.id);
    expect(again).not.toBe(id);
    await expectPublishedOnce(portal, room, await room.driveToEnd(again), { before: nothing, photos });
  });

  it('is refused once the article itself may have left', async () => {
    room.proxy.plan((request) => (request.path.includes('/articles/') ? { kind: 'late-answer' } : null));
    room.engine.start();
    const id = publish(room, addArticle(room.store, photos).id);
    await room.quiet();
    expect(() => room.engine.cancel(id)).toThrow(expect.objectContaining({ error: expect.objectContaining({ kind: 'conflict' }) }));
    room.proxy.plan(() => null);
    await room.proxy.release();
    expect((await room.driveToEnd(id)).state).toBe('done');
  });
});

describe('stopping', () => {
  it('ends at once in the middle of a request, and the next start goes on', async () => {
    const article = addArticle(room.store, photos);
    room.proxy.plan((request) => (request.path.endsWith('/publish') ? { kind: 'late-answer' } : null));
    room.engine.start();
    const id = publish(room, article.id);
    await room.quiet();
    await room.engine.stop();
    expect(room.store.deliveries.work(id)).toMatchObject({ delivery: { state: 'waiting', step: 'publish' } });
    expect(room.store.deliveries.work(id)?.steps.find(({ kind }) => kind === 'publish')?.state).toBe('unknown');
    room.proxy.plan(() => null);
    await room.crash();
    room.engine.start();
    const done = await room.driveToEnd(id);
    expect(requests()).not.toContain('POST publish');
    expectOnce(portal, article.id, { before: nothing, photos });
    expect(done.state).toBe('done');
  });
});
