import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { PHOTO_BYTES_MAX } from '../../shared/domain/asset.ts';
import { systemClock } from '../../shared/domain/clock.ts';
import { systemIds } from '../../shared/domain/ids.ts';
import { createPhotoImporter } from '../../electron/photos/import-photo.ts';
import { openStore } from '../../electron/store/database.ts';
import { noisyPhoto, paddedPhoto } from '../fixtures/photos.ts';

const PHOTOS = 6;

export type PhotoFigures = {
  /** Importing six photos of 24 MP: hash, decode, both renditions, durable on disk. Milliseconds. */
  readonly importMs: number;
  /** The same two renditions by the bare library, one photo after the other, nothing stored. Milliseconds. */
  readonly plainSharpMs: number;
  readonly ratio: number;
  /** Longest time that the main thread did not answer during the imports, also of a file of the largest size. Milliseconds. */
  readonly mainThreadBlockMs: number;
  /** Growth of the resident memory at its peak during the imports, in MB (the six files themselves are there before). */
  readonly peakMemoryMb: number;
};

/** Measures the photo import next to bare sharp with the same files in the same run. */
export async function benchPhotos(): Promise<PhotoFigures> {
  const files: Buffer[] = [];
  for (let seed = 1; seed <= PHOTOS; seed++) files.push(await noisyPhoto(6000, 4000, seed));
  const largest = await paddedPhoto(PHOTO_BYTES_MAX);
  const warmUp = await noisyPhoto(1200, 800, 99);
  const dir = await mkdtemp(join(tmpdir(), 'photo-bench-'));
  const store = openStore({ dir, clock: systemClock, ids: systemIds });
  const importer = createPhotoImporter({ assets: store.assets });
  try {
    await plain(warmUp);
    await importer.importPhoto({ name: 'warm-up.jpg', bytes: warmUp });

    const plainSharpMs = await timed(async () => {
      for (const file of files) await plain(file);
    });
    const before = process.memoryUsage.rss();
    let peak = before;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 5);
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const importMs = await timed(() => Promise.all(files.map((bytes, index) => importer.importPhoto({ name: `${index}.jpg`, bytes }))));
    await importer.importPhoto({ name: 'largest.jpg', bytes: largest });
    delay.disable();
    clearInterval(watch);
    return {
      importMs: Math.round(importMs),
      plainSharpMs: Math.round(plainSharpMs),
      ratio: round(importMs / plainSharpMs),
      mainThreadBlockMs: round(delay.max / 1e6),
      peakMemoryMb: Math.round((peak - before) / 1e6),
    };
  } finally {
    await importer.close();
    store.close();
    await rm(dir, { recursive: true });
  }
}

async function plain(file: Buffer): Promise<void> {
  const sized = (side: number, quality: number) =>
    sharp(file).autoOrient().resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true }).jpeg({ quality, progressive: true }).toBuffer();
  await sized(2000, 82);
  await sized(320, 75);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const round = (value: number) => Math.round(value * 100) / 100;
