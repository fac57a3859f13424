import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import * as heic from '../../fixtures/heic-photos.ts';
import { xmpCaption } from '../../fixtures/photo-metadata.ts';
import { sceneCorners } from '../../fixtures/photos.ts';
import { cornerColours, metadataDump, metadataTraces } from '../../helpers/photo-checks.ts';
import { photoDesk, refusal, renditionOf } from './setup.ts';

const { importer, assets } = (() => {
  let desk: ReturnType<typeof photoDesk> | null = null;
  const now = () => (desk ??= photoDesk());
  return { importer: () => now().importer, assets: () => now().assets };
})();

async function portalOf(bytes: Buffer): Promise<Buffer> {
  const desk = photoDesk();
  const photo = await desk.importer.importPhoto({ name: 'IMG_0001.HEIC', bytes });
  return Buffer.from((await renditionOf(desk.assets, photo.assetId, 'portal')).data);
}

/** Colour of the middle of the sky. */
async function skyOf(file: Buffer): Promise<readonly number[]> {
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.round(info.height * 0.1) * info.width + Math.round(info.width * 0.3)) * info.channels;
  return [...data.subarray(at, at + 3)];
}

describe('photos of phones', () => {
  test('tiles are put together, the original is kept, words and position are found and do not leave', async () => {
    const exif = await heic.plainExif({ orientation: 6, gps: true, serial: 'SN-7741', artist: 'Văn Tịnh' });
    const bytes = heic.phonePhoto({ exif, xmp: xmpCaption('Lúa chín ở xã Tân Hòa') });
    const photo = await importer().importPhoto({ name: 'IMG_0001.HEIC', bytes });
    expect(photo).toMatchObject({ width: 512, height: 384, caption: 'Lúa chín ở xã Tân Hòa', credit: 'Văn Tịnh' });
    expect(assets().get(photo.assetId)).toMatchObject({ mime: 'image/heic', gps: true, bytes: bytes.length });
    expect(Buffer.compare(await assets().read(photo.assetId), bytes)).toBe(0);
    for (const purpose of ['thumb', 'portal'] as const) {
      const { data, row } = await renditionOf(assets(), photo.assetId, purpose);
      expect(row.mime).toBe('image/jpeg');
      expect(await cornerColours(data)).toEqual(sceneCorners);
      expect(await metadataDump(data)).toEqual({});
      expect(metadataTraces(data)).toEqual([]);
      expect(Buffer.from(data).includes('SN-7741')).toBe(false);
    }
  });

  test('turning and mirroring of the file are done once; what EXIF says about it is not done again', async () => {
    const exif = await heic.plainExif({ orientation: 6 });
    const turned = await portalOf(heic.phonePhoto({ turn: 3, exif }));
    expect(await sharp(turned).metadata()).toMatchObject({ width: 384, height: 512 });
    expect(await cornerColours(turned)).toEqual({ topLeft: 'blue', topRight: 'red', bottomLeft: 'yellow', bottomRight: 'green' });
    const mirrored = await portalOf(heic.phonePhoto({ mirror: 1, exif }));
    expect(await cornerColours(mirrored)).toEqual({ topLeft: 'green', topRight: 'red', bottomLeft: 'yellow', bottomRight: 'blue' });
  });

  test('a picture without tiles, and one with a picture of depth beside it', async () => {
    expect(await sharp(await portalOf(heic.singleHeic())).metadata()).toMatchObject({ width: 256, height: 192 });
    const { sidePicture } = heic;
    const deep = await portalOf(heic.phonePhoto(sidePicture ? { depth: sidePicture } : {}));
    expect(await cornerColours(deep)).toEqual(sceneCorners);
  });

  test('Display P3, by profile or by number, becomes sRGB', async () => {
    const plain = await skyOf(await portalOf(heic.phonePhoto()));
    const byProfile = await portalOf(heic.phonePhoto({ icc: await heic.p3Profile() }));
    const byNumber = await skyOf(await portalOf(heic.phonePhoto({ nclx: [12, 13, 6] })));
    expect((await sharp(byProfile).metadata()).hasProfile).toBe(false);
    const converted = await skyOf(byProfile);
    // The same numbers are stronger colours in P3: the sky has less red in sRGB.
    expect(converted[0] ?? 255).toBeLessThan((plain[0] ?? 0) - 5);
    expect(Math.abs((byNumber[0] ?? 0) - (converted[0] ?? 0))).toBeLessThanOrEqual(2);
  });
});

describe('refused HEIC', () => {
  const whole = heic.phonePhoto();

  test.each([
    ['cut in the middle of its pixels', () => whole.subarray(0, whole.length - 2_000), 'damaged-image'],
    ['cut in its header', () => whole.subarray(0, 200), 'damaged-image'],
    ['with zeros for pixels', () => Buffer.concat([whole.subarray(0, whole.length - 4_000), Buffer.alloc(4_000)]), 'damaged-image'],
    ['claiming 60,000 x 60,000', () => heic.phonePhoto({ width: 60_000, height: 60_000 }), 'too-many-pixels'],
  ])('%s', async (_, make, kind) => {
    const desk = photoDesk();
    expect(await refusal(desk.importer.importPhoto({ name: 'a.heic', bytes: make() }))).toMatchObject({ kind, retryable: false });
    expect([desk.assets.added(), desk.assets.incoming()]).toEqual([0, 0]);
    expect((await desk.importer.importPhoto({ name: 'ok.heic', bytes: whole })).width).toBe(512);
  });
});
