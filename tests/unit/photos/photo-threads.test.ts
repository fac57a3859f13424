import { describe, expect, test, vi } from 'vitest';
import { createPhotoImporter } from '../../../electron/photos/import-photo.ts';
import { createPhotoLanes } from '../../../electron/photos/photo-lanes.ts';
import * as photos from '../../fixtures/photos.ts';
import { memoryAssets } from './memory-assets.ts';
import { photoDesk, refusal } from './setup.ts';

const workerUrl = new URL('./faulty-worker.ts', import.meta.url);
const ordered = async (order: string, seed = 0) => Buffer.concat([await photos.scenePhoto({ seed }), Buffer.from(order)]);

describe('many photos', () => {
  test('ten at once are all stored, each with its renditions', async () => {
    const { assets, importer } = photoDesk();
    const files = await Promise.all(Array.from({ length: 10 }, (_, index) => photos.scenePhoto({ seed: index + 1 })));
    const stored = await Promise.all(files.map((bytes, index) => importer.importPhoto({ name: `${index}.jpg`, bytes })));
    expect(new Set(stored.map((photo) => photo.assetId)).size).toBe(10);
    expect(stored.map((photo) => photo.name)).toEqual(files.map((_, index) => `${index}.jpg`));
    for (const photo of stored) expect(assets.renditions(photo.assetId)).toHaveLength(2);
  });

  test('a refused one in between does not disturb the others', async () => {
    const { importer } = photoDesk();
    const files = [await photos.scenePhoto({ seed: 1 }), await photos.truncatedPhoto(), photos.textFile(), await photos.scenePhoto({ seed: 2 }), photos.pixelBomb()];
    const outcomes = await Promise.allSettled(files.map((bytes) => importer.importPhoto({ name: 'a.jpg', bytes })));
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled', 'rejected']);
  });

  test('no more than two are in the works at any time', async () => {
    const lanes = createPhotoLanes({ workerUrl, lanes: 2, timeoutMs: 1_000 });
    let now = 0;
    let most = 0;
    const job = () =>
      lanes.use(async () => {
        most = Math.max(most, ++now);
        await new Promise(setImmediate);
        now -= 1;
      });
    await Promise.all(Array.from({ length: 20 }, job));
    expect([most, now]).toEqual([2, 0]);
  });
});

describe('the same photo', () => {
  test('again is the stored one, without any work', async () => {
    const { assets, importer } = photoDesk();
    const bytes = await photos.scenePhoto({ iptc: [['caption', 'Lúa chín']] });
    const first = await importer.importPhoto({ name: 'a.jpg', bytes });
    const again = await importer.importPhoto({ name: 'khác tên.jpg', bytes });
    expect(again).toEqual({ ...first, notes: ['known'] });
    expect(assets.added()).toBe(1);
  });

  test('five times at once is worked on once', async () => {
    const { assets, importer } = photoDesk();
    const bytes = await photos.scenePhoto();
    const stored = await Promise.all(Array.from({ length: 5 }, () => importer.importPhoto({ name: 'a.jpg', bytes })));
    expect(new Set(stored.map((photo) => photo.assetId)).size).toBe(1);
    expect(assets.added()).toBe(1);
  });

  test('can be tried again after the store refused it', async () => {
    const assets = memoryAssets();
    let full = true;
    const importer = createPhotoImporter({
      assets: { ...assets, add: (photo) => (full ? Promise.reject(new Error('disk full')) : assets.add(photo)) },
    });
    const bytes = await photos.scenePhoto();
    await expect(importer.importPhoto({ name: 'a.jpg', bytes })).rejects.toThrow('disk full');
    full = false;
    expect((await importer.importPhoto({ name: 'a.jpg', bytes })).width).toBe(640);
    await importer.close();
  });
});

describe('a photo thread that fails', () => {
  test.each(['EXIT!', 'THROW'])('%s: that photo fails, the others and all later ones go on', async (order) => {
    const { importer } = photoDesk({ workerUrl });
    const files = [await ordered('', 1), await ordered(order), await ordered('', 2), await ordered('', 3), await ordered(order, 9)];
    const outcomes = await Promise.allSettled(files.map((bytes) => importer.importPhoto({ name: 'a.jpg', bytes })));
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'rejected']);
    expect(await refusal(importer.importPhoto({ name: 'a.jpg', bytes: await ordered(order) }))).toMatchObject({ kind: 'internal', retryable: true });
    expect((await importer.importPhoto({ name: 'a.jpg', bytes: await ordered('', 4) })).width).toBe(640);
  });

  test('hanging for ever is ended after the time-out', async () => {
    const { importer } = photoDesk({ workerUrl, timeoutMs: 2_000 });
    expect(await refusal(importer.importPhoto({ name: 'a.jpg', bytes: await ordered('HANG!') }))).toMatchObject({ kind: 'internal', retryable: true });
    const bytes = await ordered('', 1);
    expect((await vi.waitFor(() => importer.importPhoto({ name: 'a.jpg', bytes }), 10_000)).width).toBe(640);
  });

  test('dying while idle harms nothing', async () => {
    const { importer } = photoDesk({ workerUrl });
    for (const seed of [1, 2, 3, 4]) {
      const bytes = await ordered('LATER', seed);
      // A photo handed over in the very moment of death fails, retryable; the next one finds a new thread.
      expect((await vi.waitFor(() => importer.importPhoto({ name: 'a.jpg', bytes }), 10_000)).width).toBe(640);
    }
  });
});

describe('close', () => {
  test('fails what waits and what is under way with `cancelled`, and what comes later', async () => {
    const { importer, assets } = photoDesk({ workerUrl });
    const files = [await ordered('HANG!', 1), await ordered('HANG!', 2), await ordered('', 3)];
    const kinds = files.map(async (bytes) => (await refusal(importer.importPhoto({ name: 'a.jpg', bytes }))).kind);
    await importer.close();
    expect(await Promise.all(kinds)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect((await refusal(importer.importPhoto({ name: 'a.jpg', bytes: await ordered('', 4) }))).kind).toBe('cancelled');
    expect(assets.added()).toBe(0);
  });

  test('may be called twice and before any photo', async () => {
    const { importer } = photoDesk();
    await importer.close();
    await importer.close();
  });
});
