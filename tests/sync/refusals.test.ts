import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoAccounts } from '../../electron/training-portal/accounts.ts';
import { TRAINING_PORTAL_ID } from '../../shared/domain/portal.ts';
import { expectPublishedOnce } from './expectations.ts';
import { problem, shortName } from './faults.ts';
import { approver, openNewsroom, publish, startPortal, type Newsroom, type TestPortal } from './newsroom.ts';
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

const before = { articles: 0, publications: 0, assets: 0, files: 0 };
const later = 'Đến trưa, nước đã rút hết.';
const requests = () => room.proxy.seen.map(shortName);
const blocked = (kind: string) => ({ state: 'blocked', error: { kind } });
const send = (articleId: string) => room.driveToEnd(publish(room, articleId));

describe('sign-in', () => {
  it('with a wrong password is tried once, stops everything to that portal, and goes on when it is right', async () => {
    room.secret.password = 'sai-mat-khau';
    room.engine.start();
    const article = addArticle(room.store, photos);
    const id = publish(room, article.id);
    expect(await room.driveToEnd(id)).toMatchObject(blocked('sign-in-refused'));
    expect(await send(addArticle(room.store, []).id)).toMatchObject(blocked('sign-in-refused'));
    for (let times = 0; times < 5; times += 1) {
      room.engine.wake();
      await room.quiet();
    }
    expect(requests().filter((request) => request === 'POST session')).toHaveLength(1);
    expect(room.reports.map(({ reach }) => reach).at(-1)).toBe('sign-in-refused');

    room.secret.password = approver.password;
    room.engine.wake();
    const done = await room.driveToEnd(id);
    await room.drive(() => room.store.deliveries.list().every(({ state }) => state === 'done'));
    expect(room.reports.map(({ reach }) => reach).at(-1)).toBe('online');
    expect(done.state).toBe('done');
    expect(portal.counts()).toEqual({ articles: 2, publications: 2, assets: 2, files: 2 });
  });

  it('is tried again when a person asks for it, and what was refused goes on after a check', async () => {
    room.secret.password = 'sai-mat-khau';
    room.engine.start();
    const id = publish(room, addArticle(room.store, photos).id);
    await room.driveToEnd(id);
    room.engine.retry(id);
    expect(await room.driveToEnd(id)).toMatchObject(blocked('sign-in-refused'));
    expect(requests().filter((request) => request === 'POST session')).toHaveLength(2);
    expect(await room.engine.check(TRAINING_PORTAL_ID)).toMatchObject({ reach: 'sign-in-refused' });
    room.secret.password = approver.password;
    expect(await room.engine.check(TRAINING_PORTAL_ID)).toMatchObject({ reach: 'online' });
    expect((await room.driveToEnd(id)).state).toBe('done');
  });

  it('without a password asks nobody', async () => {
    room.secret.password = '';
    room.engine.start();
    expect(await send(addArticle(room.store, photos).id)).toMatchObject({ state: 'blocked', error: { kind: 'sign-in-refused', detail: 'no password is set' } });
    expect(room.proxy.seen).toEqual([]);
  });

  it('is renewed once when the portal has forgotten it, in the middle of any step', async () => {
    for (const verb of ['GET asset', 'PUT asset', 'PUT article', 'POST publish', 'GET article']) {
      const held = portal.counts();
      const sent = [await addPhoto(room.store, 10 + held.articles)];
      let forgotten = false;
      room.proxy.plan((request) => {
        if (!forgotten && shortName(request) === verb) {
          forgotten = true;
          portal.sql('DELETE FROM sessions');
        }
        return null;
      });
      room.engine.start();
      const done = await send(addArticle(room.store, sent).id);
      await expectPublishedOnce(portal, room, done, { before: held, photos: sent });
      expect(forgotten).toBe(true);
    }
  });

  it('never sends the password or the token to an address that is not safe', async () => {
    for (const address of ['http://cong.example.vn', 'ftp://cong.example.vn', 'cong']) {
      room.place.address = address;
      room.engine.start();
      expect(await send(addArticle(room.store, []).id)).toMatchObject({ state: 'blocked', error: { kind: 'invalid-input', detail: 'address' } });
    }
    expect(room.proxy.seen).toEqual([]);
  });

  it('uses a new token for a new address', async () => {
    const second = await startPortal();
    room.engine.start();
    await send(addArticle(room.store, []).id);
    const tokens = () => new Set(room.proxy.seen.map(({ headers }) => headers.authorization).filter(Boolean));
    const first = tokens();
    const other = await openNewsroom(second);
    room.place.address = other.proxy.address;
    await send(addArticle(room.store, []).id);
    const used = new Set(other.proxy.seen.map(({ headers }) => headers.authorization).filter(Boolean));
    expect([...used].filter((token) => first.has(token))).toEqual([]);
    expect(used.size).toBe(1);
    await other.close();
    await second.close();
  });
});

