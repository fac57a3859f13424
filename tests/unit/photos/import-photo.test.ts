import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { photoSchema } from '../../../shared/domain/asset.ts';
import * as photos from '../../fixtures/photos.ts';
import { cornerColours, metadataDump, metadataTraces } from '../../helpers/photo-checks.ts';
import { photoDesk, renditionOf } from './setup.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the original', () => {
  test('is kept byte for byte under the hash of its bytes, and the input is left as it was', async () => {
    const { assets, importer } = photoDesk();
    const bytes = await photos.scenePhoto({ orientation: 6, gps: true });
    const before = Buffer.from(bytes);
    const photo = await importer.importPhoto({ name: 'Cánh đồng.JPG', bytes });

    expect(photoSchema.parse(photo)).toMatchObject({ assetId: sha256(before), name: 'Cánh đồng.JPG', width: 640, height: 480, bytes: before.length });
    expect(Buffer.compare(await assets.read(photo.assetId), before)).toBe(0);
    expect(bytes.equals(before)).toBe(true);
  });

  test('may be a view into a larger buffer: only its own bytes are taken', async () => {
    const { assets, importer } = photoDesk();
    const file = await photos.scenePhoto();
    const large = Buffer.concat([Buffer.alloc(100, 1), file, Buffer.alloc(100, 2)]);
    const photo = await importer.importPhoto({ name: 'a.jpg', bytes: large.subarray(100, 100 + file.length) });
    expect(photo.assetId).toBe(sha256(file));
    expect(assets.get(photo.assetId)?.bytes).toBe(file.length);
  });

  test('keeps the file name for people: last part of a path, composed, without control characters', async () => {
    const { importer } = photoDesk();
    const name = 'C:\\ảnh\\Lúa\u0007 chín.jpg'.normalize('NFD');
    expect((await importer.importPhoto({ name, bytes: await photos.scenePhoto() })).name).toBe('Lúa chín.jpg');
  });
});

describe('EXIF orientation', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('%i: renditions show the picture upright, size as people see it', async (orientation) => {
    const { assets, importer } = photoDesk();
    const bytes = await photos.scenePhoto({ orientation, width: 600, height: 400 });
    const photo = await importer.importPhoto({ name: 'a.jpg', bytes });

    expect(photo).toMatchObject({ width: 600, height: 400 });
    for (const purpose of ['thumb', 'portal'] as const) {
      const { row, data } = await renditionOf(assets, photo.assetId, purpose);
      expect(row.width).toBeGreaterThan(row.height);
      expect(await cornerColours(data)).toEqual(photos.sceneCorners);
    }
  });

  test('the fixtures really store turned pixels', async () => {
    expect(await cornerColours(await photos.scenePhoto({ orientation: 6 }))).toEqual({ topLeft: 'green', topRight: 'yellow', bottomLeft: 'red', bottomRight: 'blue' });
  });
});

