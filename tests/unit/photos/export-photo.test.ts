import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exifr from 'exifr';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { exportPhoto, type ExportRequest } from '../../../electron/photos/export-photo.ts';
import { readPhotoWords } from '../../../electron/photos/metadata/photo-words.ts';
import type { StoredFile } from '../../../electron/photos/photo-job.ts';
import type { PhotoMime } from '../../../electron/photos/sniff.ts';
import { cutBytes, iptcBlock, type WrittenWords } from '../../../electron/photos/write-iptc.ts';
import { xmpPacket } from '../../../electron/photos/write-xmp.ts';
import { noEdit } from '../../../shared/domain/photo-edit.ts';
import { cmykPhoto, sceneAs, scenePhoto, transparentPng, truncatedPhoto, wideGamutPhoto } from '../../fixtures/photos.ts';

const folder = mkdtempSync(join(tmpdir(), 'toasoan-export-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const words: WrittenWords = {
  caption: 'Bà con thôn Đoài gặt lúa “hè thu” <sớm> & kịp mùa, ngày 1/7',
  credit: 'Văn Tịnh, Bích Hường',
  alt: 'Bốn người đội nón lá đang gặt lúa',
  place: 'Thôn Đoài, xã Tân Lập',
  byline: '',
  headline: 'Mùa vàng',
  keywords: ['lúa', 'hè thu'],
  takenAt: Date.UTC(2026, 6, 1, 2, 41, 7),
};

function stored(bytes: Uint8Array): StoredFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = join(folder, sha256);
  writeFileSync(path, bytes);
  return { path, sha256 };
}

const asked = (bytes: Uint8Array, mime: PhotoMime, more: Partial<ExportRequest> = {}): ExportRequest => ({ step: 'export', original: stored(bytes), mime, edit: null, logo: null, size: 'original', portal: null, words, position: false, ...more });
const blocksOf = async (data: Uint8Array) => sharp(data).metadata();
const wordsOf = async (data: Uint8Array) => readPhotoWords(await blocksOf(data));
const pixelsOf = (data: Uint8Array) => sharp(data).autoOrient().raw().toBuffer();
const everything = { caption: words.caption, credit: words.credit, alt: words.alt, place: words.place, headline: words.headline, keywords: words.keywords, takenAt: words.takenAt };

describe('words of exported photos', () => {
  it('come back from XMP and from IPTC alone, every one of them', () => {
    expect(readPhotoWords({ xmp: xmpPacket(words) })).toMatchObject(everything);
    const { alt: _, ...inIptc } = everything;
    expect(readPhotoWords({ iptc: iptcBlock(words) })).toMatchObject(inIptc);
    expect(readPhotoWords({ xmp: xmpPacket({ ...words, byline: 'Người khác', credit: '' }) }).credit).toBe('Người khác');
  });

  it('are left out where there are none', () => {
    const none = { caption: '', credit: '', alt: '', place: '', byline: '', headline: '', keywords: [], takenAt: null };
    expect([iptcBlock(none).length, xmpPacket(none).length]).toEqual([0, 0]);
    expect(iptcBlock({ ...none, takenAt: Number.MAX_SAFE_INTEGER }).length).toBe(0);
    expect(readPhotoWords({ iptc: iptcBlock({ ...none, caption: 'Chú thích' }) })).toMatchObject({ caption: 'Chú thích', credit: '', takenAt: null });
  });

  it('keep the bounds of IPTC in bytes, cut between characters; XMP has all of it', () => {
    const long = { ...words, caption: 'ế'.repeat(1_500), credit: 'Nguyễn Thị Bích Hường Phương Thảo Anh', place: 'ậ'.normalize('NFD').repeat(20), headline: '👨‍👩‍👧'.repeat(40) };
    const read = readPhotoWords({ iptc: iptcBlock(long) });
    expect(read.caption).toBe('ế'.repeat(666));
    expect(read.credit).toBe('Nguyễn Thị Bích Hường Ph');
    expect(cutBytes(long.place, 32).toString('utf8')).toBe('ậ'.normalize('NFD').repeat(6));
    expect(cutBytes(long.headline, 256).toString('utf8')).toBe('👨‍👩‍👧'.repeat(14));
    expect(readPhotoWords({ xmp: xmpPacket(long) })).toMatchObject({ caption: long.caption, credit: long.credit });
  });

  it('cannot break the packet', () => {
    const hostile = { ...words, caption: ']]></rdf:li><x a="\u0001\ud800\ufffe">&amp; <?xpacket?>' };
    expect(readPhotoWords({ xmp: xmpPacket(hostile) }).caption).toBe(']]></rdf:li><x a=" ">&amp; <?xpacket?>');
    expect(xmpPacket(hostile).toString('utf8')).not.toMatch(/[\u0001\ufffe]/u);
  });
});

