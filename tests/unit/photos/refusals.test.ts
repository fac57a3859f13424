import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { AppErrorKind } from '../../../shared/domain/app-error.ts';
import { PHOTO_BYTES_MAX } from '../../../shared/domain/asset.ts';
import * as photos from '../../fixtures/photos.ts';
import { photoDesk, refusal } from './setup.ts';

type Case = readonly [what: string, kind: AppErrorKind, name: string, make: () => Buffer | Promise<Buffer>];

const cases: readonly Case[] = [
  ['0 bytes', 'empty-file', 'a.jpg', photos.emptyFile],
  ['more than 50 MiB', 'too-large', 'a.jpg', photos.tooLargePhoto],
  ['60 MB of something else', 'too-large', 'a.zip', () => Buffer.alloc(60_000_000)],
  ['text named .jpg', 'not-an-image', 'a.jpg', photos.textFile],
  ['one byte', 'not-an-image', 'a.jpg', () => Buffer.from([0xff])],
  ['a video', 'not-an-image', 'a.mp4', () => Buffer.from('\0\0\0\x18ftypisom\0\0\x02\0isommp41', 'latin1')],
  ['HTML with a drawing in it', 'not-an-image', 'a.svg', () => Buffer.from('<!doctype html><p><svg></svg>')],
  ['SVG', 'svg-not-accepted', 'a.jpg', photos.svgFile],
  ['packed SVG', 'svg-not-accepted', 'a.svgz', () => gzipSync(photos.svgFile())],
  ['PDF', 'unsupported-format', 'a.jpg', photos.pdfFile],
  ['HEIC that ends after its brands', 'damaged-image', 'IMG_0001.HEIC', photos.heicFile],
  ['BMP', 'unsupported-format', 'a.bmp', () => Buffer.from('BM\x46\0\0\0', 'latin1')],
  ['camera raw inside TIFF', 'unsupported-format', 'DSC_0001.NEF', () => photos.sceneAs('tiff')],
  ['20,000 x 20,000 PNG', 'too-many-pixels', 'a.png', photos.pixelBomb],
  ['300 megapixels', 'too-many-pixels', 'a.jpg', () => photos.lyingJpeg(20_000, 15_000)],
  ['JPEG header of 20,000 x 20,000', 'too-many-pixels', 'a.jpg', () => photos.lyingJpeg(20_000, 20_000)],
  ['a side too long to describe', 'too-many-pixels', 'a.png', () => photos.hugePng(200_000, 8)],
  ['JPEG without structure', 'damaged-image', 'a.jpg', photos.damagedPhoto],
  ['JPEG cut in the middle', 'damaged-image', 'a.jpg', photos.truncatedPhoto],
  ['JPEG cut and closed by its end mark', 'damaged-image', 'a.jpg', async () => Buffer.concat([await photos.truncatedPhoto(), Buffer.from([0xff, 0xd9])])],
  ['JPEG cut after its first bytes', 'damaged-image', 'a.jpg', async () => (await photos.scenePhoto()).subarray(0, 30)],
  ['JPEG claiming more rows than it has', 'damaged-image', 'a.jpg', () => photos.lyingJpeg(5_000, 5_000)],
  ['PNG with one wrong byte', 'damaged-image', 'a.png', photos.damagedPng],
  ['PNG of eight bytes', 'damaged-image', 'a.png', () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
  ['GIF of six bytes', 'damaged-image', 'a.gif', () => Buffer.from('GIF89a')],
];

describe('refused with a clear reason, nothing stored', () => {
  test.each(cases)('%s: %s', async (_, kind, name, make) => {
    const { assets, importer } = photoDesk();
    const bytes = await make();
    expect(await refusal(importer.importPhoto({ name, bytes }))).toMatchObject({ kind, retryable: false });
    expect([assets.added(), assets.files.size, assets.incoming()]).toEqual([0, 0, 0]);
    // The same importer goes on working.
    expect((await importer.importPhoto({ name: 'ok.jpg', bytes: await photos.scenePhoto() })).width).toBe(640);
  });

  test.each(['webp', 'avif', 'tiff', 'gif', 'png'] as const)('%s cut in the middle', async (format) => {
    const { importer } = photoDesk();
    const bytes = await photos.sceneAs(format);
    expect(await refusal(importer.importPhoto({ name: `a.${format}`, bytes: bytes.subarray(0, bytes.length >> 1) }))).toMatchObject({ kind: 'damaged-image' });
  });
});

test('a file of exactly the largest size is taken', async () => {
  const { importer } = photoDesk();
  expect((await importer.importPhoto({ name: 'a.jpg', bytes: await photos.paddedPhoto(PHOTO_BYTES_MAX) })).bytes).toBe(PHOTO_BYTES_MAX);
});

test('a text chunk that unpacks to 200 MB does not fill the memory', async () => {
  const { importer } = photoDesk();
  const bytes = photos.textBomb();
  const before = process.memoryUsage.rss();
  const outcome = await importer.importPhoto({ name: 'a.png', bytes }).then(
    (photo) => photo.width,
    () => 'refused',
  );
  expect([64, 'refused']).toContain(outcome);
  expect(process.memoryUsage.rss() - before).toBeLessThan(150_000_000);
});
