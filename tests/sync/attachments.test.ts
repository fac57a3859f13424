import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectPublishedOnce } from './expectations.ts';
import { faults, firstTime, nameOf, problem, shortName } from './faults.ts';
import { openNewsroom, publish, startPortal, type Newsroom, type TestPortal } from './newsroom.ts';
import { addArticle, addFile, addPhoto, edit, type SampleFile, type SamplePhoto } from './sample-article.ts';

let portal: TestPortal;
let number = 500;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

type Sent = { readonly photos: readonly SamplePhoto[]; readonly files: readonly SampleFile[] };

/** A newsroom with an article of one photo and one attachment that no portal has seen. */
async function inNewsroom(work: (room: Newsroom, sent: Sent, articleId: string) => Promise<void>): Promise<void> {
  const room = await openNewsroom(portal, { seed: (number += 1) });
  try {
    const sent = { photos: [await addPhoto(room.store, number)], files: [await addFile(room.store, number)] };
    await work(room, sent, addArticle(room.store, sent.photos, {}, sent.files).id);
  } finally {
    await room.close();
  }
}
const requests = (room: Newsroom) => room.proxy.seen.map(shortName);
const later = 'Đến trưa, nước đã rút hết.';

describe('an article with an attachment', () => {
  it('goes like one with two photos, photos first; the file is on the public page bit for bit', () =>
    inNewsroom(async (room, sent, articleId) => {
      const before = portal.counts();
      room.engine.start();
      const id = publish(room, articleId);
      expect(room.store.deliveries.get(id)).toMatchObject({ photosTotal: 1, filesTotal: 1 });
      const done = await room.driveToEnd(id);
      expect(requests(room)).toEqual(firstTime);
      const [photo, file] = room.proxy.seen.filter((request) => request.method === 'PUT' && request.path.includes('/assets/'));
      expect([photo?.headers['content-type'], file?.headers['content-type']]).toEqual(['image/jpeg', 'application/pdf']);
      await expectPublishedOnce(portal, room, done, { before, ...sent });
      const moves = room.deliveries.filter((delivery) => delivery.id === id && delivery.state === 'running');
      expect([...new Set(moves.map(({ photosDone, filesDone }) => `${photosDone}/${filesDone}`))]).toEqual(['0/0', '1/0', '1/1']);
    }));

  const cases = faults.flatMap((fault) => [4, 5, 6].map((index) => ({ fault, index, request: firstTime[index], name: nameOf(fault) })));
  it.each(cases)('arrives once: $name at $index ($request)', ({ fault, index }) =>
    inNewsroom(async (room, sent, articleId) => {
      const before = portal.counts();
      room.proxy.plan((request) => (request.index === index ? fault : null));
      room.engine.start();
      const done = await room.driveToEnd(publish(room, articleId));
      await expectPublishedOnce(portal, room, done, { before, ...sent });
      await room.proxy.release();
      await expectPublishedOnce(portal, room, done, { before, ...sent });
    }),
  );

  it('is taken up again after the power has failed in the middle of the file', () =>
    inNewsroom(async (room, sent, articleId) => {
      const before = portal.counts();
      room.proxy.plan((request) => (request.method === 'PUT' && request.headers['content-type'] === 'application/pdf' ? { kind: 'late-answer' } : null));
      room.engine.start();
      const id = publish(room, articleId);
      await room.quiet();
      const crashing = room.crash();
      await room.proxy.release();
      await crashing;
      room.proxy.plan(() => null);
      room.engine.start();
      const done = await room.driveToEnd(id);
      expect(requests(room).filter((request) => request === 'PUT asset')).toEqual([]);
      await expectPublishedOnce(portal, room, done, { before, ...sent });
    }));

  it('after an edit does not send the file again; the same file in another article is one copy', () =>
    inNewsroom(async (room, sent, articleId) => {
      const before = portal.counts();
      room.engine.start();
      await room.driveToEnd(publish(room, articleId));
      const article = room.store.articles.get(articleId);
      if (article === null) throw new Error('article is gone');
      edit(room.store, article, sent.photos, later, sent.files);
      room.proxy.plan(() => null);
      const done = await room.driveToEnd(publish(room, articleId));
      expect(requests(room)).not.toContain('PUT asset');
      await expectPublishedOnce(portal, room, done, { before, ...sent, changes: 4, paragraph: later });
      const held = portal.counts();
      await room.driveToEnd(publish(room, addArticle(room.store, [], {}, sent.files).id));
      expect(portal.counts()).toMatchObject({ assets: held.assets, files: held.files, articles: held.articles + 1 });
    }));

  it('sends a file once more that the portal had and lost', () =>
    inNewsroom(async (room, sent, articleId) => {
      const before = portal.counts();
      room.engine.start();
      let lost = false;
      room.proxy.plan((request) => {
        if (!lost && shortName(request) === 'PUT article') {
          lost = true;
          portal.sql(`DELETE FROM assets WHERE sha256 = '${sent.files[0]?.assetId ?? ''}'`);
        }
        return null;
      });
      const done = await room.driveToEnd(publish(room, articleId));
      expect(requests(room).filter((request) => request === 'PUT asset')).toHaveLength(3);
      await expectPublishedOnce(portal, room, done, { before, ...sent });
    }));

  it('of some megabytes goes through as it is', () =>
    inNewsroom(async (room, sent) => {
      const before = portal.counts();
      const files = [await addFile(room.store, 9_000, 6 * 1024 * 1024)];
      room.engine.start();
      const done = await room.driveToEnd(publish(room, addArticle(room.store, sent.photos, {}, files).id));
      await expectPublishedOnce(portal, room, done, { before, photos: sent.photos, files });
    }));
});