describe('an original', () => {
  it('leaves as JPEG with the same pixels, new words, its orientation; without position, serial number, maker notes and what lies behind it', async () => {
    const camera = await scenePhoto({ orientation: 6, gps: true, serial: 'SN-4711', artist: 'Người cũ', iptc: [['caption', 'Chú thích cũ']], width: 300, height: 200 });
    const source = Buffer.concat([camera, await scenePhoto({ gps: true, serial: 'SN-0815' })]);
    const { data, ending, converted } = await exportPhoto(asked(source, 'image/jpeg'));
    expect([ending, converted]).toEqual(['jpg', false]);
    expect(await wordsOf(data)).toMatchObject({ ...everything, gps: false });
    expect(await pixelsOf(data)).toEqual(await pixelsOf(source));
    expect((await blocksOf(data)).orientation).toBe(6);
    for (const secret of ['SN-4711', 'SN-0815', 'Người cũ', 'Chú thích cũ']) expect(Buffer.from(data).includes(secret), secret).toBe(false);
    const independent = (await exifr.parse(Buffer.from(data), { iptc: true, xmp: true, gps: true })) as Record<string, unknown>;
    expect(independent['latitude']).toBeUndefined();
    expect(independent['SerialNumber']).toBeUndefined();
    expect(Buffer.from(String(independent['Caption']), 'latin1').toString('utf8')).toBe(words.caption);
  });

  it('keeps its position when asked, its serial number never', async () => {
    const source = await scenePhoto({ gps: true, serial: 'SN-4711' });
    for (const size of ['original', 'full'] as const) {
      const { data } = await exportPhoto(asked(source, 'image/jpeg', { position: true, size }));
      expect(await exifr.gps(Buffer.from(data))).toEqual(await exifr.gps(source));
      expect(Buffer.from(data).includes('SN-4711')).toBe(false);
      expect((await wordsOf(data)).gps).toBe(true);
    }
  });

  it.each(['png', 'webp'] as const)('leaves as %s with XMP', async (format) => {
    const source = await sceneAs(format);
    const { data, ending } = await exportPhoto(asked(source, `image/${format}`));
    expect(ending).toBe(format);
    const { format: read, width, height } = await blocksOf(data);
    expect([read, width, height]).toEqual([format, 480, 360]);
    expect(await pixelsOf(data)).toEqual(await pixelsOf(source));
    expect(await wordsOf(data)).toMatchObject(everything);
    // Twice, so that what was written is found and taken away again.
    const again = await exportPhoto(asked(data, `image/${format}`, { words: { ...words, caption: 'Lần hai' } }));
    expect((await wordsOf(again.data)).caption).toBe('Lần hai');
    expect(Buffer.from(again.data).includes(words.caption.slice(0, 20))).toBe(false);
  });

  it.each([['lossy', {}], ['lossless', { lossless: true }]] as const)('leaves as %s WebP with what is transparent', async (_, options) => {
    const source = await sharp(await transparentPng()).webp(options).toBuffer();
    const { data } = await exportPhoto(asked(source, 'image/webp'));
    expect(await blocksOf(data)).toMatchObject({ format: 'webp', hasAlpha: true });
    expect(await pixelsOf(data)).toEqual(await pixelsOf(source));
    expect(await wordsOf(data)).toMatchObject(everything);
  });

  it.each(['avif', 'tiff', 'gif'] as const)('that is %s becomes a described picture every program knows', async (format) => {
    const { data, converted } = await exportPhoto(asked(await sceneAs(format), `image/${format}`));
    expect(converted).toBe(true);
    expect(await blocksOf(data)).toMatchObject({ width: 480, height: 360 });
    expect(await wordsOf(data)).toMatchObject(everything);
  });

  it('for print (CMYK) keeps its colours, also in its decoder note', async () => {
    const source = await cmykPhoto();
    const { data } = await exportPhoto(asked(source, 'image/jpeg'));
    expect((await blocksOf(data)).space).toBe('cmyk');
    expect(await pixelsOf(data)).toEqual(await pixelsOf(source));
  });

  it('that is damaged or gone is refused', async () => {
    await expect(exportPhoto(asked(await truncatedPhoto(), 'image/jpeg'))).rejects.toMatchObject({ error: { kind: 'damaged-image' } });
    const gone = asked(await scenePhoto(), 'image/jpeg');
    await expect(exportPhoto({ ...gone, original: { ...gone.original, path: join(folder, 'mất') } })).rejects.toMatchObject({ error: { kind: 'not-found' } });
  });
});

describe('other sizes', () => {
  it('at full size the photo is upright, sRGB, and by its recipe', async () => {
    const { data } = await exportPhoto(asked(await scenePhoto({ orientation: 6, width: 300, height: 200, gps: true }), 'image/jpeg', { size: 'full' }));
    const header = await blocksOf(data);
    expect([header.width, header.height, header.orientation, header.space]).toEqual([300, 200, undefined, 'srgb']);
    expect(await wordsOf(data)).toMatchObject({ ...everything, gps: false });
    const turned = await exportPhoto(asked(await scenePhoto({ width: 300, height: 200 }), 'image/jpeg', { edit: { ...noEdit, rotate: 90 } }));
    expect(await blocksOf(turned.data)).toMatchObject({ width: 200, height: 300 });
    const wide = await exportPhoto(asked(await wideGamutPhoto(), 'image/jpeg', { size: 'full' }));
    expect((await blocksOf(wide.data)).icc?.includes('Display P3') ?? false).toBe(false);
  });

  it('for portals it is the finished rendition, byte for byte in its picture', async () => {
    const rendition = await scenePhoto({ width: 200, height: 150, quality: 70 });
    const { data, converted } = await exportPhoto(asked(await scenePhoto({ gps: true }), 'image/jpeg', { size: 'portal', portal: stored(rendition) }));
    expect(converted).toBe(false);
    expect(await pixelsOf(data)).toEqual(await pixelsOf(rendition));
    expect(await wordsOf(data)).toMatchObject({ ...everything, gps: false });
  });
});
