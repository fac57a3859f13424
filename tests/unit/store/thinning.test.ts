import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thinned } from '../../../electron/store/thinning.ts';
import type { Autosave } from '../../../electron/store/thinning.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = 1_000 * DAY;

const left = (saves: readonly Autosave[], now: number) => {
  const going = new Set(thinned(saves, now));
  return saves.filter(({ seq }) => !going.has(seq));
};
const every = (step: number, from: number, to: number) => Array.from({ length: Math.floor((to - from) / step) }, (_, seq) => ({ seq, createdAt: from + seq * step }));

describe('thinned', () => {
  it('keeps all of the last minute', () => {
    expect(thinned(every(1_000, NOW - MINUTE + 1, NOW), NOW)).toEqual([]);
  });

  it.each([
    ['a minute', MINUTE, HOUR - MINUTE, 59],
    ['ten minutes', HOUR, DAY - 10 * MINUTE, 138],
    ['an hour', DAY, 30 * DAY - HOUR, 695],
    ['a day', 30 * DAY, 40 * DAY, 10],
  ])('keeps one of each %s in its band', (_, youngest, oldest, most) => {
    const kept = left(every(30_000, NOW - oldest, NOW - youngest), NOW);
    expect(kept.length).toBeLessThanOrEqual(most + 2);
    expect(kept.length).toBeGreaterThanOrEqual(Math.floor(most * 0.98));
  });

  it('keeps the last of a slot, and the newest of all', () => {
    const slot = NOW - 10 * MINUTE;
    expect(thinned([{ seq: 1, createdAt: slot }, { seq: 2, createdAt: slot + 5 }, { seq: 3, createdAt: slot + 9 }], NOW)).toEqual([1, 2]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: NOW + DAY }), { minLength: 1 }), (times) => {
        const saves = times.map((createdAt, seq) => ({ seq, createdAt }));
        expect(left(saves, NOW).at(-1)).toEqual(saves.at(-1));
      }),
    );
  });

  it('does not ask for more when asked again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: NOW }), { maxLength: 200 }), (times) => {
        const saves = times.toSorted((a, b) => a - b).map((createdAt, seq) => ({ seq, createdAt }));
        expect(thinned(left(saves, NOW), NOW)).toEqual([]);
      }),
    );
  });
});
