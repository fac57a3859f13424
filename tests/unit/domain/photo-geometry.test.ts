import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noEdit } from '../../../shared/domain/photo-edit.ts';
import { boxOf, finishedSize, fitInside, inscribed, outlineInOriginal, photoFrame, regionToFinished, regionToOriginal, toFinished, toOriginal } from '../../../shared/domain/photo-geometry.ts';

const side = fc.integer({ min: 16, max: 8_000 });
const size = fc.record({ width: side, height: side });
const part = fc.double({ min: 0, max: 1, noNaN: true });
const point = fc.record({ x: part, y: part });
const region = fc.tuple(point, fc.double({ min: 0.01, max: 1, noNaN: true }), fc.double({ min: 0.01, max: 1, noNaN: true })).map(([{ x, y }, width, height]) => ({ x: x * (1 - width), y: y * (1 - height), width, height }));
const frameEdit = fc.record({ rotate: fc.constantFrom(0, 90, 180, 270), straighten: fc.double({ min: -15, max: 15, noNaN: true }), crop: fc.option(region) });

describe('the frame of an edited photo', () => {
  it('without an edit is the photo', () => {
    expect(finishedSize({ width: 6000, height: 4000 }, noEdit)).toEqual({ width: 6000, height: 4000 });
    expect(toOriginal(photoFrame({ width: 6000, height: 4000 }, noEdit), { x: 0.25, y: 0.75 })).toEqual({ x: 0.25, y: 0.75 });
  });

  it('turns with quarter turns, exactly', () => {
    const photo = { width: 600, height: 400 };
    const clockwise = photoFrame(photo, { ...noEdit, rotate: 90 });
    expect(clockwise.crop).toEqual({ left: 0, top: 0, width: 400, height: 600 });
    // The top left corner of the original comes to the top right.
    expect(toFinished(clockwise, { x: 0, y: 0 })).toEqual({ x: 1, y: 0 });
    expect(toFinished(photoFrame(photo, { ...noEdit, rotate: 270 }), { x: 0, y: 0 })).toEqual({ x: 0, y: 1 });
    expect(toFinished(photoFrame(photo, { ...noEdit, rotate: 180 }), { x: 0.2, y: 0.1 })).toEqual({ x: 0.8, y: 0.9 });
  });

  it('maps every place there and back', () => {
    fc.assert(
      fc.property(size, frameEdit, point, (photo, edit, place) => {
        const frame = photoFrame(photo, edit);
        const back = toFinished(frame, toOriginal(frame, place));
        // A hair that was taken away at the edge is at most a pixel.
        const hair = 2 / Math.min(frame.crop.width, frame.crop.height);
        expect(Math.abs(back.x - place.x)).toBeLessThan(hair);
        expect(Math.abs(back.y - place.y)).toBeLessThan(hair);
      }),
    );
  });

  it('never shows anything outside the original', () => {
    fc.assert(
      fc.property(size, frameEdit, (photo, edit) => {
        for (const { x, y } of outlineInOriginal(photoFrame(photo, edit))) {
          for (const value of [x, y]) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it('is whole pixels inside the straightened picture', () => {
    fc.assert(
      fc.property(size, frameEdit, (photo, edit) => {
        const { crop, straightened, turned } = photoFrame(photo, edit);
        for (const value of Object.values(crop)) expect(Number.isInteger(value)).toBe(true);
        expect(crop.width).toBeGreaterThanOrEqual(1);
        expect(crop.left + crop.width).toBeLessThanOrEqual(straightened.width);
        expect(crop.top + crop.height).toBeLessThanOrEqual(straightened.height);
        expect(straightened.width).toBeLessThanOrEqual(turned.width);
      }),
    );
  });

  it('straightens to the largest rectangle of the same shape', () => {
    const length = fc.integer({ min: 200, max: 8_000 });
    fc.assert(
      fc.property(fc.record({ width: length, height: length }), fc.double({ min: -15, max: 15, noNaN: true }), (photo, degrees) => {
        const { width, height } = inscribed(photo, degrees);
        const [sin, cos] = [Math.abs(Math.sin((degrees * Math.PI) / 180)), Math.cos((degrees * Math.PI) / 180)];
        const fits = (w: number, h: number) => w * cos + h * sin <= photo.width + 1e-6 && w * sin + h * cos <= photo.height + 1e-6;
        expect(fits(width, height)).toBe(true);
        // Two pixels more in the same shape would stick out: nothing is given away but the rounding.
        const more = (width + 2) / photo.width;
        expect(fits(width + 2, more * photo.height) && fits(((height + 2) / photo.height) * photo.width, height + 2)).toBe(false);
      }),
    );
  });

  it('straightening by nothing cuts nothing, and both directions cut the same', () => {
    expect(inscribed({ width: 4000, height: 3000 }, 0)).toEqual({ width: 4000, height: 3000 });
    expect(inscribed({ width: 4000, height: 3000 }, 5)).toEqual(inscribed({ width: 4000, height: 3000 }, -5));
  });

  it('maps a region to one that holds it', () => {
    fc.assert(
      fc.property(size, frameEdit, region, point, (photo, edit, wanted, within) => {
        const frame = photoFrame(photo, edit);
        const found = regionToOriginal(frame, wanted);
        const place = toOriginal(frame, { x: wanted.x + within.x * wanted.width, y: wanted.y + within.y * wanted.height });
        expect(place.x).toBeGreaterThanOrEqual(found.x - 1e-9);
        expect(place.x).toBeLessThanOrEqual(found.x + found.width + 1e-9);
        expect(place.y).toBeGreaterThanOrEqual(found.y - 1e-9);
        expect(place.y).toBeLessThanOrEqual(found.y + found.height + 1e-9);
      }),
    );
  });

  it('says when nothing of a region is left', () => {
    const frame = photoFrame({ width: 1000, height: 1000 }, { ...noEdit, crop: { x: 0, y: 0, width: 0.5, height: 0.5 } });
    expect(regionToFinished(frame, { x: 0.6, y: 0.6, width: 0.2, height: 0.2 })).toBeNull();
    expect(regionToFinished(frame, { x: 0.25, y: 0.25, width: 0.5, height: 0.5 })).toEqual({ x: 0.5, y: 0.5, width: 0.5, height: 0.5 });
  });
});

describe('sizes', () => {
  it('fit inside without being enlarged', () => {
    expect(fitInside({ width: 6000, height: 4000 }, 2000)).toEqual({ width: 2000, height: 1333 });
    expect(fitInside({ width: 300, height: 200 }, 2000)).toEqual({ width: 300, height: 200 });
    expect(fitInside({ width: 1, height: 50_000 }, 2000)).toEqual({ width: 1, height: 2000 });
  });

  it('a region that reaches over the edge is cut there', () => {
    expect(boxOf({ x: 0.9, y: 0.995, width: 0.5, height: 0.01 }, { width: 100, height: 100 })).toEqual({ left: 90, top: 99, width: 10, height: 1 });
  });
});
