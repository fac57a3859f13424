import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { noEdit, type PhotoEdit } from '../../../shared/domain/photo-edit.ts';
import { photoFrame, toFinished } from '../../../shared/domain/photo-geometry.ts';
import type { RenderRequest } from '../../../electron/photos/photo-job.ts';
import { renderPhoto } from '../../../electron/photos/render-photo.ts';
import { scenePhoto, transparentPng } from '../../fixtures/photos.ts';
import { cornerColours, metadataTraces } from '../../helpers/photo-checks.ts';
import { colourAt, largestDifference, levelsOf, pixelsOf, type PixelGrid } from '../../helpers/pixels.ts';

const dir = mkdtempSync(join(tmpdir(), 'edits-'));
afterAll(() => rmSync(dir, { recursive: true }));

async function stored(bytes: Uint8Array): Promise<RenderRequest['original']> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = join(dir, sha256);
  await writeFile(path, bytes);
  return { path, sha256 };
}

const best = { maxSide: 2000, quality: 95, format: 'jpeg', maxBytes: null } as const;

/** The edited picture as portals get it, at its best quality. */
async function edited(bytes: Uint8Array, edit: Partial<PhotoEdit>, more: Partial<RenderRequest> = {}, side = 2000) {
  const photo = await renderPhoto({ original: await stored(bytes), mime: 'image/jpeg', edit: { ...noEdit, ...edit }, logo: null, wishes: [{ purpose: 'portal', profile: { ...best, maxSide: side } }], ...more });
  const [file] = photo.renditions;
  if (!file) throw new Error('nothing was made');
  return { ...photo, file: file.data, mime: file.mime, pixels: await pixelsOf(file.data) };
}

/** A lossless picture with a small bright cross-hair, to find a place again. */
async function spotted(width: number, height: number, x: number, y: number): Promise<Buffer> {
  const spot = { input: { create: { width: 9, height: 9, channels: 3 as const, background: '#fff' } }, left: Math.round(x * width) - 4, top: Math.round(y * height) - 4 };
  return sharp({ create: { width, height, channels: 3, background: '#205030' } }).composite([spot]).png().toBuffer();
}

/** Where the brightest pixels lie, in parts. */
function brightest({ width, height, data }: PixelGrid): { readonly x: number; readonly y: number } {
  let [sumX, sumY, count] = [0, 0, 0];
  for (let at = 0; at < width * height; at += 1) {
    if ((data[at * 3] ?? 0) < 150) continue;
    sumX += (at % width) + 0.5;
    sumY += Math.floor(at / width) + 0.5;
    count += 1;
  }
  return { x: sumX / count / width, y: sumY / count / height };
}

