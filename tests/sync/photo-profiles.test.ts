import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import encoder from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDarkroom, type Darkroom } from '../../electron/app/darkroom.ts';
import { createPhotoLab } from '../../electron/photos/photo-lab.ts';
import type { AssetStore } from '../../electron/store/interfaces.ts';
import { noEdit } from '../../shared/domain/photo-edit.ts';
import { defaultProfile, noLimits, purposeOf, withLimits, type PhotoProfile } from '../../shared/domain/photo-profile.ts';
import { TRAINING_PORTAL_ID } from '../../shared/domain/portal.ts';
import { memoryLog } from '../helpers/memory-log.ts';
import { expectPublishedOnce } from './expectations.ts';
import { openNewsroom, publish, startPortal, type Newsroom, type TestPortal } from './newsroom.ts';
import { addArticle, addPhoto, edit, sampleDocument, sampleFields, type SamplePhoto } from './sample-article.ts';
import { openRaw } from '../store/support.ts';

let portal: TestPortal;
let room: Newsroom;
let darkroom: Darkroom;
let photos: readonly SamplePhoto[];

const nothing = { articles: 0, publications: 0, assets: 0, files: 0 };
const webp: PhotoProfile = { maxSide: 640, quality: 70, format: 'webp', maxBytes: null };
const sharp: PhotoProfile = { ...defaultProfile, quality: 95 };

beforeEach(async () => {
  portal = await startPortal();
  room = await openNewsroom(portal);
  open();
  photos = [await addPhoto(room.store, 11), await addPhoto(room.store, 22)];
});
afterEach(async () => {
  await darkroom.close();
  await room.close();
  await portal.close();
});

const workerUrl = new URL('../../electron/workers/photo-worker.ts', import.meta.url);
function open(): void {
  darkroom = createDarkroom({ store: room.store, createLab: createPhotoLab, workerUrl, broadcast: { all: () => undefined }, log: memoryLog() });
}
function wants(profile: PhotoProfile): void {
  const before = room.store.portals.get(TRAINING_PORTAL_ID);
  if (before) room.store.portals.save({ ...before, photos: profile });
}
/** The photos under the names that they have at a portal with this profile. */
function named(profile: PhotoProfile, assets: Pick<AssetStore, 'rendition'> = room.store.assets): SamplePhoto[] {
  return photos.map(({ assetId }) => ({ assetId, portalSha: assets.rendition(assetId, purposeOf(profile))?.sha256 ?? '' }));
}
/** Presses the button as the app does: the photos are made first. */
async function send(articleId: string): Promise<string> {
  await darkroom.readyFor(articleId, TRAINING_PORTAL_ID);
  return publish(room, articleId);
}

