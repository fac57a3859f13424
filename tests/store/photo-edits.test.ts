import { createHash } from 'node:crypto';
import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPhotoEditor, type PhotoEditor } from '../../electron/photos/edit-photo.ts';
import { createPhotoImporter, type PhotoImporter } from '../../electron/photos/import-photo.ts';
import { createProfilePhotos } from '../../electron/photos/profile-photos.ts';
import { createRenditionMaker, type RenditionMaker } from '../../electron/photos/rendition-maker.ts';
import type { Store } from '../../electron/store/interfaces.ts';
import { AppFailure } from '../../shared/domain/app-error.ts';
import { canonicalEdit, noEdit, type PhotoEdit } from '../../shared/domain/photo-edit.ts';
import { defaultProfile, purposeOf, type PhotoProfile } from '../../shared/domain/photo-profile.ts';
import { cameraPhoto, cameraScene } from '../fixtures/camera-photos.ts';
import { scenePhoto, transparentPng } from '../fixtures/photos.ts';
import { cornerColours, metadataTraces } from '../helpers/photo-checks.ts';
import { openRaw, openTemp, rejectedKind } from './support.ts';

let dir: string;
let store: Store;
let importer: PhotoImporter;
let maker: RenditionMaker;
let editor: PhotoEditor;
let photo: string;

beforeEach(async () => {
  ({ dir, store } = openTemp());
  importer = createPhotoImporter({ assets: store.assets });
  maker = createRenditionMaker({ assets: store.assets, edits: store.edits });
  editor = createPhotoEditor({ assets: store.assets, edits: store.edits, maker });
  photo = (await importer.importPhoto({ name: 'Lúa.jpg', bytes: await scenePhoto({ gps: true, artist: 'Văn Tịnh', serial: 'SN1' }) })).assetId;
});
afterEach(async () => {
  await Promise.all([importer.close(), maker.close()]);
});

const turned: PhotoEdit = { ...noEdit, rotate: 90 };
const counts = () => {
  const db = openRaw(dir);
  try {
    return db.prepare('SELECT (SELECT count(*) FROM assets) AS assets, (SELECT count(*) FROM renditions) AS renditions').get();
  } finally {
    db.close();
  }
};