describe('turning and cutting', () => {
  it.each([
    [90, { topLeft: 'blue', topRight: 'red', bottomLeft: 'yellow', bottomRight: 'green' }],
    [180, { topLeft: 'yellow', topRight: 'blue', bottomLeft: 'green', bottomRight: 'red' }],
    [270, { topLeft: 'green', topRight: 'yellow', bottomLeft: 'red', bottomRight: 'blue' }],
  ] as const)('turns by %i degrees clockwise', async (rotate, corners) => {
    const photo = await edited(await scenePhoto(), { rotate });
    expect(await cornerColours(photo.file)).toEqual(corners);
    expect([photo.width, photo.height]).toEqual(rotate === 180 ? [640, 480] : [480, 640]);
  });

  it('turns what the camera meant, not what it stored', async () => {
    const photo = await edited(await scenePhoto({ orientation: 6 }), { rotate: 90 });
    expect(await cornerColours(photo.file)).toEqual({ topLeft: 'blue', topRight: 'red', bottomLeft: 'yellow', bottomRight: 'green' });
  });

  it('cuts to the pixel', async () => {
    const photo = await edited(await scenePhoto(), { crop: { x: 0.5, y: 0.5, width: 0.5, height: 0.5 } });
    expect([photo.width, photo.height, photo.pixels.width, photo.pixels.height]).toEqual([320, 240, 320, 240]);
    const whole = await pixelsOf(await scenePhoto());
    for (const [x, y] of [[0.9, 0.9], [0.2, 0.5], [0.6, 0.2]] as const) {
      const [cut, before] = [colourAt(photo.pixels, x, y), colourAt(whole, 0.5 + x / 2, 0.5 + y / 2)];
      for (let channel = 0; channel < 3; channel += 1) expect(Math.abs((cut[channel] ?? 0) - (before[channel] ?? 0))).toBeLessThan(12);
    }
  });

  it('comes to lie where the geometry says, turned, straightened and cut at once', async () => {
    const place = { x: 0.45, y: 0.6 };
    const bytes = await spotted(1200, 900, place.x, place.y);
    for (const rotate of [0, 90, 180, 270] as const) {
      for (const straighten of [0, 7.3, -12]) {
        const edit = { ...noEdit, rotate, straighten, crop: { x: 0.1, y: 0.15, width: 0.8, height: 0.75 } };
        const wanted = toFinished(photoFrame({ width: 1200, height: 900 }, edit), place);
        const found = brightest((await edited(bytes, edit, { mime: 'image/png' }, 640)).pixels);
        expect(Math.abs(found.x - wanted.x)).toBeLessThan(0.003);
        expect(Math.abs(found.y - wanted.y)).toBeLessThan(0.003);
      }
    }
  });

  it('straightens without an empty corner', async () => {
    const white = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#fff' } }).jpeg({ quality: 100 }).toBuffer();
    for (const straighten of [15, -15, 0.3, 4]) {
      const { pixels } = await edited(white, { straighten });
      expect(levelsOf(pixels).lowest).toBeGreaterThan(250);
    }
  });

  it('never enlarges, and makes every size asked for from one decoding', async () => {
    const original = await stored(await scenePhoto({ width: 1600, height: 1200 }));
    const wishes = [{ purpose: 'thumb' }, { purpose: 'portal', profile: best }, { purpose: 'p:x', profile: { ...best, maxSide: 4000 } }] as const;
    const { renditions } = await renderPhoto({ original, mime: 'image/jpeg', edit: { ...noEdit, crop: { x: 0, y: 0, width: 0.5, height: 0.5 } }, logo: null, wishes });
    expect(renditions.map(({ width, height }) => [width, height])).toEqual([[320, 240], [800, 600], [800, 600]]);
  });

  it('survives the longest and the smallest pictures', async () => {
    const long = await sharp({ create: { width: 1, height: 5_000, channels: 3, background: '#888' } }).png().toBuffer();
    expect(await edited(long, { rotate: 90, straighten: 15, crop: { x: 0.3, y: 0, width: 0.01, height: 1 } }, { mime: 'image/png' })).toMatchObject({ height: 1 });
    const dot = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#888' } }).png().toBuffer();
    const everything: PhotoEdit = { ...noEdit, rotate: 270, straighten: -15, auto: true, brightness: 100, contrast: -100, blurs: [{ x: 0, y: 0, width: 1, height: 1 }], crop: { x: 0, y: 0, width: 0.01, height: 0.01 } };
    expect(await edited(dot, everything, { mime: 'image/png' })).toMatchObject({ width: 1, height: 1 });
  });
});

