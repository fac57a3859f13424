import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TRAINING_PORTAL_ID } from '../../shared/domain/portal.ts';
import type { Fault } from '../helpers/fault-proxy.ts';
import { expectPublishedOnce } from './expectations.ts';
import { openNewsroom, startPortal, type Newsroom, type TestPortal } from './newsroom.ts';
import { addArticle, addPhoto, edit, type SamplePhoto } from './sample-article.ts';
import { seededRandom } from './virtual-time.ts';

/** Every request of a first delivery with two photos, and of an update with the same photos, in order. */
const firstTime = ['GET server', 'POST session', 'GET asset', 'PUT asset', 'GET asset', 'PUT asset', 'PUT article', 'POST publish', 'GET article'];
const update = ['GET server', 'POST session', 'GET asset', 'GET asset', 'PUT article', 'POST publish', 'GET article'];

const faults: readonly Fault[] = [
  { kind: 'cut-before' },
  { kind: 'cut-during-request' },
  { kind: 'cut-after' },
  { kind: 'cut-during-answer' },
  { kind: 'reset' },
  { kind: 'stall' },
  { kind: 'late-answer' },
  { kind: 'late-request' },
  { kind: 'truncate' },
  { kind: 'duplicate' },
  { kind: 'race' },
  { kind: 'status', status: 503, retryAfter: '7' },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 401 },
  { kind: 'status', status: 403 },
  { kind: 'status', status: 404 },
  { kind: 'status-after', status: 502 },
  { kind: 'html' },
  { kind: 'redirect', to: 'http://127.0.0.1:9/dang-nhap' },
];
const nameOf = (fault: Fault) => ('status' in fault ? `${fault.kind} ${fault.status}` : fault.kind);

let portal: TestPortal;
let photoNumber = 0;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

async function inNewsroom(work: (room: Newsroom, photos: readonly SamplePhoto[]) => Promise<void>): Promise<void> {
  const room = await openNewsroom(portal, (photoNumber += 2));
  try {
    await work(room, [await addPhoto(room.store, photoNumber), await addPhoto(room.store, photoNumber + 1)]);
  } finally {
    await room.close();
  }
}

const publish = (room: Newsroom, articleId: string) => room.engine.send({ articleId, portalId: TRAINING_PORTAL_ID, intent: 'publish' }).id;
const shortName = ({ method, path }: { readonly method: string; readonly path: string }) => {
  const [noun = '', , verb] = path.replace('/api/v1/', '').split('/');
  return `${method} ${verb ?? noun.replace(/s$/, '')}`;
};

describe('a first delivery', () => {
  it('is made of the requests that are broken below', () =>
    inNewsroom(async (room, photos) => {
      const before = portal.counts();
      const article = addArticle(room.store, photos);
      room.engine.start();
      const done = await room.driveToEnd(publish(room, article.id));
      expect(room.proxy.seen.map(shortName)).toEqual(firstTime);
      await expectPublishedOnce(portal, room, done, { before, photos });
    }));

  const cases = faults.flatMap((fault) => firstTime.map((request, index) => ({ fault, request, index, name: nameOf(fault) })));
  it.each(cases)('arrives once: $name at $index ($request)', ({ fault, index }) =>
    inNewsroom(async (room, photos) => {
      const before = portal.counts();
      const article = addArticle(room.store, photos);
      room.proxy.plan((request) => (request.index === index ? fault : null));
      room.engine.start();
      const done = await room.driveToEnd(publish(room, article.id));
      await expectPublishedOnce(portal, room, done, { before, photos });
      // What was stuck on the way arrives now, after everything is over, and must change nothing.
      await room.proxy.release();
      await expectPublishedOnce(portal, room, done, { before, photos });
    }),
  );

  it.each(firstTime.map((request, index) => ({ request, index })))('arrives once when request $index ($request) arrives just after the sender gave it up', ({ index }) =>
    inNewsroom(async (room, photos) => {
      const before = portal.counts();
      const article = addArticle(room.store, photos);
      room.proxy.plan((request) => (request.index === index ? { kind: 'late-request' } : null));
      let late: Promise<void> | null = null;
      room.proxy.onChange(() => {
        if (room.proxy.seen.length > index + 1) late ??= room.proxy.release();
      });
      room.engine.start();
      const done = await room.driveToEnd(publish(room, article.id));
      await late;
      await expectPublishedOnce(portal, room, done, { before, photos });
    }),
  );
});

describe('an update', () => {
  const cases = faults.flatMap((fault) => update.map((request, index) => ({ fault, request, index, name: nameOf(fault) })));
  it.each(cases)('replaces once: $name at $index ($request)', ({ fault, index }) =>
    inNewsroom(async (room, photos) => {
      const before = portal.counts();
      const article = addArticle(room.store, photos);
      room.engine.start();
      await room.driveToEnd(publish(room, article.id));
      await room.crash();
      edit(room.store, article, photos, 'Đến trưa, nước đã rút hết.');
      room.proxy.plan((request) => (request.index === index ? fault : null));
      room.engine.start();
      const expected = { before, photos, changes: 4, paragraph: 'Đến trưa, nước đã rút hết.' };
      const done = await room.driveToEnd(publish(room, article.id));
      await expectPublishedOnce(portal, room, done, expected);
      await room.proxy.release();
      await expectPublishedOnce(portal, room, done, expected);
    }),
  );
});

describe('a line that breaks again and again', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => ({ seed: seed + 1 })))('delivers once (seed $seed)', ({ seed }) =>
    inNewsroom(async (room, photos) => {
      const random = seededRandom(seed);
      const before = portal.counts();
      const article = addArticle(room.store, photos);
      room.proxy.plan(({ index }) => (index < 40 && random() < 0.5 ? (faults[Math.floor(random() * faults.length)] ?? null) : null));
      room.engine.start();
      const done = await room.driveToEnd(publish(room, article.id));
      await room.proxy.release();
      await expectPublishedOnce(portal, room, done, { before, photos });
    }),
  );
});
