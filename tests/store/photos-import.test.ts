import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemIds } from '../../shared/domain/ids.ts';
import { openStore } from '../../electron/store/database.ts';
import type { Store } from '../../electron/store/interfaces.ts';
import { createPhotoImporter, type PhotoImporter } from '../../electron/photos/import-photo.ts';
import * as photos from '../fixtures/photos.ts';

let dir: string;
let store: Store;
let importer: PhotoImporter;

const start = () => {
  store = openStore({ dir, clock: { now: () => 1_760_000_000_000 }, ids: systemIds });
  importer = createPhotoImporter({ assets: store.assets });
};
const stop = async () => {
  await importer.close();
  store.close();
};

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'photos-'));
  start();
});
afterEach(async () => {
  await stop();
  await rm(dir, { recursive: true });
});

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(entries.map(async (name) => ({ name, isFile: (await stat(join(folder, name))).isFile() })));
  return sizes.filter((entry) => entry.isFile).map((entry) => entry.name);
}

test('a photo is three files, each named by its hash, and survives a restart', async () => {
  const bytes = await photos.noisyPhoto(2400, 1600);
  const photo = await importer.importPhoto({ name: 'Lúa.jpg', bytes });
  await stop();
  start();

  expect(store.assets.get(photo.assetId)).toMatchObject({ name: 'Lúa.jpg', mime: 'image/jpeg', width: 2400, height: 1600, bytes: bytes.length });
  expect(Buffer.compare(await store.assets.read(photo.assetId), bytes)).toBe(0);
  const portal = store.assets.rendition(photo.assetId, 'portal');
  expect(portal).toMatchObject({ width: 2000, height: 1333, mime: 'image/jpeg' });
  const files = await filesBelow(join(dir, 'assets'));
  expect(files).toHaveLength(3);
  for (const file of files) {
    const hash = createHash('sha256').update(await readFile(join(dir, 'assets', file))).digest('hex');
    expect(file).toBe(join(hash.slice(0, 2), hash));
  }
});

test('the same photo again, also after a restart, adds no file', async () => {
  const bytes = await photos.scenePhoto();
  const first = await importer.importPhoto({ name: 'a.jpg', bytes });
  const before = await filesBelow(join(dir, 'assets'));
  await stop();
  start();
  expect(await importer.importPhoto({ name: 'b.jpg', bytes })).toEqual({ ...first, notes: ['known'] });
  expect(await filesBelow(join(dir, 'assets'))).toEqual(before);
});

test('a photo whose files were lost or damaged on disk heals when it is added again', async () => {
  const bytes = await photos.noisyPhoto(800, 600);
  const photo = await importer.importPhoto({ name: 'a.jpg', bytes });
  const portal = store.assets.rendition(photo.assetId, 'portal')?.sha256 ?? '';
  await rm(store.assets.pathOf(photo.assetId));
  await writeFile(store.assets.pathOf(portal), 'damaged');
  await expect(store.assets.read(portal)).rejects.toThrow();

  expect(await importer.importPhoto({ name: 'a.jpg', bytes })).toEqual(photo);
  expect(Buffer.compare(await store.assets.read(photo.assetId), bytes)).toBe(0);
  expect((await store.assets.read(portal)).byteLength).toBe(store.assets.rendition(photo.assetId, 'portal')?.bytes);
});

test('a picture so small that both renditions are the same file is stored', async () => {
  const photo = await importer.importPhoto({ name: 'a.png', bytes: await photos.transparentPng(64, 48) });
  const [portal, thumb] = [store.assets.rendition(photo.assetId, 'portal'), store.assets.rendition(photo.assetId, 'thumb')];
  expect(portal?.sha256).toBe(thumb?.sha256);
  expect((await store.assets.read(portal?.sha256 ?? '')).byteLength).toBe(portal?.bytes);
});

test('refused files leave nothing behind', async () => {
  for (const bytes of [photos.emptyFile(), photos.textFile(), photos.damagedPhoto(), await photos.truncatedPhoto(), photos.pixelBomb(), await photos.tooLargePhoto()]) {
    await expect(importer.importPhoto({ name: 'a.jpg', bytes })).rejects.toThrow();
  }
  expect(await filesBelow(join(dir, 'assets'))).toEqual([]);
});

test('ten photos at once, some of them twice', async () => {
  const files = await Promise.all([1, 2, 3, 4, 5, 1, 2, 3, 4, 5].map((seed) => photos.scenePhoto({ seed })));
  const stored = await Promise.all(files.map((bytes, index) => importer.importPhoto({ name: `${index}.jpg`, bytes })));
  expect(new Set(stored.map((photo) => photo.assetId)).size).toBe(5);
  for (const photo of stored) expect(store.assets.renditions(photo.assetId)).toHaveLength(2);
});

test('a photo that is here already is not removed while its files are looked at, and is whole when that is answered', async () => {
  let now = 1_760_000_000_000;
  await stop();
  store = openStore({ dir, clock: { now: () => now }, ids: systemIds });
  const removals: unknown[] = [];
  const read: Store['assets']['read'] = async (sha256) => {
    removals.push((await store.photos.remove([sha256], { otherTexts: () => '', settle: () => Promise.resolve() })).kept[0]?.reason);
    return store.assets.read(sha256);
  };
  importer = createPhotoImporter({ assets: { ...store.assets, read } });
  const bytes = await photos.scenePhoto();
  const { assetId } = await importer.importPhoto({ name: 'a.jpg', bytes });
  now += 86_400_000;
  expect(await importer.importPhoto({ name: 'b.jpg', bytes })).toMatchObject({ assetId, name: 'a.jpg', notes: ['known'] });
  expect(removals[0]).toBe('recent');
  expect(store.assets.get(assetId)).not.toBeNull();
});
