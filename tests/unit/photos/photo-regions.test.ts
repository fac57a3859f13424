import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrowStep } from '../../../renderer/features/photos/editor/arrow-step.ts';
import { cropFor, cropLimits, hasShape, shapeOf } from '../../../renderer/features/photos/editor/crop-shape.ts';
import { steepness } from '../../../renderer/features/photos/editor/horizon-layer.tsx';
import { turnedBack } from '../../../renderer/features/photos/editor/region-box.tsx';
import { freely, handles, moveRegion, regionBetween, resizeRegion, type RegionLimits } from '../../../renderer/features/photos/editor/region.ts';
import { noEdit, type Region } from '../../../shared/domain/photo-edit.ts';
import { photoFrame } from '../../../shared/domain/photo-geometry.ts';

const region: Region = { x: 0.2, y: 0.2, width: 0.4, height: 0.3 };
const near = (wanted: Region) => ({ x: expect.closeTo(wanted.x, 6), y: expect.closeTo(wanted.y, 6), width: expect.closeTo(wanted.width, 6), height: expect.closeTo(wanted.height, 6) });

describe('a region pulled by its handles', () => {
  it('moves as a whole and stops at the edges', () => {
    expect(moveRegion(region, 0.1, -0.1)).toEqual(near({ ...region, x: 0.3, y: 0.1 }));
    expect(moveRegion(region, 5, -5)).toEqual(near({ ...region, x: 0.6, y: 0 }));
  });

  it('moves only the sides that a handle has', () => {
    expect(resizeRegion(region, 'e', 0.1, 0.5)).toEqual(near({ ...region, width: 0.5 }));
    expect(resizeRegion(region, 'nw', 0.1, 0.1)).toEqual(near({ x: 0.3, y: 0.3, width: 0.3, height: 0.2 }));
    expect(resizeRegion(region, 's', 0, 9)).toEqual(near({ ...region, height: 0.8 }));
    expect(resizeRegion(region, 'w', 9, 0)).toEqual(near({ ...region, x: 0.59, width: 0.01 }));
  });

  it('keeps its ratio: a corner from the opposite one, a side from the middle of the axis', () => {
    const limits: RegionLimits = { ...freely, ratio: 2 };
    const wide: Region = { x: 0.2, y: 0.4, width: 0.4, height: 0.2 };
    expect(resizeRegion(wide, 'se', 0.2, 0, limits)).toEqual(near({ x: 0.2, y: 0.4, width: 0.6, height: 0.3 }));
    expect(resizeRegion(wide, 'se', 0, 0.1, limits)).toEqual(near({ x: 0.2, y: 0.4, width: 0.6, height: 0.3 }));
    expect(resizeRegion(wide, 'nw', -0.2, -0.1, limits)).toEqual(near({ x: 0, y: 0.3, width: 0.6, height: 0.3 }));
    expect(resizeRegion(wide, 'e', 0.2, 0, limits)).toEqual(near({ x: 0.2, y: 0.35, width: 0.6, height: 0.3 }));
    expect(resizeRegion(wide, 'se', 9, 9, limits)).toEqual(near({ x: 0.2, y: 0.4, width: 0.8, height: 0.4 }));
  });

  it('stays inside the picture, not smaller than allowed, and in its ratio, however it is pulled', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    const pull = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(part, part, part, fc.constantFrom(...handles), pull, pull, fc.option(fc.double({ min: 0.3, max: 3, noNaN: true })), (a, b, size, handle, dx, dy, ratio) => {
        const limits: RegionLimits = { ratio, min: { width: 0.02, height: 0.03 } };
        const width = 0.1 + size * Math.min(0.8, (ratio ?? 1) * 0.8) * 0.8;
        const height = ratio === null ? 0.5 : Math.min(1, width / ratio);
        const from = { x: a * (1 - width), y: b * (1 - height), width: ratio === null ? width : height * ratio, height };
        const { x, y, width: w, height: h } = resizeRegion(from, handle, dx, dy, limits);
        const slack = 1e-9;
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(-slack);
        expect(Math.max(x + w, y + h)).toBeLessThanOrEqual(1 + slack);
        expect(w).toBeGreaterThanOrEqual(Math.min(0.02, from.width) - slack);
        expect(h).toBeGreaterThanOrEqual(Math.min(0.03, from.height) - slack);
        if (ratio !== null) expect(w / h).toBeCloseTo(ratio, 6);
      }),
    );
  });

  it('is drawn from any corner to any other, and never to nothing', () => {
    expect(regionBetween({ x: 0.6, y: 0.1 }, { x: 0.2, y: 0.4 })).toEqual(near({ x: 0.2, y: 0.1, width: 0.4, height: 0.3 }));
    expect(regionBetween({ x: 2, y: 2 }, { x: 2, y: 2 })).toEqual(near({ x: 0.99, y: 0.99, width: 0.01, height: 0.01 }));
  });
});