describe('a photo profile', () => {
  it('decides which files the portal gets, and both sides agree on the content', async () => {
    wants(webp);
    room.engine.start();
    const done = await room.driveToEnd(await send(addArticle(room.store, photos).id));
    expect(room.store.assets.rendition(photos[0]?.assetId ?? '', purposeOf(webp))?.mime).toBe('image/webp');
    await expectPublishedOnce(portal, room, done, { before: nothing, photos: named(webp) });
  });

  it('is frozen with the delivery: what is changed while it waits does not change it, not even over a restart', async () => {
    wants(webp);
    const id = await send(addArticle(room.store, photos).id);
    wants(sharp);
    await darkroom.close();
    await room.crash();
    open();
    expect(room.store.deliveries.work(id)?.profile).toEqual(webp);
    room.engine.start();
    const done = await room.driveToEnd(id);
    await expectPublishedOnce(portal, room, done, { before: nothing, photos: named(webp) });
  });

  it('that changed makes another delivery of the same text; the same profile does not', async () => {
    const article = addArticle(room.store, photos);
    room.engine.start();
    const first = await send(article.id);
    await room.driveToEnd(first);
    expect(await send(article.id)).toBe(first);
    wants(webp);
    const second = await send(article.id);
    expect(second).not.toBe(first);
    const done = await room.driveToEnd(second);
    const before = { ...nothing, assets: 2, files: 2 };
    await expectPublishedOnce(portal, room, done, { before, photos: named(webp), changes: 4 });
    expect(await send(article.id)).toBe(second);
  });

  it('does not matter to an article without photos: nothing is sent again', async () => {
    const article = addArticle(room.store, []);
    room.engine.start();
    const first = await send(article.id);
    await room.driveToEnd(first);
    wants(webp);
    expect(await send(article.id)).toBe(first);
  });

  it('recognises its own text at the portal when the answer was lost', async () => {
    wants(webp);
    const article = addArticle(room.store, photos);
    let lost = 0;
    room.proxy.plan((request) => {
      if (request.method !== 'PUT' || request.path.includes('/assets/') || lost > 0) return null;
      lost += 1;
      return { kind: 'cut-after' };
    });
    room.engine.start();
    const done = await room.driveToEnd(await send(article.id));
    expect(lost).toBe(1);
    await expectPublishedOnce(portal, room, done, { before: nothing, photos: named(webp) });
  });

  it('asks for its files first: without them nothing is written into the ledger', () => {
    wants(webp);
    const article = addArticle(room.store, photos);
    expect(() => publish(room, article.id)).toThrow(expect.objectContaining({ error: expect.objectContaining({ kind: 'corrupt' }) }));
    expect(room.store.deliveries.list()).toEqual([]);
  });

  it('is made for edited versions from their originals', async () => {
    wants(webp);
    const turned = await darkroom.edit(photos[0]?.assetId ?? '', { ...noEdit, rotate: 90 });
    photos = [{ assetId: turned.assetId, portalSha: '' }];
    room.engine.start();
    const done = await room.driveToEnd(await send(addArticle(room.store, photos).id));
    expect(room.store.assets.rendition(turned.assetId, purposeOf(webp))).toMatchObject({ width: 64, height: 96 });
    await expectPublishedOnce(portal, room, done, { before: nothing, photos: named(webp) });
  });

  it('is prepared for the text that is sent, also when that changes meanwhile', async () => {
    wants(webp);
    const article = addArticle(room.store, photos.slice(0, 1));
    const ready = darkroom.readyFor(article.id, TRAINING_PORTAL_ID);
    edit(room.store, article, photos, 'Đến trưa, nước đã rút hết.');
    await ready;
    expect(named(webp).every(({ portalSha }) => portalSha !== '')).toBe(true);
    expect(() => publish(room, article.id)).not.toThrow();
  });
});

/** What happens when the files of a photo are lost and made again by another version of the encoder. */
function madeAgain({ assetId }: SamplePhoto, purpose: string, sha256: string, data: Buffer): void {
  const db = openRaw(room.dir);
  const path = room.store.assets.pathOf(sha256);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, data);
  db.prepare('UPDATE renditions SET sha256 = ?, bytes = ? WHERE asset_id = ? AND purpose = ?').run(sha256, data.length, assetId, purpose);
  db.close();
}

describe('a photo that is made again while a delivery waits', () => {
  let fresh: Buffer;
  let name: string;
  beforeEach(async () => {
    fresh = await encoder({ create: { width: 48, height: 32, channels: 3, background: '#123456' } }).jpeg({ quality: 40 }).toBuffer();
    name = createHash('sha256').update(fresh).digest('hex');
  });

  it('takes the place of the file that was planned, as long as the article has not left', async () => {
    const id = await send(addArticle(room.store, photos).id);
    madeAgain(photos[0] ?? expect.unreachable(), 'portal', name, fresh);
    room.engine.start();
    const done = await room.driveToEnd(id);
    await expectPublishedOnce(portal, room, done, { before: nothing, photos: named(defaultProfile) });
    expect(room.store.deliveries.work(id)?.steps.flatMap(({ sha256 }) => sha256 ?? [])).toEqual(named(defaultProfile).map(({ portalSha }) => portalSha));
  });

  it('does not make a stranger of the own text at the portal when its answer was lost', async () => {
    const sent = named(defaultProfile);
    let lost = 0;
    room.proxy.plan((request) => {
      if (request.method !== 'PUT' || request.path.includes('/assets/') || lost > 0) return null;
      lost += 1;
      madeAgain(photos[0] ?? expect.unreachable(), 'portal', name, fresh);
      return { kind: 'cut-after' };
    });
    room.engine.start();
    const id = await send(addArticle(room.store, photos).id);
    const done = await room.driveToEnd(id);
    expect(lost).toBe(1);
    expect([done.state, done.error]).toEqual(['done', null]);
    expect(room.store.deliveries.work(id)?.steps.flatMap(({ sha256 }) => sha256 ?? [])).toEqual(sent.map(({ portalSha }) => portalSha));
  });
});

