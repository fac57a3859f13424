import type { PhotoFrame } from '../../../../shared/domain/photo-geometry.ts';
import { autoLevels, luminanceCounts, type Levels } from '../../../../shared/domain/photo-light.ts';

/** Levels are counted on a picture of this side, in pixels: enough for two ends of a range, and read in a few milliseconds. */
const SAMPLE_SIDE = 240;

/** Where the finished picture is black and white: what the automatic stretch goes by. Null where nothing can be drawn. */
export function levelsOf(bitmap: ImageBitmap, { original, rotate, straighten, straightened, crop }: PhotoFrame): Levels | null {
  const scale = SAMPLE_SIDE / Math.max(crop.width, crop.height);
  const [width, height] = [Math.max(1, Math.round(crop.width * scale)), Math.max(1, Math.round(crop.height * scale))];
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  // Single pixels, as they are: mixed ones would have lost the darkest and the brightest.
  context.imageSmoothingEnabled = false;
  context.scale(scale, scale);
  context.translate(straightened.width / 2 - crop.left, straightened.height / 2 - crop.top);
  context.rotate(((rotate + straighten) * Math.PI) / 180);
  context.drawImage(bitmap, -original.width / 2, -original.height / 2, original.width, original.height);
  return autoLevels(luminanceCounts(context.getImageData(0, 0, width, height).data, 4));
}