describe('light', () => {
  it('makes every pixel what the table says', async () => {
    const grey = await sharp({ create: { width: 200, height: 150, channels: 3, background: { r: 100, g: 80, b: 60 } } }).png().toBuffer();
    const { pixels } = await edited(grey, { brightness: 50, contrast: 20 }, { mime: 'image/png' });
    const expected = [100, 80, 60].map((level) => Math.round(255 * Math.min(1, Math.max(0, ((level / 255) * 2 ** 0.5 - 0.5) * 2 ** 0.2 + 0.5))));
    for (const [channel, level] of expected.entries()) expect(Math.abs((colourAt(pixels, 0.5, 0.5)[channel] ?? 0) - level)).toBeLessThanOrEqual(2);
  });

  it('stretches a dull picture to the full range without a colour cast', async () => {
    const ramp = new Uint8Array(256 * 64 * 3);
    for (let at = 0; at < 256 * 64; at += 1) ramp.fill(60 + Math.round(((at % 256) * 130) / 255), at * 3, at * 3 + 3);
    const bytes = await sharp(ramp, { raw: { width: 256, height: 64, channels: 3 } }).png().toBuffer();
    const { pixels } = await edited(bytes, { auto: true }, { mime: 'image/png' });
    expect(colourAt(pixels, 0.01, 0.5)[0]).toBeLessThan(16);
    expect(colourAt(pixels, 0.99, 0.5)[0]).toBeGreaterThan(225);
    for (const x of [0.1, 0.4, 0.8]) {
      const colour = colourAt(pixels, x, 0.5);
      expect(Math.max(...colour) - Math.min(...colour)).toBeLessThanOrEqual(2);
    }
  });
});

describe('covered regions', () => {
  const region = { x: 0.3, y: 0.3, width: 0.3, height: 0.4 };

  /** Fine detail, mean grey: what is written differs with the seed, the light of larger patches does not. */
  async function written(seed: number): Promise<Buffer> {
    const [width, height] = [800, 600];
    const data = new Uint8Array(width * height * 3);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const stroke = ((x >> 1) + (y >> 1) * (seed % 3) + ((x * y * seed) >> 5)) & 1;
        data.fill(stroke ? 215 : 40, (y * width + x) * 3, (y * width + x) * 3 + 3);
      }
    }
    return sharp(data, { raw: { width, height, channels: 3 } }).png().toBuffer();
  }

  it('tell nothing of what was there but its light', async () => {
    const [one, other] = await Promise.all([1, 2].map(async (seed) => (await edited(await written(seed), { blurs: [region] }, { mime: 'image/png' })).pixels));
    if (!one || !other) throw new Error('two pictures');
    expect(largestDifference(one, other)).toBeGreaterThan(100);
    expect(largestDifference(one, other, region)).toBeLessThan(30);
    // Nothing changes from one pixel to the next: there is no edge left to read.
    let steepest = 0;
    for (let y = Math.ceil(region.y * one.height) + 1; y < (region.y + region.height) * one.height - 1; y += 1) {
      for (let x = Math.ceil(region.x * one.width) + 1; x < (region.x + region.width) * one.width - 1; x += 1) {
        const at = (y * one.width + x) * 3;
        steepest = Math.max(steepest, Math.abs((one.data[at] ?? 0) - (one.data[at + 3] ?? 0)));
      }
    }
    expect(steepest).toBeLessThan(8);
  });

  it('leave the rest as it was, with a soft edge outside the region', async () => {
    const bytes = await written(1);
    const [before, after] = [(await edited(bytes, {}, { mime: 'image/png' })).pixels, (await edited(bytes, { blurs: [region] }, { mime: 'image/png' })).pixels];
    expect(largestDifference(before, after, { x: 0, y: 0, width: 0.2, height: 1 })).toBeLessThan(10);
    expect(largestDifference(before, after, { x: 0.72, y: 0, width: 0.28, height: 1 })).toBeLessThan(10);
  });

  it('stay covered when the cut goes through them: cells do not become finer', async () => {
    const crop = { x: 0.3, y: 0.3, width: 0.08, height: 0.1 };
    const [one, other] = await Promise.all([1, 2].map(async (seed) => (await edited(await written(seed), { blurs: [region], crop }, { mime: 'image/png' })).pixels));
    if (!one || !other) throw new Error('two pictures');
    expect(largestDifference(one, other)).toBeLessThan(40);
  });

  it('stay on the same thing when the picture is turned', async () => {
    const bytes = await spotted(900, 600, 0.8, 0.3);
    const { pixels } = await edited(bytes, { rotate: 90, blurs: [{ x: 0.75, y: 0.2, width: 0.1, height: 0.2 }] }, { mime: 'image/png' });
    expect(levelsOf(pixels).highest).toBeLessThan(120);
  });

  it('cover in every size that is made', async () => {
    const original = await stored(await spotted(1500, 1000, 0.5, 0.5));
    const { renditions } = await renderPhoto({ original, mime: 'image/png', edit: { ...noEdit, blurs: [{ x: 0.45, y: 0.45, width: 0.1, height: 0.1 }] }, logo: null, wishes: [{ purpose: 'thumb' }, { purpose: 'portal', profile: best }] });
    for (const { data } of renditions) expect(levelsOf(await pixelsOf(data)).highest).toBeLessThan(120);
  });
});

