import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectPublishedOnce } from './expectations.ts';
import { faults, firstTime, nameOf, shortName } from './faults.ts';
import { openNewsroom, publish, startPortal, type Newsroom, type TestPortal } from './newsroom.ts';
import { addArticle, addPhoto, type SamplePhoto } from './sample-article.ts';

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
      const late: Promise<void>[] = [];
      room.proxy.onChange(() => {
        if (room.proxy.seen.length > index + 1 && late.length === 0) late.push(room.proxy.release());
      });
      room.engine.start();
      const done = await room.driveToEnd(publish(room, article.id));
      await Promise.all(late);
      await expectPublishedOnce(portal, room, done, { before, photos });
    }),
  );
});