describe('an edited photo', () => {
  it('is a photo of its own with a name made of original and recipe; the original is untouched', async () => {
    const before = await store.assets.read(photo);
    const edited = await editor.edit(photo, turned);
    expect(edited).toMatchObject({ name: 'Lúa.jpg', width: 480, height: 640, credit: 'Văn Tịnh', bytes: before.byteLength });
    expect(edited.assetId).toBe(createHash('sha256').update(`${photo}\n${canonicalEdit(turned)}`).digest('hex'));
    expect(Buffer.compare(await store.assets.read(photo), before)).toBe(0);
    expect(store.assets.get(edited.assetId)).toMatchObject({ origin: photo, width: 480, height: 640 });
    for (const purpose of ['thumb', 'portal'] as const) {
      const data = await store.assets.read(store.assets.rendition(edited.assetId, purpose)?.sha256 ?? '');
      expect(await cornerColours(data)).toEqual({ topLeft: 'blue', topRight: 'red', bottomLeft: 'yellow', bottomRight: 'green' });
      expect(metadataTraces(data)).toEqual([]);
    }
  });

  it('says what was done to it, also after a restart', async () => {
    const wish: PhotoEdit = { ...turned, straighten: 2.34, crop: { x: 0.123456, y: 0.1, width: 0.5, height: 0.5 }, focus: { x: 0.2, y: 0.3 } };
    const { assetId } = await editor.edit(photo, wish);
    const again = openTemp(dir).store;
    const reader = createPhotoEditor({ assets: again.assets, edits: again.edits, maker });
    expect(reader.recipe(assetId)).toEqual({ origin: photo, edit: { ...wish, straighten: 2.3, crop: { ...wish.crop, x: 0.1235 } } });
    expect(reader.recipe(photo)).toEqual({ origin: photo, edit: null });
    expect(() => reader.recipe('0'.repeat(64))).toThrow(expect.objectContaining({ error: expect.objectContaining({ kind: 'not-found' }) }));
  });

  it('is made once, however often and however many at once ask for it', async () => {
    const made = await Promise.all([editor.edit(photo, turned), editor.edit(photo, { ...turned, straighten: 0.04 }), editor.edit(photo, turned)]);
    expect(new Set(made.map(({ assetId }) => assetId)).size).toBe(1);
    await editor.edit(photo, turned);
    expect(counts()).toEqual({ assets: 2, renditions: 4 });
  });

  it('is always made from the original: an edit of an edit replaces it', async () => {
    const first = await editor.edit(photo, turned);
    const second = await editor.edit(first.assetId, { ...noEdit, rotate: 180 });
    expect(second).toMatchObject({ width: 640, height: 480 });
    expect(editor.recipe(second.assetId).origin).toBe(photo);
    expect(await editor.edit(second.assetId, turned)).toEqual(first);
  });

  it('goes back to the original, by no edit as by an empty one', async () => {
    const { assetId } = await editor.edit(photo, turned);
    expect(await editor.edit(assetId, null)).toMatchObject({ assetId: photo, width: 640, height: 480 });
    expect(await editor.edit(assetId, { ...noEdit, straighten: 0.01 })).toMatchObject({ assetId: photo });
    expect(counts()).toEqual({ assets: 2, renditions: 4 });
  });

  it('heals: lost and damaged files are made again from the recipe', async () => {
    const { assetId } = await editor.edit(photo, turned);
    const [portal, thumb] = store.assets.renditions(assetId);
    rmSync(store.assets.pathOf(portal?.sha256 ?? ''));
    truncateSync(store.assets.pathOf(thumb?.sha256 ?? ''), 20);
    await editor.edit(photo, turned);
    for (const row of store.assets.renditions(assetId)) expect((await store.assets.read(row.sha256)).byteLength).toBe(row.bytes);
    expect(store.assets.renditions(assetId)).toEqual([portal, thumb]);
  });

  it('heals renditions that an older version of the app made with other bytes', async () => {
    const { assetId } = await editor.edit(photo, turned);
    const db = openRaw(dir);
    db.prepare("UPDATE renditions SET sha256 = ?, bytes = 5 WHERE asset_id = ? AND purpose = 'portal'").run('1'.repeat(64), assetId);
    db.close();
    await editor.edit(photo, turned);
    const row = store.assets.rendition(assetId, 'portal');
    expect(row?.sha256).not.toBe('1'.repeat(64));
    expect((await store.assets.read(row?.sha256 ?? '')).byteLength).toBe(row?.bytes);
  });

  it('wears the logo of the unit, and says when that is gone', async () => {
    const { assetId: logo } = await importer.importPhoto({ name: 'logo.png', bytes: await transparentPng(200, 200) });
    const mark = { assetId: logo, corner: 'bottom-right', size: 0.3, opacity: 1 } as const;
    const { assetId } = await editor.edit(photo, { ...noEdit, mark });
    const data = await store.assets.read(store.assets.rendition(assetId, 'portal')?.sha256 ?? '');
    expect((await cornerColours(data)).bottomLeft).toBe('blue');
    const { dominant } = await sharp(await sharp(data).extract({ left: 500, top: 350, width: 60, height: 60 }).toBuffer()).stats();
    expect(dominant.r).toBeGreaterThan(dominant.g + 80);
    expect(await rejectedKind(editor.edit(photo, { ...noEdit, mark: { ...mark, assetId: '0'.repeat(64) } }))).toBe('not-found');
  });

  it('is not stored with a logo that went while it was made, and keeps one from going meanwhile', async () => {
    const { assetId: logo } = await importer.importPhoto({ name: 'logo.png', bytes: await transparentPng(200, 200) });
    const edit = { ...noEdit, mark: { assetId: logo, corner: 'bottom-right', size: 0.3, opacity: 1 } } as const;
    const slow = createPhotoEditor({
      assets: store.assets,
      edits: store.edits,
      maker: {
        ...maker,
        render: async (...wish) => {
          const rendered = await maker.render(...wish);
          const db = openRaw(dir);
          db.prepare('DELETE FROM renditions WHERE asset_id = ?').run(logo);
          db.prepare('DELETE FROM assets WHERE id = ?').run(logo);
          db.close();
          return rendered;
        },
      },
    });
    expect(await rejectedKind(slow.edit(photo, edit))).toBe('not-found');
    expect(counts()).toEqual({ assets: 1, renditions: 2 });
  });

  it.each(['gone', 'damaged'] as const)('is not made from an original that is %s, and nothing is left of the attempt', async (what) => {
    if (what === 'gone') rmSync(store.assets.pathOf(photo));
    else writeFileSync(store.assets.pathOf(photo), 'not a photo any more');
    expect(await rejectedKind(editor.edit(photo, turned))).toBe(what === 'gone' ? 'not-found' : 'damaged-image');
    expect(counts()).toEqual({ assets: 1, renditions: 2 });
  });

  it('is not made of what is not there', async () => {
    expect(await rejectedKind(editor.edit('0'.repeat(64), turned))).toBe('not-found');
    await maker.close();
    expect(await rejectedKind(editor.edit(photo, turned))).toBe('cancelled');
  });
});

