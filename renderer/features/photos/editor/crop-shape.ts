import { cropPresets, cropTo, ratioOf, type CropPreset } from '../../../../shared/domain/photo-crop.ts';
import type { PhotoEdit } from '../../../../shared/domain/photo-edit.ts';
import { photoFrame, type Size } from '../../../../shared/domain/photo-geometry.ts';
import { freely, type RegionLimits } from './region.ts';

/** What was chosen for the shape of a crop. `upright`: 3:4 instead of 4:3. */
export type CropShape = { readonly preset: CropPreset; readonly upright: boolean };

export const freeShape: CropShape = { preset: 'free', upright: false };
export const coverShape: CropShape = { preset: 'cover', upright: false };

/** Shapes that look different when they stand upright. */
export const canStand = (preset: CropPreset): boolean => preset !== 'free' && preset !== '1:1' && preset !== 'cover';

/** Width by height of a shape; null for none. The cover's comes from the portal. */
export const shapeRatio = ({ preset, upright }: CropShape, coverRatio: number): number | null => (preset === 'cover' ? coverRatio : ratioOf(preset, upright));

/** Difference of two ratios that is only rounding to whole pixels. */
const SAME = 0.01;

/** Whether what is left of the picture has this shape. After an undo it may have another one than was chosen last. */
export function hasShape(original: Size, edit: PhotoEdit, shape: CropShape, coverRatio: number): boolean {
  const ratio = shapeRatio(shape, coverRatio);
  const { width, height } = photoFrame(original, edit).crop;
  return ratio === null || Math.abs(width / height / ratio - 1) < SAME;
}

/** The shape a stored crop seems to have been made with. */
export function shapeOf(original: Size, edit: PhotoEdit, coverRatio: number): CropShape {
  if (edit.crop === null) return freeShape;
  const shapes = cropPresets.filter((preset) => preset !== 'free' && preset !== 'cover').flatMap((preset) => [false, true].map((upright): CropShape => ({ preset, upright })));
  return shapes.find((shape) => hasShape(original, edit, shape, coverRatio)) ?? freeShape;
}

/** Shortest side of a crop, in pixels of the original: less is no picture any more. */
const CROP_PIXELS_MIN = 32;

/** How a crop may be pulled: in its shape, and not to nothing. */
export function cropLimits(original: Size, edit: PhotoEdit, shape: CropShape, coverRatio: number): RegionLimits {
  const { width, height } = photoFrame(original, edit).straightened;
  const ratio = hasShape(original, edit, shape, coverRatio) ? shapeRatio(shape, coverRatio) : null;
  const least = (side: number): number => Math.min(1, Math.max(freely.min.width, CROP_PIXELS_MIN / side));
  return { ratio: ratio === null ? null : (ratio * height) / width, min: { width: least(width), height: least(height) } };
}

/** The largest crop of a shape; a free one keeps what is cut now. */
export function cropFor(original: Size, edit: PhotoEdit, shape: CropShape, coverRatio: number): PhotoEdit['crop'] {
  const ratio = shapeRatio(shape, coverRatio);
  return ratio === null ? edit.crop : cropTo(original, edit, ratio).crop;
}
