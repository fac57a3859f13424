import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../helpers/fault-proxy.ts';
import { expectPublishedOnce } from './expectations.ts';
import { firstTime } from './faults.ts';
import { openNewsroom, publish, startPortal, type Newsroom, type TestPortal } from './newsroom.ts';
import { addArticle, addPhoto, edit } from './sample-article.ts';

let portal: TestPortal;
let photoNumber = 0;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

/** Where a request is when the app dies: lost, still on its way, or acted upon with the answer on its way. */
const moments: readonly Fault[] = [{ kind: 'stall' }, { kind: 'late-request' }, { kind: 'late-answer' }];
const cases = moments.flatMap((fault) => firstTime.map((request, index) => ({ fault, request, index, name: fault.kind })));

async function setUp(): Promise<{ readonly room: Newsroom; readonly photos: Awaited<ReturnType<typeof addPhoto>>[] }> {
  const room = await openNewsroom(portal, { seed: (photoNumber += 2) });
  return { room, photos: [await addPhoto(room.store, photoNumber), await addPhoto(room.store, photoNumber + 1)] };
}

const isHeld = (room: Newsroom): Promise<void> =>
  new Promise((resolve) => {
    if (room.proxy.held() > 0) resolve();
    room.proxy.onChange(() => (room.proxy.held() > 0 ? resolve() : undefined));
  });

describe('the app dies', () => {
  it.each(cases)('power cut while request $index ($request) is $name: the next start sends once', async ({ fault, index }) => {
    const { room, photos } = await setUp();
    const before = portal.counts();
    const article = addArticle(room.store, photos);
    room.proxy.plan((request) => (request.index === index ? fault : null));
    room.engine.start();
    const id = publish(room, article.id);
    await isHeld(room);
    await room.crash();
    room.engine.start();
    const done = await room.driveToEnd(id);
    await room.proxy.release();
    await expectPublishedOnce(portal, room, done, { before, photos });
    await room.close();
  });

  it.each(cases)('kill -9 while request $index ($request) is $name: the next start sends once', async ({ fault, index }) => {
    const { room, photos } = await setUp();
    const before = portal.counts();
    const article = addArticle(room.store, photos);
    const id = publish(room, article.id);
    await room.leave();
    room.proxy.plan((request) => (request.index === index ? fault : null));
    const sender = spawn(process.execPath, [fileURLToPath(new URL('sender-process.ts', import.meta.url)), room.dir, room.proxy.address, String(room.time.clock.now())], { stdio: ['ignore', 'ignore', 'inherit'] });
    const died = once(sender, 'exit');
    await isHeld(room);
    sender.kill('SIGKILL');
    expect(await died).toEqual([null, 'SIGKILL']);
    await room.crash();
    room.engine.start();
    const done = await room.driveToEnd(id);
    await room.proxy.release();
    await expectPublishedOnce(portal, room, done, { before, photos });
    await room.close();
  });

  it('again and again, at ever later requests, until it is through', async () => {
    const { room, photos } = await setUp();
    const before = portal.counts();
    const article = addArticle(room.store, photos);
    const id = publish(room, article.id);
    for (let life = 0; life < 12; life += 1) {
      room.proxy.plan((request) => (request.index === Math.floor(life / 3) ? (moments[life % 3] ?? null) : null));
      room.engine.start();
      await room.quiet();
      expect(room.proxy.held()).toBe(1);
      await room.crash();
    }
    room.proxy.plan(() => null);
    room.engine.start();
    const done = await room.driveToEnd(id);
    await room.proxy.release();
    await expectPublishedOnce(portal, room, done, { before, photos });
    await room.close();
  });

  it('with one version half-sent and a newer one waiting: both go, in order', async () => {
    const { room, photos } = await setUp();
    const before = portal.counts();
    const article = addArticle(room.store, photos);
    room.proxy.plan((request) => (request.method === 'PUT' && request.path.includes('/articles/') ? { kind: 'late-answer' } : null));
    room.engine.start();
    const first = publish(room, article.id);
    await isHeld(room);
    await room.crash();
    room.proxy.plan(() => null);
    edit(room.store, article, photos, 'Đến trưa, nước đã rút hết.');
    const second = publish(room, article.id);
    expect(second).not.toBe(first);
    room.engine.start();
    const done = await room.driveToEnd(second);
    expect(room.store.deliveries.get(first)?.state).toBe('done');
    await expectPublishedOnce(portal, room, done, { before, photos, changes: 4, paragraph: 'Đến trưa, nước đã rút hết.' });
    await room.close();
  });
});