describe('renditions', () => {
  test('carry no trace of position, serial number, names or any other metadata', async () => {
    const { assets, importer } = photoDesk();
    const bytes = await photos.scenePhoto({
      orientation: 8,
      gps: true,
      serial: 'SN-7741',
      artist: 'Văn Tịnh',
      iptc: [['caption', 'Bà con thu hoạch lúa']],
      xmp: '<x:xmpmeta xmlns:x="adobe:ns:meta/"/>',
    });
    expect(Object.keys(await metadataDump(bytes))).toEqual(expect.arrayContaining(['ifd0', 'exif', 'gps', 'iptc']));
    expect(metadataTraces(bytes)).toEqual(expect.arrayContaining(['Exif\0', '8BIM', '<x:xmpmeta']));
    expect(bytes.includes('SN-7741')).toBe(true);

    const photo = await importer.importPhoto({ name: 'a.jpg', bytes });
    for (const purpose of ['thumb', 'portal'] as const) {
      const { data } = await renditionOf(assets, photo.assetId, purpose);
      expect(await metadataDump(data)).toEqual({});
      expect(metadataTraces(data)).toEqual([]);
      for (const secret of ['SN-7741', 'Tịnh', 'lúa']) expect(Buffer.from(data).includes(secret)).toBe(false);
      const { exif, iptc, xmp, icc, orientation } = await sharp(data).metadata();
      expect([exif, iptc, xmp, icc, orientation]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    }
  });

  test('are at most 320 and 2000 pixels on the longest side, progressive JPEG', async () => {
    const { assets, importer } = photoDesk();
    const photo = await importer.importPhoto({ name: 'a.jpg', bytes: await photos.noisyPhoto(3000, 4000) });
    const thumb = await renditionOf(assets, photo.assetId, 'thumb');
    const portal = await renditionOf(assets, photo.assetId, 'portal');
    expect(photo).toMatchObject({ width: 3000, height: 4000 });
    expect(thumb.row).toMatchObject({ width: 240, height: 320, mime: 'image/jpeg', bytes: thumb.data.byteLength });
    expect(portal.row).toMatchObject({ width: 1500, height: 2000, mime: 'image/jpeg', sha256: sha256(portal.data) });
    expect(await sharp(portal.data).metadata()).toMatchObject({ format: 'jpeg', isProgressive: true, width: 1500, height: 2000 });
  });

  test('never enlarge a small photo', async () => {
    const { assets, importer } = photoDesk();
    const photo = await importer.importPhoto({ name: 'a.jpg', bytes: await photos.scenePhoto({ width: 200, height: 150 }) });
    for (const row of assets.renditions(photo.assetId)) expect(row).toMatchObject({ width: 200, height: 150 });
    expect(assets.renditions(photo.assetId)).toHaveLength(2);
  });
});

describe('formats', () => {
  test.each(['png', 'webp', 'avif', 'tiff', 'gif'] as const)('%s is accepted and looks the same', async (format) => {
    const { assets, importer } = photoDesk();
    // The extension lies: the content decides.
    const photo = await importer.importPhoto({ name: 'a.jpg', bytes: await photos.sceneAs(format) });
    expect(assets.get(photo.assetId)?.mime).toBe(`image/${format}`);
    expect(photo.notes).toEqual([]);
    const { row, data } = await renditionOf(assets, photo.assetId, 'portal');
    expect(['image/jpeg', 'image/png']).toContain(row.mime);
    expect(await cornerColours(data)).toEqual(photos.sceneCorners);
  });

  test.each([
    ['CMYK', photos.cmykPhoto],
    ['Display P3', photos.wideGamutPhoto],
    ['HDR gain map', photos.gainMapPhoto],
  ])('%s becomes plain sRGB', async (_, make) => {
    const { assets, importer } = photoDesk();
    const photo = await importer.importPhoto({ name: 'a.jpg', bytes: await make() });
    const { data } = await renditionOf(assets, photo.assetId, 'portal');
    expect(await sharp(data).metadata()).toMatchObject({ format: 'jpeg', space: 'srgb', channels: 3, depth: 'uchar', hasProfile: false });
    expect(metadataTraces(data)).toEqual([]);
    expect(await cornerColours(data)).toEqual(photos.sceneCorners);
  });

  test.each([
    [1, 50_000],
    [50_000, 1],
  ])('a strip of %i x %i pixels is taken as it is', async (width, height) => {
    const { assets, importer } = photoDesk();
    const photo = await importer.importPhoto({ name: 'a.png', bytes: photos.hugePng(width, height) });
    expect(photo).toMatchObject({ width, height });
    for (const row of assets.renditions(photo.assetId)) expect(Math.min(row.width, row.height)).toBe(1);
  });

  test.each([
    ['ushort', () => sharp({ create: { width: 64, height: 48, channels: 3, background: '#c86432' } }).toColourspace('rgb16').png().toBuffer()],
    ['uchar', () => sharp({ create: { width: 64, height: 48, channels: 4, background: '#c86432' } }).png({ palette: true }).toBuffer()],
  ] as const)('PNG of %s samples or with a palette becomes plain 8-bit sRGB of the same colour', async (depth, make) => {
    const { assets, importer } = photoDesk();
    const bytes = await make();
    expect((await sharp(bytes).metadata()).depth).toBe(depth);
    const photo = await importer.importPhoto({ name: 'a.png', bytes });
    const { data } = await renditionOf(assets, photo.assetId, 'portal');
    expect(await sharp(data).metadata()).toMatchObject({ space: 'srgb', depth: 'uchar' });
    const { channels } = await sharp(data).stats();
    expect(channels.slice(0, 3).map(({ mean }) => mean)).toEqual([expect.closeTo(200, 0), expect.closeTo(100, 0), expect.closeTo(50, 0)]);
  });

  test('transparency is kept', async () => {
    const { assets, importer } = photoDesk();
    const photo = await importer.importPhoto({ name: 'huy-hiệu.png', bytes: await photos.transparentPng() });
    for (const purpose of ['thumb', 'portal'] as const) {
      const { row, data } = await renditionOf(assets, photo.assetId, purpose);
      expect(row.mime).toBe('image/png');
      expect((await sharp(data).stats()).isOpaque).toBe(false);
    }
  });

  test('a screenshot stays sharp PNG where that is smaller, a photo stored as PNG becomes JPEG', async () => {
    const { assets, importer } = photoDesk();
    const table = await importer.importPhoto({ name: 'bảng.png', bytes: await photos.screenshotPng() });
    expect(assets.rendition(table.assetId, 'portal')?.mime).toBe('image/png');
    const photo = await importer.importPhoto({ name: 'a.png', bytes: await sharp(await photos.noisyPhoto(800, 600)).png().toBuffer() });
    expect(assets.rendition(photo.assetId, 'portal')?.mime).toBe('image/jpeg');
  });

  test('of an animation the first frame is shown, and that is said', async () => {
    const { assets, importer } = photoDesk();
    const photo = await importer.importPhoto({ name: 'a.gif', bytes: await photos.animatedGif() });
    expect(photo).toMatchObject({ width: 120, height: 90, notes: ['first-frame'] });
    const { data } = await renditionOf(assets, photo.assetId, 'portal');
    expect((await sharp(data).metadata()).pages ?? 1).toBe(1);
    expect((await cornerColours(data)).topLeft).toBe('red');
  });
});
