import { expect, it } from 'vitest';
import { noEdit, type Region } from '../../../shared/domain/photo-edit.ts';
import { missingBlurs, withBlursOf } from '../../../shared/domain/same-blurs.ts';

const at = (x: number, y = 0.1, size = 0.2): Region => ({ x, y, width: size, height: size });

it('a region is covered by one that holds it, whatever rounding did, and not by one that only touches it', () => {
  expect(missingBlurs([at(0.1)], [at(0.1), at(0.10004), at(0.15, 0.15, 0.1)])).toEqual([]);
  expect(missingBlurs([at(0.1)], [at(0.2)])).toEqual([at(0.2)]);
  expect(missingBlurs([], [at(0.1)])).toEqual([at(0.1)]);
});

it('another use of the photo gets the blurs that it lacks and keeps its own crop and light', () => {
  const cover = { ...noEdit, crop: at(0, 0, 0.5), brightness: 10, blurs: [at(0.7)] };
  expect(withBlursOf(cover, [], [at(0.1)])).toEqual({ ...cover, blurs: [at(0.7), at(0.1)] });
  expect(withBlursOf(cover, [], [at(0.7)])).toBeNull();
});

it('a blur that was moved or drawn smaller is so there too; one that was taken away stays', () => {
  const cover = { ...noEdit, blurs: [at(0.1), at(0.7)] };
  expect(withBlursOf(cover, [at(0.1), at(0.7)], [at(0.15), at(0.7)])?.blurs).toEqual([at(0.7), at(0.15)]);
  expect(withBlursOf(cover, [at(0.1), at(0.7)], [at(0.12, 0.12, 0.1), at(0.7)])?.blurs).toEqual([at(0.7), at(0.12, 0.12, 0.1)]);
  expect(withBlursOf(cover, [at(0.1), at(0.7)], [at(0.7)])).toBeNull();
});
