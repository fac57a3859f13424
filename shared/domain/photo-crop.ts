import type { FocusPoint, PhotoEdit, Region } from './photo-edit.ts';
import { REGION_MIN } from './photo-edit.ts';
import { photoFrame, type Size } from './photo-geometry.ts';

/** Shape of a cover photo (*ảnh đại diện*), width by height, on portals that do not say theirs. */
export const COVER_RATIO = 16 / 9;
/** Bounds of what a portal may say: beyond them a cover is no picture any more. */
export const COVER_RATIO_MIN = 1 / 4;
export const COVER_RATIO_MAX = 4;

/** Shapes that can be chosen for a crop; `free` keeps to none. */
export const cropPresets = ['free', '16:9', '4:3', '3:2', '1:1', 'cover'] as const;
export type CropPreset = (typeof cropPresets)[number];

const ratios: Readonly<Record<CropPreset, number | null>> = { free: null, '16:9': 16 / 9, '4:3': 4 / 3, '3:2': 3 / 2, '1:1': 1, cover: COVER_RATIO };

/** Width by height of a preset, or null for `free`. `upright` turns it: 4:3 becomes 3:4. A cover is never upright. */
export function ratioOf(preset: CropPreset, upright = false): number | null {
  const ratio = ratios[preset];
  return ratio !== null && upright && preset !== 'cover' ? 1 / ratio : ratio;
}

/**
 * The largest part of a picture of `size` that has the shape `ratio` (width by height), with `centre` (parts of that
 * picture) as near to its middle as the edges allow. `size` is that of the straightened picture when used as a crop.
 */
export function largestRegion(size: Size, ratio: number, centre: FocusPoint = { x: 0.5, y: 0.5 }): Region {
  const own = size.width / size.height;
  const [width, height] = ratio < own ? [Math.max(REGION_MIN, ratio / own), 1] : [1, Math.max(REGION_MIN, own / ratio)];
  const place = (middle: number, length: number): number => Math.min(1 - length, Math.max(0, middle - length / 2));
  return { x: place(centre.x, width), y: place(centre.y, height), width, height };
}

/** The edit with the largest crop of this shape around its focal point; `ratio` null takes the crop away. */
export function cropTo(original: Size, edit: PhotoEdit, ratio: number | null): PhotoEdit {
  if (ratio === null) return withCrop(edit, null);
  const { straightened } = photoFrame(original, edit);
  const middle = edit.crop && { x: edit.crop.x + edit.crop.width / 2, y: edit.crop.y + edit.crop.height / 2 };
  return withCrop(edit, largestRegion(straightened, ratio, edit.focus ? outOfCrop(edit.crop, edit.focus) : (middle ?? undefined)));
}

/** The edit with another crop. The focal point stays on the same spot of the picture; one that is cut away is dropped. */
export function withCrop(edit: PhotoEdit, crop: Region | null): PhotoEdit {
  const whole = crop === null || (crop.x === 0 && crop.y === 0 && crop.width === 1 && crop.height === 1);
  const next = whole ? null : crop;
  return { ...edit, crop: next, focus: edit.focus && intoCrop(next, outOfCrop(edit.crop, edit.focus)) };
}

/** The edit turned by a quarter, clockwise or not, with what is cut and the focal point turning along. */
export function withQuarterTurn(edit: PhotoEdit, direction: 'clockwise' | 'anticlockwise'): PhotoEdit {
  const clockwise = direction === 'clockwise';
  const turns = { 0: [90, 270], 90: [180, 0], 180: [270, 90], 270: [0, 180] } as const;
  const crop = edit.crop && turnedRegion(edit.crop, clockwise);
  const focus = edit.focus && (clockwise ? { x: 1 - edit.focus.y, y: edit.focus.x } : { x: edit.focus.y, y: 1 - edit.focus.x });
  return { ...edit, rotate: turns[edit.rotate][clockwise ? 0 : 1], crop, focus };
}

function turnedRegion({ x, y, width, height }: Region, clockwise: boolean): Region {
  return clockwise ? { x: tidy(1 - y - height), y: x, width: height, height: width } : { x: y, y: tidy(1 - x - width), width: height, height: width };
}

/** A place of the cropped picture as a place of the whole one. */
function outOfCrop(crop: Region | null, { x, y }: FocusPoint): FocusPoint {
  return crop === null ? { x, y } : { x: crop.x + x * crop.width, y: crop.y + y * crop.height };
}

function intoCrop(crop: Region | null, { x, y }: FocusPoint): FocusPoint | null {
  if (crop === null) return { x, y };
  const point = { x: (x - crop.x) / crop.width, y: (y - crop.y) / crop.height };
  return point.x >= 0 && point.x <= 1 && point.y >= 0 && point.y <= 1 ? point : null;
}

/** 1 - 0.3 - 0.7 is not quite 0. */
const tidy = (value: number): number => Math.max(0, Math.round(value * 1e9) / 1e9);