describe('a refusal that only a person can resolve', () => {
  it('of a section that the portal does not have', async () => {
    room.engine.start();
    const article = addArticle(room.store, photos, { section: 'khong-co' });
    expect(await send(article.id)).toMatchObject({ state: 'blocked', error: { kind: 'rejected', detail: 'HTTP 422 unknown-section' } });
    expect(portal.counts()).toMatchObject({ articles: 0, publications: 0 });
  });

  it('of a photo that is larger than the portal takes: said before the upload', async () => {
    const body = JSON.stringify({ api: '1.0', name: 'Cổng', time: '2025-11-20T08:00:00Z', limits: { assetBytes: 200, articleBytes: 100_000 } });
    room.proxy.plan((request) => (shortName(request) === 'GET server' ? { kind: 'answer', status: 200, type: 'application/json', body } : null));
    room.engine.start();
    expect(await send(addArticle(room.store, photos).id)).toMatchObject(blocked('too-large'));
    expect(portal.counts()).toEqual(before);
    expect(requests()).not.toContain('PUT asset');
  });

  it.each([
    [413, 'too-large'],
    [415, 'unsupported-format'],
    [403, 'forbidden'],
    [400, 'rejected'],
  ])('of a photo with HTTP %i, written by the portal', async (status, kind) => {
    room.proxy.plan((request) => (shortName(request) === 'PUT asset' ? problem(status, 'bad-request') : null));
    room.engine.start();
    const result = await send(addArticle(room.store, photos).id);
    expect(result).toMatchObject(blocked(kind));
    expect(room.store.deliveries.work(result.id)?.steps.map(({ state }) => state)).toEqual(['queued', 'queued', 'queued', 'queued', 'queued']);
    expect(portal.counts()).toEqual(before);
  });

  it('of publishing, to someone who may not: the draft is there, and another can publish it', async () => {
    room.proxy.plan((request) => (shortName(request) === 'POST publish' ? problem(403, 'forbidden') : null));
    room.engine.start();
    const id = publish(room, addArticle(room.store, photos).id);
    expect(await room.driveToEnd(id)).toMatchObject({ ...blocked('forbidden'), step: 'publish' });
    expect(portal.counts()).toMatchObject({ articles: 1, publications: 0 });
    room.proxy.plan(() => null);
    room.engine.retry(id);
    await expectPublishedOnce(portal, room, await room.driveToEnd(id), { before, photos });
  });

  it("of another reporter's article", async () => {
    const [first, second] = [{ username: 'phongvien', password: 'tap-huan' }, { username: 'phongvien2', password: 'tap-huan' }];
    expect(demoAccounts.map(({ username }) => username)).toContain(first.username);
    room.engine.start();
    const article = addArticle(room.store, []);
    expect((await send(article.id)).state).toBe('done');
    portal.sql(`INSERT INTO accounts SELECT 'khac', '${second.username}', 'Khác', 'reporter', salt, hash FROM accounts WHERE username = '${first.username}'`);
    Object.assign(room.secret, second);
    edit(room.store, article, [], later);
    expect(await send(article.id)).toMatchObject(blocked('forbidden'));
  });

  it('is not repeated by itself', async () => {
    room.engine.start();
    const id = publish(room, addArticle(room.store, [], { section: 'khong-co' }).id);
    await room.driveToEnd(id);
    const asked = room.proxy.seen.length;
    room.engine.wake();
    await room.quiet();
    expect(room.proxy.seen.length).toBe(asked);
  });
});

describe('a photo on this PC', () => {
  it('that was damaged or lost stops the delivery before anything wrong leaves', async () => {
    const [broken = '', lost = ''] = photos.map(({ portalSha }) => portalSha);
    writeFileSync(room.store.assets.pathOf(broken), 'hỏng');
    room.engine.start();
    const id = publish(room, addArticle(room.store, photos).id);
    expect(await room.driveToEnd(id)).toMatchObject(blocked('corrupt'));
    await rm(room.store.assets.pathOf(lost));
    expect(await send(addArticle(room.store, photos.slice(1)).id)).toMatchObject(blocked('corrupt'));
    expect(portal.counts()).toEqual(before);
  });

  it('is not needed any more when the portal has it', async () => {
    room.engine.start();
    await send(addArticle(room.store, photos).id);
    await rm(room.store.assets.pathOf(photos[0]?.portalSha ?? ''));
    expect((await send(addArticle(room.store, photos).id)).state).toBe('done');
  });

  it('that the portal lost meanwhile is sent again, once', async () => {
    let lost = false;
    room.proxy.plan((request) => {
      if (!lost && shortName(request) === 'PUT article') {
        lost = true;
        portal.sql('DELETE FROM assets');
      }
      return null;
    });
    room.engine.start();
    const done = await send(addArticle(room.store, photos).id);
    await expectPublishedOnce(portal, room, done, { before, photos });
    expect(requests().filter((request) => request === 'PUT asset')).toHaveLength(4);
  });

  it('that the portal keeps losing is not sent for ever', async () => {
    room.proxy.plan((request) => {
      if (shortName(request) === 'PUT article') portal.sql('DELETE FROM assets');
      return null;
    });
    room.engine.start();
    expect(await send(addArticle(room.store, photos).id)).toMatchObject({ state: 'blocked', error: { kind: 'rejected', detail: 'HTTP 409 missing-assets' } });
    expect(requests().filter((request) => request === 'PUT article')).toHaveLength(2);
  });
});
