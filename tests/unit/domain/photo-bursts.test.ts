import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBursts, NEAR_BITS, PAUSE_MAX, SPAN_BITS, type BurstPhoto } from '../../../shared/domain/photo-bursts.ts';

/** A hash in which the first `ones` of 64 bits are set. */
const hash = (ones: number): string => ((1n << BigInt(ones)) - 1n).toString(16).padStart(16, '0');
const photo = (assetId: string, ones: number, takenAt: number | null, sharpness: number | null = 1): BurstPhoto => ({ assetId, phash: hash(ones), takenAt, sharpness });

describe('bursts', () => {
  it('are near pictures taken within seconds, in order, with the sharpest marked', () => {
    const photos = [photo('c', 4, 2_000, 5), photo('a', 0, 0, 3), photo('b', 2, 1_000, 9), photo('far', 60, 1_500)];
    expect(findBursts(photos)).toEqual([{ assetIds: ['a', 'b', 'c'], sharpest: 'b' }]);
  });

  it('end where the pause is too long, even when the picture is the same', () => {
    expect(findBursts([photo('a', 0, 0), photo('b', 0, PAUSE_MAX)])).toHaveLength(1);
    expect(findBursts([photo('a', 0, 0), photo('b', 0, PAUSE_MAX + 1)])).toEqual([]);
  });

  it('follow one photo to the next, but a slow pan is not one group', () => {
    const pan = Array.from({ length: 9 }, (_, step) => photo(`p${String(step)}`, step * 6, step * 500));
    const bursts = findBursts(pan);
    expect(bursts.length).toBeGreaterThan(1);
    expect(bursts[0]?.assetIds).toEqual(['p0', 'p1', 'p2']);
  });

  it('without a time ask for nearer pictures', () => {
    expect(findBursts([photo('a', 0, null), photo('b', 6, null)])).toHaveLength(1);
    expect(findBursts([photo('a', 0, null), photo('b', 7, 0)])).toEqual([]);
  });

  it('leave out what has no hash, and answer nothing for nothing', () => {
    expect(findBursts([{ ...photo('a', 0, 0), phash: null }, photo('b', 0, 0), { ...photo('c', 0, 0), phash: 'zz' }])).toEqual([]);
    expect(findBursts([])).toEqual([]);
  });

  it('hold for any photos: nobody twice, all within the span of the first', () => {
    const any = fc.record({ assetId: fc.uuid(), phash: fc.bigInt(0n, (1n << 64n) - 1n).map((value) => value.toString(16).padStart(16, '0')), takenAt: fc.option(fc.integer({ min: 0, max: 20_000 })), sharpness: fc.option(fc.nat()) });
    const bits = (a: string, b: string): number => [...(BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2)].filter((bit) => bit === '1').length;
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), fc.nat({ max: 3 }), (photos, masked) => {
        // Random hashes are far apart; most of their bits are cleared so that groups come about.
        const near = photos.map((one, index) => ({ ...one, assetId: String(index), phash: (BigInt(`0x${one.phash}`) & (0xfffn << BigInt(masked * 8))).toString(16).padStart(16, '0') }));
        const bursts = findBursts(near);
        const ids = bursts.flatMap(({ assetIds }) => assetIds);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { assetIds, sharpest } of bursts) {
          expect(assetIds).toContain(sharpest);
          for (const id of assetIds) expect(bits(near[Number(assetIds[0])]?.phash ?? '', near[Number(id)]?.phash ?? '')).toBeLessThanOrEqual(SPAN_BITS);
        }
      }),
    );
    expect(NEAR_BITS).toBeLessThan(SPAN_BITS);
  });
});