describe('an attachment that cannot go', () => {
  const server = (limits: object) => ({ kind: 'answer', status: 200, type: 'application/json', body: JSON.stringify({ api: '1.0', name: 'Cổng', time: '2025-11-20T08:00:00Z', limits }) }) as const;

  it.each([
    ['to a portal that publishes none', { assetBytes: 100_000, articleBytes: 100_000 }, 'files-not-accepted'],
    ['because it is larger than the portal takes', { assetBytes: 100_000, articleBytes: 100_000, fileBytes: 500 }, 'too-large'],
  ])('%s: said before the upload', (_, limits, kind) =>
    inNewsroom(async (room, _sent, articleId) => {
      const before = portal.counts();
      room.proxy.plan((request) => (shortName(request) === 'GET server' ? server(limits) : null));
      room.engine.start();
      expect(await room.driveToEnd(publish(room, articleId))).toMatchObject({ state: 'blocked', error: { kind, retryable: false }, photosDone: 1, filesDone: 0 });
      expect(requests(room).filter((request) => request === 'PUT asset')).toHaveLength(1);
      expect(portal.counts()).toMatchObject({ articles: before.articles, publications: before.publications });
    }),
  );

  it('because the portal refuses its type: nothing of it is in doubt, and it goes once the portal takes it', () =>
    inNewsroom(async (room, sent, articleId) => {
      const before = portal.counts();
      room.proxy.plan((request) => (request.headers['content-type'] === 'application/pdf' ? problem(415, 'unsupported-media') : null));
      room.engine.start();
      const id = publish(room, articleId);
      expect(await room.driveToEnd(id)).toMatchObject({ state: 'blocked', error: { kind: 'files-not-accepted', detail: 'HTTP 415 unsupported-media' } });
      expect(room.store.deliveries.work(id)?.steps.map(({ state }) => state)).toEqual(['done', 'queued', 'queued', 'queued', 'queued']);
      room.proxy.plan(() => null);
      room.engine.retry(id);
      await expectPublishedOnce(portal, room, await room.driveToEnd(id), { before, ...sent });
    }));

  it('because its bytes are gone from this PC', () =>
    inNewsroom(async (room, sent, articleId) => {
      rmSync(room.store.assets.pathOf(sent.files[0]?.assetId ?? ''));
      room.engine.start();
      expect(await room.driveToEnd(publish(room, articleId))).toMatchObject({ state: 'blocked', error: { kind: 'corrupt' } });
    }));

  it('because it never was on this PC: no delivery is made', () =>
    inNewsroom(async (room) => {
      const article = addArticle(room.store, [], {}, [{ assetId: 'f'.repeat(64), name: 'lạ.pdf', bytes: Buffer.alloc(1) }]);
      expect(() => publish(room, article.id)).toThrow(expect.objectContaining({ error: expect.objectContaining({ kind: 'corrupt' }) }));
    }));
});