describe('renditions for a profile', () => {
  const small: PhotoProfile = { maxSide: 640, quality: 70, format: 'webp', maxBytes: null };
  const profiles = (failures: unknown[] = [], weighed: string[][] = []) =>
    createProfilePhotos({ assets: store.assets, maker, onWeighed: (ids) => void weighed.push([...ids]), onFailure: (cause) => void failures.push(cause) });

  it('are made from the original, or from the edited version, once each', async () => {
    const { assetId } = await editor.edit(photo, turned);
    await profiles().prepare([photo, assetId, photo], small);
    expect(store.assets.rendition(photo, purposeOf(small))).toMatchObject({ mime: 'image/webp', width: 640, height: 480 });
    expect(store.assets.rendition(assetId, purposeOf(small))).toMatchObject({ mime: 'image/webp', width: 480, height: 640 });
    await profiles().prepare([photo, assetId], small);
    expect(counts()).toEqual({ assets: 2, renditions: 6 });
  });

  it('of the default profile are those of the import, healed when lost', async () => {
    await profiles().prepare([photo], defaultProfile);
    expect(counts()).toEqual({ assets: 1, renditions: 2 });
    const row = store.assets.rendition(photo, 'portal');
    rmSync(store.assets.pathOf(row?.sha256 ?? ''));
    await profiles().prepare([photo], defaultProfile);
    expect(store.assets.rendition(photo, 'portal')).toEqual(row);
    expect((await store.assets.read(row?.sha256 ?? '')).byteLength).toBe(row?.bytes);
  });

  it('meet the weight limit, or say that they cannot', async () => {
    const scene = await cameraScene(2400, 1600, 5);
    const { assetId } = await importer.importPhoto({ name: 'nặng.jpg', bytes: await cameraPhoto(scene, 1) });
    const light: PhotoProfile = { ...defaultProfile, maxBytes: 150_000 };
    await profiles().prepare([assetId], light);
    expect(store.assets.rendition(assetId, purposeOf(light))?.bytes).toBeLessThanOrEqual(150_000);
    const impossible = { ...light, maxBytes: 1_000 };
    expect(await rejectedKind(profiles().prepare([assetId], impossible))).toBe('too-large');
    expect(store.assets.rendition(assetId, purposeOf(impossible))).toBeNull();
  });

  it('are predicted at once and then weighed, and what cannot be made is tried once', async () => {
    const failures: unknown[] = [];
    const weighed: string[][] = [];
    const own = profiles(failures, weighed);
    const [first] = own.weights([photo], small);
    expect(first).toMatchObject({ assetId: photo, exact: false });
    expect(first?.bytes).toBeGreaterThan(0);
    await expect.poll(() => weighed).toEqual([[photo]]);
    expect(own.weights([photo, '0'.repeat(64)], small)).toEqual([
      { assetId: photo, bytes: store.assets.rendition(photo, purposeOf(small))?.bytes, exact: true },
      { assetId: '0'.repeat(64), bytes: null, exact: false },
    ]);
    rmSync(store.assets.pathOf(photo));
    const other = { ...small, quality: 60 };
    own.weights([photo], other);
    await expect.poll(() => failures.length).toBe(1);
    expect(failures[0]).toBeInstanceOf(AppFailure);
    own.weights([photo], other);
    await own.prepare([], other);
    expect(failures).toHaveLength(1);
  });

  it('can be tried without keeping anything', async () => {
    const tried = await profiles().example(photo, small);
    expect(tried).toMatchObject({ width: 640, height: 480, fits: true });
    expect(counts()).toEqual({ assets: 1, renditions: 2 });
  });
});