describe('keys and pulls on the screen', () => {
  const key = (name: string, rest = {}) => arrowStep({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...rest });

  it('arrow keys go 1 %, with Shift 10 %; chords and other keys go nowhere', () => {
    expect(key('ArrowLeft')).toEqual([-0.01, 0]);
    expect(key('ArrowDown', { shiftKey: true })).toEqual([0, 0.1]);
    expect([key('a'), key('ArrowUp', { ctrlKey: true }), key('ArrowUp', { altKey: true })]).toEqual([null, null, null]);
  });

  it('go the way they are seen to go on a picture that lies on its side', () => {
    expect(turnedBack(1, 0, 90)).toEqual([0, -1]);
    expect(turnedBack(0, 1, 90)).toEqual([1, 0]);
    expect(turnedBack(1, 2, 180)).toEqual([-1, -2]);
    expect(turnedBack(1, 0, 0)).toEqual([1, 0]);
  });

  it('a drawn horizon is measured from the nearer axis, clockwise', () => {
    expect(steepness(100, 0)).toBe(0);
    expect(steepness(-100, -8.75)).toBeCloseTo(5, 1);
    expect(steepness(-8.75, 100)).toBeCloseTo(5, 1);
    expect(steepness(8.75, 100)).toBeCloseTo(-5, 1);
  });
});

describe('the shape of a crop', () => {
  const original = { width: 6000, height: 4000 };

  it('is the largest of its ratio, and found again from the recipe', () => {
    for (const preset of ['16:9', '4:3', '1:1'] as const) {
      const crop = cropFor(original, noEdit, { preset, upright: false }, 16 / 9);
      expect(shapeOf(original, { ...noEdit, crop }, 16 / 9)).toEqual({ preset, upright: false });
      expect(crop && Math.max(crop.width, crop.height)).toBe(1);
    }
    const standing = { preset: '3:2', upright: true } as const;
    const crop = cropFor(original, noEdit, standing, 16 / 9);
    expect(photoFrame(original, { ...noEdit, crop }).crop).toMatchObject({ width: 2666, height: 4000 });
    expect(shapeOf(original, { ...noEdit, crop }, 16 / 9)).toEqual(standing);
  });

  it('has the ratio of the portal when it is a cover', () => {
    const crop = cropFor(original, noEdit, { preset: 'cover', upright: false }, 2);
    expect(photoFrame(original, { ...noEdit, crop }).crop).toMatchObject({ width: 6000, height: 3000 });
  });

  it('binds the handles only while the crop has it', () => {
    const shape = { preset: '1:1', upright: false } as const;
    expect(hasShape(original, noEdit, shape, 2)).toBe(false);
    expect(cropLimits(original, noEdit, shape, 2).ratio).toBeNull();
    const square = { ...noEdit, crop: cropFor(original, noEdit, shape, 2) };
    expect(cropLimits(original, square, shape, 2).ratio).toBeCloseTo(4000 / 6000, 6);
  });

  it('leaves some pixels of a tiny photo', () => {
    expect(cropLimits({ width: 40, height: 20 }, noEdit, { preset: 'free', upright: false }, 2).min).toEqual({ width: 0.8, height: 1 });
  });
});
