import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TRAINING_PORTAL_ID } from '../../shared/domain/portal.ts';
import { GIVE_UP_AFTER, OFFLINE_RETRY_MAX, RETRY_MAX } from '../../electron/sync/retry.ts';
import { expectPublishedOnce } from './expectations.ts';
import { openNewsroom, publish, startPortal, type Newsroom, type TestPortal } from './newsroom.ts';
import { addArticle, addPhoto, type SamplePhoto } from './sample-article.ts';

let portal: TestPortal;
let room: Newsroom;
let photos: readonly SamplePhoto[];
beforeEach(async () => {
  portal = await startPortal();
  room = await openNewsroom(portal);
  photos = [await addPhoto(room.store, 1)];
});
afterEach(async () => {
  await room.close();
  await portal.close();
});

const HOUR = 3_600_000;
const before = { articles: 0, publications: 0, assets: 0, files: 0 };
const stateOf = (id: string) => room.store.deliveries.get(id)?.state;
const errorOf = (id: string) => room.store.deliveries.get(id)?.error?.kind;

describe('without a network', () => {
  it('waits quietly for hours, says so, and goes by itself when the network is there', async () => {
    room.proxy.setNetwork(false);
    room.engine.start();
    const start = room.time.clock.now();
    const id = publish(room, addArticle(room.store, photos).id);
    await room.drive(() => room.time.clock.now() - start > HOUR);
    expect(room.store.deliveries.get(id)).toMatchObject({ state: 'waiting', step: 'asset', error: { kind: 'offline', retryable: true } });
    expect(room.store.deliveries.work(id)?.steps.map(({ state }) => state)).toEqual(['queued', 'queued', 'queued', 'queued']);
    expect(room.reports.map(({ reach }) => reach)).toEqual(['offline']);
    room.proxy.setNetwork(true);
    const back = room.time.clock.now();
    const done = await room.driveToEnd(id);
    expect(room.time.clock.now() - back).toBeLessThanOrEqual(OFFLINE_RETRY_MAX);
    await expectPublishedOnce(portal, room, done, { before, photos });
    expect(room.reports.map(({ reach }) => reach)).toEqual(['offline', 'online']);
  });

  it('goes at once when the app says that the network is back', async () => {
    room.proxy.setNetwork(false);
    room.engine.start();
    const id = publish(room, addArticle(room.store, photos).id);
    await room.drive(() => room.store.deliveries.get(id)?.attempts === 8);
    room.proxy.setNetwork(true);
    const now = room.time.clock.now();
    room.engine.wake();
    await room.quiet();
    expect(stateOf(id)).toBe('done');
    expect(room.time.clock.now()).toBe(now);
  });

  it('lets everything go as soon as one delivery gets through', async () => {
    room.proxy.setNetwork(false);
    room.engine.start();
    const ids = [1, 2, 3, 4].map(() => publish(room, addArticle(room.store, []).id));
    await room.drive(() => ids.every((id) => (room.store.deliveries.get(id)?.attempts ?? 0) > 5));
    room.proxy.setNetwork(true);
    await room.drive(() => ids.some((id) => stateOf(id) === 'done'));
    await room.quiet();
    expect(ids.map(stateOf)).toEqual(['done', 'done', 'done', 'done']);
  });

  it('waits for the training portal to be started', async () => {
    room.place.address = null;
    room.engine.start();
    const id = publish(room, addArticle(room.store, photos).id);
    await room.quiet();
    expect([stateOf(id), errorOf(id)]).toEqual(['waiting', 'offline']);
    expect(room.proxy.seen).toEqual([]);
    room.place.address = room.proxy.address;
    room.engine.wake();
    await room.quiet();
    expect(stateOf(id)).toBe('done');
  });

  it('can be taken back, and nothing goes out later', async () => {
    room.proxy.setNetwork(false);
    room.engine.start();
    const id = publish(room, addArticle(room.store, photos).id);
    await room.drive(() => room.store.deliveries.get(id)?.attempts === 3);
    room.engine.cancel(id);
    room.proxy.setNetwork(true);
    room.engine.wake();
    await room.quiet();
    expect(portal.counts()).toEqual(before);
  });

  it('asks after three days instead of publishing old news by itself; a person can still send it', async () => {
    room.proxy.setNetwork(false);
    room.engine.start();
    const start = room.time.clock.now();
    const id = publish(room, addArticle(room.store, photos).id);
    await room.drive(() => (room.store.deliveries.get(id)?.attempts ?? 0) > 3);
    await room.engine.stop();
    room.time.sleep(GIVE_UP_AFTER);
    room.proxy.setNetwork(true);
    await room.crash();
    room.engine.start();
    const asked = await room.driveToEnd(id);
    expect(asked).toMatchObject({ state: 'blocked', error: { kind: 'offline', detail: 'no success for 3 days' } });
    expect(room.time.clock.now() - start).toBeGreaterThanOrEqual(GIVE_UP_AFTER);
    expect(portal.counts()).toEqual(before);
    room.engine.retry(id);
    await expectPublishedOnce(portal, room, await room.driveToEnd(id), { before, photos });
  });

  it('goes on waiting for three more days after a person said so', async () => {
    room.proxy.setNetwork(false);
    room.engine.start();
    const id = publish(room, addArticle(room.store, []).id);
    await room.quiet();
    room.time.sleep(GIVE_UP_AFTER);
    expect((await room.driveToEnd(id)).state).toBe('blocked');
    const asked = room.time.clock.now();
    room.engine.retry(id);
    room.time.sleep(GIVE_UP_AFTER - HOUR);
    await room.drive(() => room.time.clock.now() > asked + GIVE_UP_AFTER - HOUR / 2);
    expect(stateOf(id)).toBe('waiting');
    expect((await room.driveToEnd(id)).state).toBe('blocked');
  });
});

