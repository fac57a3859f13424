import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { encodeRendition } from '../../electron/photos/encode-rendition.ts';
import { decodePixels } from '../../electron/photos/renditions.ts';
import { defaultProfile } from '../../shared/domain/photo-profile.ts';
import { cameraPhoto, cameraScene } from '../fixtures/camera-photos.ts';
import { pixelsOf, psnr, ssim, type PixelGrid } from '../helpers/pixels.ts';
import { rounded } from './measure.ts';
import { longestPageBlock } from './photo-page.ts';
import type { ProcessFigures } from './photo-process.ts';

const PHOTOS = 30;
/** 24 MP. */
const SIZE = { width: 6000, height: 4000 } as const;
const SCENES = 3;

export type PhotoFigures = {
  /** Importing thirty photos of 24 MP by path: hash, metadata, decode, renditions, fingerprint, durable on disk. Milliseconds. */
  readonly importMs: number;
  /** The same renditions with the same settings by the bare library, one thread, one photo after the other, nothing stored. Milliseconds. */
  readonly plainLibraryMs: number;
  readonly ratio: number;
  /** Peak of the process that imports, Node and both photo threads included, in MB. */
  readonly peakRssMb: number;
  /** Longest time that the main process did not answer during the import, in milliseconds. */
  readonly mainBlockMs: number;
  /** Longest task of the page while thirty photos come in by its dialog (browser host), in milliseconds. */
  readonly pageBlockMs: number;
  /** Bytes of the rendition for portals against the library's plain JPEG of equal SSIM and of equal PSNR. */
  readonly bytesAtEqualSsim: number;
  readonly bytesAtEqualPsnr: number;
};

/** Measures the import of a memory card next to the bare library, with the same files on the same machine. */
export async function benchPhotos(): Promise<PhotoFigures> {
  const dir = await mkdtemp(join(tmpdir(), 'photo-bench-'));
  try {
    const photos = await memoryCard(join(dir, 'card'));
    const plain = await run('plain', join(dir, 'none'), photos);
    const app = await run('app', join(dir, 'data'), photos);
    return {
      importMs: rounded(app.ms, 0),
      plainLibraryMs: rounded(plain.ms, 0),
      ratio: rounded(app.ms / plain.ms),
      peakRssMb: rounded(app.peakRssMb, 0),
      mainBlockMs: rounded(app.blockMs),
      pageBlockMs: rounded(await longestPageBlock(photos), 0),
      ...(await bytesAtEqualQuality()),
    };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function memoryCard(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (let number = 0; number < PHOTOS; number += PHOTOS / SCENES) {
    // One scene for a few photos: drawing one takes several seconds, and each file differs anyway.
    const scene = await cameraScene(SIZE.width, SIZE.height, number + 1);
    for (let shot = number; shot < number + PHOTOS / SCENES; shot += 1) {
      const path = join(folder, `DSC_${String(shot).padStart(4, '0')}.JPG`);
      // On the disk before anything is timed: what waits to be written would be waited for by the first commit.
      await writeFile(path, await cameraPhoto(scene, shot), { flush: true });
      paths.push(path);
    }
  }
  return paths;
}

async function run(side: 'app' | 'plain', data: string, photos: readonly string[]): Promise<ProcessFigures> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'photo-process.ts'), side, data, ...photos]);
  return JSON.parse(stdout) as ProcessFigures;
}

async function bytesAtEqualQuality(): Promise<Pick<PhotoFigures, 'bytesAtEqualSsim' | 'bytesAtEqualPsnr'>> {
  const scene = await cameraScene(SIZE.width / 2, SIZE.height / 2, 7);
  const pixels = await decodePixels(await cameraPhoto(scene, 7), defaultProfile.maxSide);
  const { data } = await encodeRendition(pixels, { ...defaultProfile, drawn: false });
  const mine = await pixelsOf(data);
  const against = async (quality: (a: PixelGrid, b: PixelGrid) => number): Promise<number> => rounded(data.byteLength / (await plainBytes(pixels, quality, quality(pixels, mine))));
  return { bytesAtEqualSsim: await against(ssim), bytesAtEqualPsnr: await against(psnr) };
}

/** Bytes of a plain JPEG of the library that measures `wanted`, between its two nearest qualities. */
async function plainBytes(pixels: PixelGrid, measure: (a: PixelGrid, b: PixelGrid) => number, wanted: number): Promise<number> {
  let below = { bytes: 0, value: -Infinity };
  for (let quality = 60; quality <= 98; quality += 1) {
    const jpeg = await sharp(pixels.data, { raw: { width: pixels.width, height: pixels.height, channels: 3 } }).jpeg({ quality }).toBuffer();
    const here = { bytes: jpeg.byteLength, value: measure(pixels, await pixelsOf(jpeg)) };
    if (here.value >= wanted) return below.bytes === 0 ? here.bytes : below.bytes + ((here.bytes - below.bytes) * (wanted - below.value)) / (here.value - below.value);
    below = here;
  }
  throw new Error('no plain JPEG is as good');
}
