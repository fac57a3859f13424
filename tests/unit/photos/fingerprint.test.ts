import sharp from 'sharp';
import { expect, test } from 'vitest';
import { fingerprintOf } from '../../../electron/photos/fingerprint.ts';
import { decodePixels } from '../../../electron/photos/renditions.ts';
import { findBursts } from '../../../shared/domain/photo-bursts.ts';
import * as photos from '../../fixtures/photos.ts';

const fingerprint = async (bytes: Uint8Array) => fingerprintOf(await decodePixels(bytes));

test('a burst is found whatever size and quality its photos have, and the sharpest of it', async () => {
  const sharpest = await photos.noisyPhoto(1200, 900);
  const shaken = await sharp(sharpest).blur(3).jpeg().toBuffer();
  const smaller = await sharp(sharpest).blur(1).resize(800).jpeg({ quality: 60 }).toBuffer();
  const other = await sharp(sharpest).flop().negate().jpeg().toBuffer();
  const all = await Promise.all([shaken, sharpest, smaller, other].map(fingerprint));
  expect(all.every(({ phash }) => /^[0-9a-f]{16}$/.test(phash))).toBe(true);
  const bursts = findBursts(all.map((one, index) => ({ assetId: String(index), takenAt: index * 300, ...one })));
  expect(bursts).toEqual([{ assetIds: ['0', '1', '2'], sharpest: '1' }]);
});

test.each([1, 2, 9])('a picture of %i pixels has one too', async (side) => {
  const dot = await sharp({ create: { width: side, height: side, channels: 4, background: '#80ff8040' } }).png().toBuffer();
  expect(await fingerprint(dot)).toMatchObject({ phash: expect.stringMatching(/^[0-9a-f]{16}$/) as string, sharpness: 0 });
});
