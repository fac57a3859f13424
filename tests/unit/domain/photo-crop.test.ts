import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COVER_RATIO, cropPresets, cropTo, largestRegion, ratioOf, withCrop, withQuarterTurn } from '../../../shared/domain/photo-crop.ts';
import { noEdit, photoEditSchema, type PhotoEdit } from '../../../shared/domain/photo-edit.ts';
import { finishedSize, photoFrame, toOriginal } from '../../../shared/domain/photo-geometry.ts';

const photo = { width: 6000, height: 4000 };
const part = fc.double({ min: 0, max: 1, noNaN: true });
const point = fc.record({ x: part, y: part });

/** Where the focal point of an edit lies in the original. */
const focusOf = (edit: PhotoEdit) => edit.focus && toOriginal(photoFrame(photo, edit), edit.focus);

describe('crop presets', () => {
  it('have their shapes', () => {
    expect(cropPresets.map((preset) => ratioOf(preset))).toEqual([null, 16 / 9, 4 / 3, 3 / 2, 1, COVER_RATIO]);
    expect(ratioOf('4:3', true)).toBe(3 / 4);
    expect(ratioOf('cover', true)).toBe(COVER_RATIO);
  });

  it('cut the largest part of their shape', () => {
    expect(finishedSize(photo, cropTo(photo, noEdit, 16 / 9))).toEqual({ width: 6000, height: 3375 });
    expect(finishedSize(photo, cropTo(photo, noEdit, 1))).toEqual({ width: 4000, height: 4000 });
    expect(cropTo(photo, noEdit, 3 / 2).crop).toBeNull();
  });

  it('stay inside and have their shape wherever the middle is wanted', () => {
    fc.assert(
      fc.property(fc.record({ width: fc.integer({ min: 20, max: 9000 }), height: fc.integer({ min: 20, max: 9000 }) }), fc.double({ min: 0.2, max: 5, noNaN: true }), point, (size, ratio, centre) => {
        const { x, y, width, height } = largestRegion(size, ratio, centre);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(1 + 1e-9);
        expect(y + height).toBeLessThanOrEqual(1 + 1e-9);
        if (width > 0.01 && height > 0.01) expect((width * size.width) / (height * size.height)).toBeCloseTo(ratio, 6);
      }),
    );
  });

  it('keep the focal point as near to the middle as the edges allow', () => {
    const edit = cropTo(photo, { ...noEdit, focus: { x: 0.5, y: 0.4 } }, 1);
    expect(edit.focus).toEqual({ x: 0.5, y: 0.4 });
    const aside = cropTo(photo, { ...noEdit, focus: { x: 0.95, y: 0.5 } }, 1);
    expect(aside.crop?.x).toBeCloseTo(1 / 3, 9);
    expect(aside.focus?.x).toBeCloseTo((0.95 - 1 / 3) * 1.5, 9);
  });
});

describe('the focal point', () => {
  it('stays on the same spot of the picture when it is cropped, and leaves with what is cut away', () => {
    const edit: PhotoEdit = { ...noEdit, focus: { x: 0.3, y: 0.6 } };
    const cut = withCrop(edit, { x: 0.2, y: 0.2, width: 0.5, height: 0.5 });
    expect(focusOf(cut)?.x).toBeCloseTo(0.3, 3);
    expect(focusOf(cut)?.y).toBeCloseTo(0.6, 3);
    expect(focusOf(withCrop(cut, null))?.x).toBeCloseTo(0.3, 9);
    expect(withCrop(edit, { x: 0.5, y: 0, width: 0.5, height: 1 }).focus).toBeNull();
  });
});

describe('quarter turns', () => {
  const edit: PhotoEdit = { ...noEdit, crop: { x: 0.1, y: 0.2, width: 0.5, height: 0.3 }, focus: { x: 0.2, y: 0.9 } };

  it('take crop and focal point along: the same part of the picture is shown', () => {
    for (const direction of ['clockwise', 'anticlockwise'] as const) {
      const turned = withQuarterTurn(edit, direction);
      const [before, after] = [finishedSize(photo, edit), finishedSize(photo, turned)];
      expect([after.height, after.width]).toEqual([before.width, before.height]);
      expect(focusOf(turned)?.x).toBeCloseTo(focusOf(edit)?.x ?? 0, 3);
      expect(focusOf(turned)?.y).toBeCloseTo(focusOf(edit)?.y ?? 0, 3);
    }
  });

  it('come back after four, and one is undone by the other', () => {
    let turned = edit;
    for (let times = 0; times < 4; times += 1) turned = withQuarterTurn(turned, 'clockwise');
    expect(turned.rotate).toBe(0);
    expect(turned.crop?.x).toBeCloseTo(0.1, 9);
    expect(withQuarterTurn(withQuarterTurn(edit, 'clockwise'), 'anticlockwise').focus?.y).toBeCloseTo(0.9, 9);
    expect(photoEditSchema.safeParse(turned).success).toBe(true);
  });
});