describe('the logo', () => {
  it('stands in its corner, as transparent as it was made', async () => {
    const logo = await stored(await transparentPng(200, 200));
    const mark = { assetId: logo.sha256, corner: 'bottom-right', size: 0.25, opacity: 0.5 } as const;
    const { pixels } = await edited(await sharp({ create: { width: 800, height: 600, channels: 3, background: '#fff' } }).png().toBuffer(), { mark }, { logo, mime: 'image/png' });
    // The middle of the emblem: half of #c8102e on white.
    const [red, green] = colourAt(pixels, 1 - (100 + 15) / 800, 1 - (100 + 15) / 600);
    expect(Math.abs(red - 228)).toBeLessThan(8);
    expect(Math.abs(green - 136)).toBeLessThan(8);
    expect(colourAt(pixels, 0.5, 0.5)).toEqual([255, 255, 255]);
    expect(colourAt(pixels, 1 - 18 / 800, 1 - 18 / 600)).toEqual([255, 255, 255]);
  });

  it('is not brightened with the photo', async () => {
    const logo = await stored(await sharp({ create: { width: 60, height: 60, channels: 3, background: { r: 90, g: 90, b: 90 } } }).png().toBuffer());
    const mark = { assetId: logo.sha256, corner: 'top-left', size: 0.3, opacity: 1 } as const;
    const { pixels } = await edited(await scenePhoto(), { mark, brightness: 100 }, { logo });
    expect(Math.abs(colourAt(pixels, 0.15, 0.2)[0] - 90)).toBeLessThan(4);
  });
});

describe('files of edited photos', () => {
  it('carry nothing that the original says about where, when and by whom', async () => {
    const bytes = await scenePhoto({ gps: true, serial: 'SN12345', artist: 'Văn Tịnh', orientation: 6 });
    expect(metadataTraces(bytes)).not.toEqual([]);
    expect(metadataTraces((await edited(bytes, { brightness: 10 })).file)).toEqual([]);
  });

  it('stay transparent where the original was', async () => {
    const { mime, file } = await edited(await transparentPng(), { rotate: 90, blurs: [{ x: 0, y: 0, width: 0.1, height: 0.1 }] }, { mime: 'image/png' });
    expect(mime).toBe('image/png');
    expect((await sharp(file).stats()).isOpaque).toBe(false);
  });

  it('are the same bytes every time', async () => {
    const edit = { straighten: 3.5, auto: true, blurs: [{ x: 0.2, y: 0.2, width: 0.2, height: 0.2 }] };
    const [one, other] = [await edited(await scenePhoto(), edit), await edited(await scenePhoto(), edit)];
    expect(Buffer.compare(one.file, other.file)).toBe(0);
  });

  it('are not made from a file that is no longer what was stored', async () => {
    const original = await stored(await scenePhoto());
    const request = { mime: 'image/jpeg' as const, edit: noEdit, logo: null, wishes: [{ purpose: 'thumb' as const }] };
    await expect(renderPhoto({ ...request, original: { ...original, sha256: '0'.repeat(64) } })).rejects.toMatchObject({ error: { kind: 'damaged-image' } });
    await expect(renderPhoto({ ...request, original: { ...original, path: join(dir, 'gone') } })).rejects.toMatchObject({ error: { kind: 'not-found' } });
  });
});
