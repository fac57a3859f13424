import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeRendition, ENCODES_MAX, QUALITY_FLOOR, SIDE_FLOOR, type EncodeRules } from '../../../electron/photos/encode-rendition.ts';
import type { Pixels } from '../../../electron/photos/pixels.ts';
import { decodePixels } from '../../../electron/photos/renditions.ts';
import { cameraScene } from '../../fixtures/camera-photos.ts';
import { screenshotPng, transparentPng } from '../../fixtures/photos.ts';
import { metadataTraces } from '../../helpers/photo-checks.ts';
import { pixelsOf, psnr, ssim } from '../../helpers/pixels.ts';

const usual: EncodeRules = { maxSide: 2000, quality: 82, format: 'jpeg', maxBytes: null, drawn: false };

let photo: Pixels;
beforeAll(async () => {
  photo = { ...(await cameraScene(1200, 800, 3)), channels: 3 };
});

/** Bytes of the lightest plain JPEG of the library that is at least as good. */
async function plainAtLeast(good: (plain: Uint8Array) => Promise<boolean>): Promise<number> {
  let [low, high, bytes] = [60, 97, Infinity];
  while (high - low > 1) {
    const quality = (low + high) >> 1;
    const plain = await sharp(photo.data, { raw: { width: photo.width, height: photo.height, channels: 3 } }).jpeg({ quality }).toBuffer();
    if (await good(plain)) [high, bytes] = [quality, plain.byteLength];
    else low = quality;
  }
  return bytes;
}

describe('JPEG', () => {
  it('is smaller than the plain one of equal quality, whichever way quality is measured', async () => {
    const original = { ...photo };
    const { data } = await encodeRendition(photo, usual);
    const mine = await pixelsOf(data);
    const [structure, noise] = [ssim(original, mine), psnr(original, mine)];
    // Infinity, where no plain one is as good, would prove nothing.
    expect(await plainAtLeast(async (plain) => ssim(original, await pixelsOf(plain)) >= structure)).toBeLessThan(1e6);
    expect(data.byteLength).toBeLessThan(0.97 * (await plainAtLeast(async (plain) => ssim(original, await pixelsOf(plain)) >= structure)));
    expect(data.byteLength).toBeLessThan(0.95 * (await plainAtLeast(async (plain) => psnr(original, await pixelsOf(plain)) >= noise)));
  });

  it('is progressive, upright sRGB, and says nothing about anybody', async () => {
    const { data, mime } = await encodeRendition(photo, usual);
    expect(mime).toBe('image/jpeg');
    expect(await sharp(data).metadata()).toMatchObject({ isProgressive: true, space: 'srgb', chromaSubsampling: '4:2:0' });
    expect(metadataTraces(data)).toEqual([]);
  });

  it('keeps the colours of drawings sharp', async () => {
    const drawing = await decodePixels(await sharp(await screenshotPng()).blur(3).png().toBuffer());
    const { data, mime } = await encodeRendition(drawing, { ...usual, drawn: true, quality: 50 });
    if (mime === 'image/jpeg') expect((await sharp(data).metadata()).chromaSubsampling).toBe('4:4:4');
    else expect(mime).toBe('image/png');
    const noisy = await encodeRendition(photo, { ...usual, drawn: true });
    expect(noisy.mime).toBe('image/jpeg');
    expect((await sharp(noisy.data).metadata()).chromaSubsampling).toBe('4:4:4');
  });

  it('is never enlarged', async () => {
    expect(await encodeRendition(photo, { ...usual, maxSide: 4000 })).toMatchObject({ width: 1200, height: 800 });
    expect(await encodeRendition(photo, { ...usual, maxSide: 640 })).toMatchObject({ width: 640, height: 427 });
  });
});

describe('transparent pictures', () => {
  it('stay PNG, or become WebP with their transparency', async () => {
    const emblem = await decodePixels(await transparentPng());
    expect(emblem.channels).toBe(4);
    for (const format of ['jpeg', 'webp'] as const) {
      const made = await encodeRendition(emblem, { ...usual, format });
      expect(made.mime).toBe(format === 'jpeg' ? 'image/png' : 'image/webp');
      expect((await sharp(made.data).stats()).isOpaque).toBe(false);
    }
  });
});

describe('WebP', () => {
  it('is a real WebP without metadata, and packs flat colour without loss', async () => {
    const { data, mime } = await encodeRendition(photo, { ...usual, format: 'webp' });
    expect(mime).toBe('image/webp');
    expect((await sharp(data).metadata()).format).toBe('webp');
    expect(metadataTraces(data)).toEqual([]);
    const table = await decodePixels(await screenshotPng());
    const drawn = await encodeRendition(table, { ...usual, format: 'webp', drawn: true });
    expect(psnr(await pixelsOf(drawn.data), { ...table, data: table.data })).toBe(Infinity);
  });
});

describe('a weight limit', () => {
  it.each([['jpeg', 120_000], ['jpeg', 90_000], ['webp', 80_000]] as const)('is met by %s of at most %i bytes with the best quality that fits', async (format, maxBytes) => {
    const free = await encodeRendition(photo, { ...usual, format });
    expect(free.data.byteLength).toBeGreaterThan(maxBytes);
    const made = await encodeRendition(photo, { ...usual, format, maxBytes });
    expect(made.fits).toBe(true);
    expect(made.data.byteLength).toBeLessThanOrEqual(maxBytes);
    // Not much is given away: the search ends next to the limit, unless the sides had to shrink.
    if (made.width === 1200) expect(made.data.byteLength).toBeGreaterThan(maxBytes * 0.9);
  });

  it('leaves alone what is light enough', async () => {
    const free = await encodeRendition(photo, usual);
    const made = await encodeRendition(photo, { ...usual, maxBytes: free.data.byteLength });
    expect(Buffer.compare(made.data, free.data)).toBe(0);
  });

  it('shrinks the sides where the floor of quality is too heavy', async () => {
    const floor = await encodeRendition(photo, { ...usual, quality: QUALITY_FLOOR });
    const made = await encodeRendition(photo, { ...usual, maxBytes: Math.round(floor.data.byteLength / 2) });
    expect(made.fits).toBe(true);
    expect(made.width).toBeLessThan(1200);
    expect(made.width).toBeGreaterThan(500);
    expect(made.width / made.height).toBeCloseTo(1.5, 1);
  });

  it('works for PNG by size alone', async () => {
    const noisy = { ...photo, channels: 4 as const, data: withAlpha(photo.data) };
    const made = await encodeRendition(noisy, { ...usual, maxBytes: 600_000 });
    expect(made).toMatchObject({ mime: 'image/png', fits: true });
    expect(made.data.byteLength).toBeLessThanOrEqual(600_000);
  });

  it('says when it cannot be met, and stops at the floors', async () => {
    const made = await encodeRendition(photo, { ...usual, maxBytes: 2_000 });
    expect(made).toMatchObject({ fits: false, width: SIDE_FLOOR });
    expect(ENCODES_MAX).toBeLessThanOrEqual(14);
  });
});

function withAlpha(rgb: Uint8Array): Uint8Array {
  const data = new Uint8Array((rgb.length / 3) * 4);
  for (let at = 0; at < rgb.length / 3; at += 1) data.set([rgb[at * 3] ?? 0, rgb[at * 3 + 1] ?? 0, rgb[at * 3 + 2] ?? 0, at % 2 === 0 ? 255 : 128], at * 4);
  return data;
}
