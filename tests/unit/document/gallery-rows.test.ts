import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { galleryRows, ROW_RATIO_MAX, ROW_RATIO_MIN, type PhotoShape } from '../../../shared/document/gallery-rows.ts';

const wide: PhotoShape = { width: 6000, height: 4000 };
const tall: PhotoShape = { width: 4000, height: 6000 };
const panorama: PhotoShape = { width: 9000, height: 3000 };
const rows = (...photos: readonly PhotoShape[]): readonly number[] => galleryRows(photos).map((row) => row.photos.length);
const many = (count: number, photo: PhotoShape): readonly PhotoShape[] => Array.from({ length: count }, () => photo);

const side = fc.integer({ min: 1, max: 60_000 });
const photos = fc.array(fc.record({ width: side, height: side }), { minLength: 2, maxLength: 12 });

describe('the rows of a gallery', () => {
  it('hold every photo once, in order, at full width, and within bounds of height', () => {
    fc.assert(
      fc.property(photos, (shapes) => {
        const found = galleryRows(shapes);
        expect(found.flatMap((row) => row.photos.map(({ index }) => index))).toEqual(shapes.map((_, index) => index));
        for (const row of found) {
          expect(row.photos.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
          expect(row.photos.length).toBeLessThanOrEqual(4);
          // A hundredth of leeway each: shapes have two decimals.
          expect(1 / row.height).toBeGreaterThan(ROW_RATIO_MIN - 0.05);
          expect(1 / row.height).toBeLessThan(ROW_RATIO_MAX + 0.05);
          for (const { ratio, share } of row.photos) expect(share / ratio).toBeCloseTo(row.height, 10);
        }
      }),
    );
  });

  it('never leave a square or tall photo alone in a row', () => {
    fc.assert(
      fc.property(photos, (shapes) => {
        for (const row of galleryRows(shapes)) {
          const [only] = row.photos;
          const shape = shapes[only?.index ?? 0];
          if (row.photos.length === 1 && shape !== undefined) expect(shape.width / shape.height).toBeGreaterThan(1.05);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('look as one would lay them', () => {
    expect([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((count) => rows(...many(count, wide)))).toEqual([[2], [3], [2, 2], [2, 3], [3, 3], [2, 2, 3], [2, 3, 3], [3, 3, 3], [2, 2, 3, 3], [2, 3, 3, 3], [3, 3, 3, 3]]);
    expect(rows(...many(4, tall))).toEqual([4]);
    expect(rows(panorama, wide, wide)).toEqual([1, 2]);
    expect(rows(panorama, panorama)).toEqual([1, 1]);
    expect(rows(wide, tall, wide)).toEqual([3]);
    expect(rows(tall, tall)).toEqual([2]);
  });

  it('crop only what is longer or taller than any screen shows well, and take photos without a size for usual ones', () => {
    expect(galleryRows([wide, tall])[0]?.photos.map(({ ratio }) => ratio)).toEqual([1.5, 0.66]);
    expect(galleryRows([{ width: 50_000, height: 1 }, { width: 1, height: 50_000 }]).flatMap((row) => row.photos.map(({ ratio }) => ratio))).toEqual([3.6, 0.56]);
    expect(galleryRows([{ width: 0, height: 0 }, { width: Number.NaN, height: 3 }])[0]?.photos.map(({ ratio }) => ratio)).toEqual([1.5, 1.5]);
    expect(galleryRows([])).toEqual([]);
    expect(galleryRows(many(3, wide), { perRow: 1 }).map((row) => row.photos.length)).toEqual([1, 1, 1]);
  });
});
