import { REGION_MIN, type FocusPoint, type Region } from '../../../../shared/domain/photo-edit.ts';

/** The sides a handle moves: `ne` moves the upper and the right one. */
export const handles = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;
export type Handle = (typeof handles)[number];
export const cornerHandles = ['nw', 'ne', 'se', 'sw'] as const satisfies readonly Handle[];

/** The whole picture. */
export const whole: Region = { x: 0, y: 0, width: 1, height: 1 };

/** Limits of a region, as parts of the picture. `ratio`: width by height, counted in parts; null leaves it free. */
export type RegionLimits = { readonly ratio: number | null; readonly min: { readonly width: number; readonly height: number } };
export const freely: RegionLimits = { ratio: null, min: { width: REGION_MIN, height: REGION_MIN } };

export const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high));

/** The region shifted by parts of the picture, kept inside it. */
export function moveRegion(region: Region, dx: number, dy: number): Region {
  return { ...region, x: clamp(region.x + dx, 0, 1 - region.width), y: clamp(region.y + dy, 0, 1 - region.height) };
}

/** The region with one handle moved by parts of the picture. What lies opposite the handle stays where it is. */
export function resizeRegion(region: Region, handle: Handle, dx: number, dy: number, limits: RegionLimits = freely): Region {
  return limits.ratio === null ? resizeFreely(region, handle, dx, dy, limits.min) : resizeInRatio(region, handle, dx, dy, limits.ratio, limits.min);
}

function resizeFreely({ x, y, width, height }: Region, handle: Handle, dx: number, dy: number, min: RegionLimits['min']): Region {
  const right = x + width;
  const bottom = y + height;
  const left = handle.includes('w') ? clamp(x + dx, 0, right - min.width) : x;
  const top = handle.includes('n') ? clamp(y + dy, 0, bottom - min.height) : y;
  const newRight = handle.includes('e') ? clamp(right + dx, x + min.width, 1) : right;
  const newBottom = handle.includes('s') ? clamp(bottom + dy, y + min.height, 1) : bottom;
  return { x: left, y: top, width: newRight - left, height: newBottom - top };
}

function resizeInRatio(region: Region, handle: Handle, dx: number, dy: number, ratio: number, min: RegionLimits['min']): Region {
  const { x, y, width, height } = region;
  const across = handle.includes('e') ? 1 : handle.includes('w') ? -1 : 0;
  const down = handle.includes('s') ? 1 : handle.includes('n') ? -1 : 0;
  // A corner follows the pointer along its diagonal; arrow keys move one axis only, which then counts in full.
  const pulls = [...(across !== 0 && dx !== 0 ? [across * dx] : []), ...(down !== 0 && dy !== 0 ? [down * dy * ratio] : [])];
  const pull = pulls.length === 0 ? 0 : pulls.reduce((sum, part) => sum + part, 0) / pulls.length;
  // A side handle grows to both sides of its axis, so the nearer edge is the limit there.
  const room = (direction: number, start: number, size: number): number =>
    direction > 0 ? 1 - start : direction < 0 ? start + size : 2 * Math.min(start + size / 2, 1 - start - size / 2);
  const widest = Math.min(room(across, x, width), room(down, y, height) * ratio);
  const newWidth = clamp(width + pull, Math.min(widest, Math.max(min.width, min.height * ratio)), widest);
  const newHeight = newWidth / ratio;
  const place = (direction: number, start: number, size: number, newSize: number): number =>
    clamp(direction > 0 ? start : direction < 0 ? start + size - newSize : start + (size - newSize) / 2, 0, 1 - newSize);
  return { x: place(across, x, width, newWidth), y: place(down, y, height, newHeight), width: newWidth, height: newHeight };
}

/** The region between two points, whichever way it was drawn. */
export function regionBetween(a: FocusPoint, b: FocusPoint): Region {
  const [left, top] = [clamp(Math.min(a.x, b.x), 0, 1 - REGION_MIN), clamp(Math.min(a.y, b.y), 0, 1 - REGION_MIN)];
  const [right, bottom] = [clamp(Math.max(a.x, b.x), left + REGION_MIN, 1), clamp(Math.max(a.y, b.y), top + REGION_MIN, 1)];
  return { x: left, y: top, width: right - left, height: bottom - top };
}
