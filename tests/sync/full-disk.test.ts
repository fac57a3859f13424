import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryStore } from '../../electron/store/interfaces.ts';
import { fail } from '../../shared/domain/app-error.ts';
import { expectPublishedOnce } from './expectations.ts';
import { openNewsroom, publish, startPortal, type Newsroom, type TestPortal } from './newsroom.ts';
import { addArticle, addPhoto } from './sample-article.ts';

let portal: TestPortal;
let room: Newsroom;
beforeEach(async () => {
  portal = await startPortal();
  room = await openNewsroom(portal, { through: (store) => ({ ...store, deliveries: withFullDisk(store.deliveries) }), stuck });
});
afterEach(async () => {
  await room.close();
  await portal.close();
});

const stuck = new Set<string>();
let writes = 0;
let full: (write: number) => boolean = () => false;

/** Every write can find the disk full, as SQLite reports it; reading goes on. */
function withFullDisk(deliveries: DeliveryStore): DeliveryStore {
  const check = () => {
    writes += 1;
    if (full(writes)) fail('storage-full');
  };
  return {
    ...deliveries,
    setStep: (...input) => (check(), deliveries.setStep(...input)),
    update: (id, change) => {
      stuck.add(id);
      check();
      stuck.delete(id);
      return deliveries.update(id, change);
    },
    finish: (...input) => (check(), deliveries.finish(...input)),
    setRemoteBase: (...input) => (check(), deliveries.setRemoteBase(...input)),
  };
}

describe('a disk that is full', () => {
  // A delivery with one photo writes ten times.
  it.each(Array.from({ length: 10 }, (_, index) => ({ at: index + 1 })))('from write $at on for a while: sent once when there is room again', async ({ at }) => {
    const photos = [await addPhoto(room.store, 1)];
    const before = portal.counts();
    const article = addArticle(room.store, photos);
    writes = 0;
    full = (write) => write >= at && write < at + 5;
    room.engine.start();
    const done = await room.driveToEnd(publish(room, article.id));
    expect(writes).toBeGreaterThanOrEqual(at + 5);
    await expectPublishedOnce(portal, room, done, { before, photos });
  });
});