describe('a portal in trouble', () => {
  it('is asked ever more rarely, at least every five minutes, and not before Retry-After', async () => {
    room.proxy.plan(() => ({ kind: 'status', status: 503 }));
    room.engine.start();
    const id = publish(room, addArticle(room.store, []).id);
    const times: number[] = [];
    room.proxy.onChange(() => times.push(room.time.clock.now()));
    await room.drive(() => room.store.deliveries.get(id)?.attempts === 30);
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(errorOf(id)).toBe('portal-down');
    expect(Math.max(...gaps)).toBeLessThanOrEqual(RETRY_MAX);
    expect(gaps.slice(-15).reduce((sum, gap) => sum + gap)).toBeGreaterThan(10 * 60_000);

    room.proxy.plan(() => ({ kind: 'status', status: 503, retryAfter: '1200' }));
    await room.drive(() => room.store.deliveries.get(id)?.attempts === 31);
    const held = room.time.clock.now();
    room.proxy.plan(() => null);
    const other = publish(room, addArticle(room.store, []).id);
    room.engine.wake();
    await room.quiet();
    expect([stateOf(id), stateOf(other)]).toEqual(['waiting', 'waiting']);
    expect(room.proxy.seen).toEqual([]);
    await room.driveToEnd(id);
    await room.driveToEnd(other);
    expect([stateOf(id), stateOf(other)]).toEqual(['done', 'done']);
    expect(room.time.clock.now() - held).toBeGreaterThanOrEqual(1_200_000);
  });

  it('that stops in the middle of its answer is given up, and asked again', async () => {
    room.proxy.plan(({ index }) => (index === 0 ? { kind: 'stall-during-answer' } : null));
    room.engine.start();
    const start = room.time.clock.now();
    const id = publish(room, addArticle(room.store, []).id);
    expect((await room.driveToEnd(id)).state).toBe('done');
    expect(room.time.clock.now() - start).toBeGreaterThanOrEqual(30_000);
  });

  it('never counts a captive portal as an answer, and hands it nothing', async () => {
    const captive = await openNewsroom({ address: 'http://127.0.0.1:9' });
    room.proxy.plan(() => ({ kind: 'redirect', to: captive.proxy.address }));
    room.engine.start();
    const id = publish(room, addArticle(room.store, photos).id);
    await room.drive(() => room.store.deliveries.get(id)?.attempts === 5);
    room.proxy.plan(() => ({ kind: 'html' }));
    await room.drive(() => room.store.deliveries.get(id)?.attempts === 10);
    expect([stateOf(id), errorOf(id)]).toEqual(['waiting', 'portal-down']);
    expect(room.proxy.seen.filter(({ headers }) => headers.authorization !== undefined)).toEqual([]);
    expect(captive.proxy.seen).toEqual([]);
    await captive.close();
    room.proxy.plan(() => null);
    await expectPublishedOnce(portal, room, await room.driveToEnd(id), { before, photos });
  });

  it('checks a portal without sending anything: reach, sections and authors', async () => {
    const report = await room.engine.check(TRAINING_PORTAL_ID);
    expect(report).toMatchObject({ portalId: TRAINING_PORTAL_ID, reach: 'online' });
    expect(report.sections).toContainEqual({ code: 'tin-tuc-su-kien', name: 'Tin tức - Sự kiện' });
    expect(report.authors.length).toBeGreaterThan(0);
    expect(room.store.portals.catalogue(TRAINING_PORTAL_ID).sections).toEqual(report.sections);
    room.proxy.setNetwork(false);
    expect(await room.engine.check(TRAINING_PORTAL_ID)).toMatchObject({ reach: 'offline', sections: report.sections });
    expect(room.reports.map(({ reach }) => reach)).toEqual(['online', 'offline']);
  });
});

describe('a check that is under way when the app ends', () => {
  it('is ended with it, and touches nothing afterwards', async () => {
    room.proxy.plan(() => ({ kind: 'stall' }));
    const checking = room.engine.check(TRAINING_PORTAL_ID);
    const outcome = checking.catch((failure: unknown) => failure);
    await new Promise<void>((resolve) => room.proxy.onChange(() => (room.proxy.held() > 0 ? resolve() : undefined)));
    await room.engine.stop();
    expect(await outcome).toMatchObject({ error: { kind: 'cancelled' } });
    expect(room.reports).toEqual([]);
  });
});
