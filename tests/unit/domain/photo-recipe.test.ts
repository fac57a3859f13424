import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalEdit, isNoEdit, noEdit, photoEditSchema, readEdit, type PhotoEdit } from '../../../shared/domain/photo-edit.ts';
import { autoLevels, lightFilter, lightTable, luminanceCounts } from '../../../shared/domain/photo-light.ts';
import { markBox } from '../../../shared/domain/photo-mark.ts';

const part = fc.double({ min: 0, max: 1, noNaN: true });
const region = fc.tuple(part, part, fc.double({ min: 0.01, max: 1, noNaN: true }), fc.double({ min: 0.01, max: 1, noNaN: true })).map(([x, y, width, height]) => ({ x: x * (1 - width), y: y * (1 - height), width, height }));
const recipe: fc.Arbitrary<PhotoEdit> = fc.record({
  rotate: fc.constantFrom(0, 90, 180, 270),
  straighten: fc.double({ min: -15, max: 15, noNaN: true }),
  crop: fc.option(region),
  focus: fc.option(fc.record({ x: part, y: part })),
  auto: fc.boolean(),
  brightness: fc.integer({ min: -100, max: 100 }),
  contrast: fc.integer({ min: -100, max: 100 }),
  blurs: fc.array(region, { maxLength: 4 }),
  mark: fc.option(fc.record({ assetId: fc.constant('a'.repeat(64)), corner: fc.constantFrom('top-left', 'bottom-right'), size: fc.double({ min: 0.05, max: 0.5, noNaN: true }), opacity: fc.double({ min: 0.1, max: 1, noNaN: true }) })),
});

describe('the text of a recipe', () => {
  it('is the same after reading it again, so that equal recipes are one photo', () => {
    fc.assert(
      fc.property(recipe, (edit) => {
        const text = canonicalEdit(edit);
        const read = readEdit(text);
        expect(read).not.toBeNull();
        expect(canonicalEdit(read ?? noEdit)).toBe(text);
      }),
    );
  });

  it('reads nothing from anything else', () => {
    for (const text of ['', '{}', 'null', '[1]', canonicalEdit(noEdit).replace('"rotate":0', '"rotate":45'), canonicalEdit(noEdit).replace('"blurs":[]', '"blurs":[[0,0,2,1]]')]) {
      expect(readEdit(text)).toBeNull();
    }
  });

  it('does not tell minus nothing from nothing', () => {
    expect(isNoEdit({ ...noEdit, straighten: -0.01 })).toBe(true);
    expect(isNoEdit({ ...noEdit, focus: { x: 0.5, y: 0.5 } })).toBe(false);
  });

  it('refuses regions beyond the edge, wild angles and strange keys', () => {
    const wrong: readonly unknown[] = [
      { ...noEdit, crop: { x: 0.6, y: 0, width: 0.5, height: 1 } },
      { ...noEdit, straighten: 16 },
      { ...noEdit, rotate: 45 },
      { ...noEdit, blurs: Array.from({ length: 51 }, () => ({ x: 0, y: 0, width: 0.1, height: 0.1 })) },
      { ...noEdit, crop: { x: 0, y: 0, width: 0, height: 1 } },
      { ...noEdit, mirror: true },
      { ...noEdit, straighten: Number.NaN },
    ];
    for (const edit of wrong) expect(photoEditSchema.safeParse(edit).success).toBe(false);
  });
});

describe('light', () => {
  it('computes what the CSS functions compute', () => {
    const table = lightTable({ auto: false, brightness: 50, contrast: -100 }, null);
    expect(lightFilter({ brightness: 50, contrast: -100 })).toBe('brightness(1.4142) contrast(0.5000)');
    for (const level of [0, 40, 128, 200, 255]) {
      const bright = Math.min(1, (level / 255) * 2 ** 0.5);
      expect(table?.[level]).toBe(Math.round(((bright - 0.5) * 0.5 + 0.5) * 255));
    }
  });

  it('leaves everything alone when nothing is to change', () => {
    expect(lightTable({ auto: false, brightness: 0, contrast: 0 }, { low: 40, high: 90 })).toBeNull();
    expect(lightTable({ auto: true, brightness: 0, contrast: 0 }, { low: 0, high: 255 })).toBeNull();
  });

  it('never makes a darker level brighter than a brighter one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 100 }), fc.integer({ min: -100, max: 100 }), (brightness, contrast) => {
        const table = lightTable({ auto: true, brightness, contrast }, { low: 30, high: 220 }) ?? new Uint8Array();
        for (let level = 1; level < table.length; level += 1) expect(table[level]).toBeGreaterThanOrEqual(table[level - 1] ?? 0);
      }),
    );
  });

  it('stretches from the darkest to the brightest but for single pixels', () => {
    const counts = new Uint32Array(256);
    counts[3] = 2;
    counts.fill(100, 60, 181);
    counts[250] = 3;
    expect(autoLevels(counts)).toEqual({ low: 60, high: 180 });
    expect(autoLevels(luminanceCounts(new Uint8Array([0, 0, 0, 255, 255, 255, 0, 0, 0, 255, 255, 255]), 3))).toEqual({ low: 0, high: 255 });
  });

  it('does not turn fog into noise, and takes any counts', () => {
    const fog = new Uint32Array(256);
    fog.fill(10, 120, 131);
    const { low, high } = autoLevels(fog);
    expect(high - low).toBeCloseTo(255 / 2.5);
    expect((low + high) / 2).toBeCloseTo(125);
    const night = new Uint32Array(256);
    night[0] = 50;
    expect(autoLevels(night)).toEqual({ low: 0, high: 255 / 2.5 });
    expect(autoLevels(new Uint32Array(256)).high).toBeGreaterThan(0);
  });
});

describe('the logo', () => {
  it('stands in its corner at the margin', () => {
    const [picture, logo] = [{ width: 2000, height: 1000 }, { width: 400, height: 200 }];
    expect(markBox(picture, logo, { corner: 'top-left', size: 0.2 })).toEqual({ left: 25, top: 25, width: 400, height: 200 });
    expect(markBox(picture, logo, { corner: 'bottom-right', size: 0.2 })).toEqual({ left: 1575, top: 775, width: 400, height: 200 });
  });

  it('never sticks out, however long the picture or the logo', () => {
    const size = fc.record({ width: fc.integer({ min: 1, max: 4000 }), height: fc.integer({ min: 1, max: 4000 }) });
    fc.assert(
      fc.property(size, size, fc.constantFrom('top-left', 'top-right', 'bottom-left', 'bottom-right'), fc.double({ min: 0.05, max: 0.5, noNaN: true }), (picture, logo, corner, share) => {
        const box = markBox(picture, logo, { corner, size: share });
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.left + box.width).toBeLessThanOrEqual(picture.width);
        expect(box.top + box.height).toBeLessThanOrEqual(picture.height);
      }),
    );
  });
});
