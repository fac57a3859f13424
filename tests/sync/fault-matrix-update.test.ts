import { afterAll, beforeAll, describe, it } from 'vitest';
import { expectPublishedOnce } from './expectations.ts';
import { faults, nameOf, update } from './faults.ts';
import { openNewsroom, publish, startPortal, type Newsroom, type TestPortal } from './newsroom.ts';
import { addArticle, addPhoto, edit, type SamplePhoto } from './sample-article.ts';
import { seededRandom } from './virtual-time.ts';

let portal: TestPortal;
let photoNumber = 0;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

async function inNewsroom(work: (room: Newsroom, photos: readonly SamplePhoto[]) => Promise<void>): Promise<void> {
  const room = await openNewsroom(portal, { seed: (photoNumber += 2) });
  try {
    await work(room, [await addPhoto(room.store, photoNumber), await addPhoto(room.store, photoNumber + 1)]);
  } finally {
    await room.close();
  }
}

describe('an update', () => {
  const telling = ['cut-before', 'cut-after', 'reset', 'late-answer', 'late-request', 'truncate', 'duplicate', 'race', 'status 503', 'status-after 502', 'html'];
  const chosen = faults.filter((fault) => telling.includes(nameOf(fault)));
  const cases = chosen.flatMap((fault) => update.map((request, index) => ({ fault, request, index, name: nameOf(fault) })));
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
  it.each(Array.from({ length: 25 }, (_, seed) => ({ seed: seed + 1 })))('delivers once (seed $seed)', ({ seed }) =>
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