describe('a face that is covered in one place of an article', () => {
  const face = { ...noEdit, blurs: [{ x: 0.1, y: 0.1, width: 0.4, height: 0.4 }] };

  it('has to be covered on the cover and wherever the photo stands, or nothing is sent', async () => {
    const [photo] = photos;
    if (photo === undefined) return expect.unreachable();
    const blurred = await darkroom.edit(photo.assetId, face);
    const crop = { ...noEdit, crop: { x: 0, y: 0, width: 1, height: 0.5 } };
    const [bare, covered] = [await darkroom.edit(photo.assetId, crop), await darkroom.edit(photo.assetId, { ...crop, blurs: face.blurs })];
    const ready = (figures: readonly string[], cover: string | null) => {
      const article = room.store.articles.create({ fields: { ...sampleFields, cover: cover === null ? null : { assetId: cover, focus: null } }, document: sampleDocument(figures.map((assetId) => ({ assetId, portalSha: '' }))), sample: false });
      return darkroom.readyFor(article.id, TRAINING_PORTAL_ID);
    };
    const refused = expect.objectContaining({ error: expect.objectContaining({ kind: 'blur-missing' }) });
    await expect(ready([blurred.assetId], bare.assetId)).rejects.toThrow(refused);
    await expect(ready([blurred.assetId, photo.assetId], null)).rejects.toThrow(refused);
    await expect(ready([photo.assetId], covered.assetId)).rejects.toThrow(refused);
    await ready([blurred.assetId, photos[1]?.assetId ?? ''], covered.assetId);
    await ready([photo.assetId], bare.assetId);
  });
});

describe('limits of a portal', () => {
  it('above what a profile can say count too: an article with a photo that is too heavy is made lighter', async () => {
    room.store.portals.setLimits(TRAINING_PORTAL_ID, { ...noLimits, photoBytes: 6_000_000 });
    const article = addArticle(room.store, photos);
    const first = await send(article.id);
    expect(room.store.deliveries.work(first)?.profile).toEqual(defaultProfile);
    const heavy = Buffer.alloc(6_000_001, 1);
    madeAgain(photos[0] ?? expect.unreachable(), 'portal', createHash('sha256').update(heavy).digest('hex'), heavy);
    const second = await send(article.id);
    expect(room.store.deliveries.work(second)?.profile).toEqual({ ...defaultProfile, maxBytes: 5_000_000 });
    room.engine.start();
    expect((await room.driveToEnd(second)).state).toBe('done');
  });

  it('are learnt when it is asked, and survive', async () => {
    expect(room.store.portals.limits(TRAINING_PORTAL_ID)).toEqual(noLimits);
    await room.engine.check(TRAINING_PORTAL_ID);
    const { photoBytes } = room.store.portals.limits(TRAINING_PORTAL_ID);
    expect(photoBytes).toBeGreaterThan(1_000_000);
    await room.engine.check(TRAINING_PORTAL_ID);
    expect(room.store.portals.limits(TRAINING_PORTAL_ID)).toEqual({ photoBytes, coverRatio: 16 / 9 });
  });

  it('and the shape of its covers, where it says one', async () => {
    const old = await startPortal({ coverRatio: null });
    const wide = await startPortal({ coverRatio: 2 });
    try {
      for (const [portal, ratio] of [[wide, 2], [old, null]] as const) {
        room.place.address = portal.address;
        await room.engine.check(TRAINING_PORTAL_ID);
        expect(room.store.portals.limits(TRAINING_PORTAL_ID).coverRatio).toBe(ratio);
      }
    } finally {
      await Promise.all([old.close(), wide.close()]);
    }
  });

  it('count where they are smaller than the profile', () => {
    expect(withLimits(webp, { photoBytes: null })).toEqual(webp);
    expect(withLimits(webp, { photoBytes: 200_000 }).maxBytes).toBe(200_000);
    expect(withLimits({ ...webp, maxBytes: 100_000 }, { photoBytes: 200_000 }).maxBytes).toBe(100_000);
    expect(withLimits(webp, { photoBytes: 50_000_000 })).toEqual(webp);
  });

  it('decide what is made and frozen', async () => {
    room.store.portals.setLimits(TRAINING_PORTAL_ID, { ...noLimits, photoBytes: 20_000 });
    const id = await send(addArticle(room.store, photos).id);
    expect(room.store.deliveries.work(id)?.profile).toEqual({ ...defaultProfile, maxBytes: 20_000 });
  });
});
