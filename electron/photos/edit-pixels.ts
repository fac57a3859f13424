import { PHOTO_PIXELS_MAX } from '../../shared/domain/asset.ts';
import type { PhotoEdit } from '../../shared/domain/photo-edit.ts';
import { fitInside, photoFrame, regionToOriginal, type Box, type PhotoFrame, type Size } from '../../shared/domain/photo-geometry.ts';
import { autoLevels, lightTable, luminanceCounts } from '../../shared/domain/photo-light.ts';
import sharp from 'sharp';
import { coverRegions } from './edit-blur.ts';
import { placeMark } from './edit-mark.ts';
import { decodeFailure } from './decode-failure.ts';
import { DECODE_SECONDS_MAX } from './photo-job.ts';
import { fromPixels, toPixels, withoutNeedlessAlpha, type Pixels } from './pixels.ts';

/** Pixels around what is needed that are decoded too, so that interpolation has neighbours. */
const MARGIN = 4;

type Edited = {
  /** The picture after the edit, at most as large as asked for. */
  readonly pixels: Pixels;
  /** Pixels of the finished picture at the size of the original. */
  readonly finished: Size;
};

/**
 * Applies a recipe to an original. The original is decoded once, at the scale at which the finished picture has `side` pixels on
 * its longer side (never enlarged) and only where the finished picture needs it: memory follows the result, not the
 * original. `logo` is the picture of `edit.mark`. Throws AppFailure `damaged-image`, `internal` when decoding takes too long.
 */
export async function editedPixels(bytes: Uint8Array, original: Size, edit: PhotoEdit, side: number, logo: Uint8Array | null): Promise<Edited> {
  const frame = photoFrame(original, edit);
  const size = fitInside(frame.crop, side);
  const scale = size.width / frame.crop.width;
  const whole = { width: scaled(original.width, scale), height: scaled(original.height, scale) };
  const window = windowOf(frame, whole);
  const decoded = await decode(bytes, whole, window);
  await coverRegions(decoded, { ...window, whole }, edit.blurs);
  const cut = await turnAndCut(decoded, frame, whole, window, size);
  const counts = edit.auto ? luminanceCounts(cut.data, cut.channels) : null;
  applyTable(cut, lightTable(edit, counts && autoLevels(counts)));
  const marked = edit.mark && logo ? await placeMark(cut, edit.mark, logo) : cut;
  return { pixels: marked, finished: { width: frame.crop.width, height: frame.crop.height } };
}

/** The part of the scaled original that the finished picture is made of. */
function windowOf(frame: PhotoFrame, { width, height }: Size): Box {
  const { x, y, ...needed } = regionToOriginal(frame, { x: 0, y: 0, width: 1, height: 1 });
  const left = Math.max(0, Math.floor(x * width) - MARGIN);
  const top = Math.max(0, Math.floor(y * height) - MARGIN);
  return {
    left,
    top,
    width: Math.min(width, Math.ceil((x + needed.width) * width) + MARGIN) - left,
    height: Math.min(height, Math.ceil((y + needed.height) * height) + MARGIN) - top,
  };
}

async function decode(bytes: Uint8Array, whole: Size, window: Box): Promise<Pixels> {
  const image = sharp(bytes, { failOn: 'warning', limitInputPixels: PHOTO_PIXELS_MAX })
    .timeout({ seconds: DECODE_SECONDS_MAX })
    .autoOrient()
    .resize(whole.width, whole.height, { fit: 'fill' })
    .extract(window);
  return withoutNeedlessAlpha(await toPixels(image).catch(decodeFailure));
}

/** Quarter turns, straightening and crop of the window; the result has exactly `size` pixels. */
async function turnAndCut(pixels: Pixels, frame: PhotoFrame, whole: Size, window: Box, size: Size): Promise<Pixels> {
  const upright = frame.rotate === 0 ? pixels : await toPixels(fromPixels(pixels).rotate(frame.rotate));
  const place = turnedCorner(frame.rotate, whole, window);
  const turned = frame.rotate % 180 === 0 ? whole : { width: whole.height, height: whole.width };
  const [scaleX, scaleY] = [turned.width / frame.turned.width, turned.height / frame.turned.height];
  // The middle of the finished picture, from the middle that straightening turns around.
  const across = (frame.crop.left + frame.crop.width / 2 - frame.straightened.width / 2) * scaleX;
  const down = (frame.crop.top + frame.crop.height / 2 - frame.straightened.height / 2) * scaleY;
  if (frame.straighten === 0) {
    return cutAround(upright, turned.width / 2 + across - place.left, turned.height / 2 + down - place.top, size);
  }
  const angle = (frame.straighten * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  // Back into the picture that is not straightened yet, as a place of the window with its added rim.
  const x = turned.width / 2 + across * cos + down * sin - place.left + MARGIN;
  const y = turned.height / 2 + down * cos - across * sin - place.top + MARGIN;
  const rim = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN };
  // The outermost pixels are repeated, so that no background is mixed into the corners.
  const rimmed = await toPixels(fromPixels(upright).extend({ ...rim, extendWith: 'copy' }));
  const rotated = await toPixels(
    fromPixels(rimmed).affine(
      [
        [cos, -sin],
        [sin, cos],
      ],
      { interpolator: 'bicubic' },
    ),
  );
  // The library moves the turned rectangle so that its bounding box begins at zero.
  const leftmost = Math.round(Math.min(0, -rimmed.height * sin));
  const topmost = Math.round(Math.min(0, rimmed.width * sin));
  return cutAround(rotated, x * cos - y * sin - leftmost, x * sin + y * cos - topmost, size);
}

/** Where the window's top left corner lies once the whole picture is turned. */
function turnedCorner(rotate: PhotoEdit['rotate'], whole: Size, { left, top, width, height }: Box): { readonly left: number; readonly top: number } {
  switch (rotate) {
    case 0:
      return { left, top };
    case 90:
      return { left: whole.height - top - height, top: left };
    case 180:
      return { left: whole.width - left - width, top: whole.height - top - height };
    case 270:
      return { left: top, top: whole.width - left - width };
  }
}

async function cutAround(pixels: Pixels, middleX: number, middleY: number, wanted: Size): Promise<Pixels> {
  // Rounding may leave a pixel less than wanted; stretching by that pixel cannot be seen.
  const width = Math.min(wanted.width, pixels.width);
  const height = Math.min(wanted.height, pixels.height);
  const left = Math.min(pixels.width - width, Math.max(0, Math.round(middleX - width / 2)));
  const top = Math.min(pixels.height - height, Math.max(0, Math.round(middleY - height / 2)));
  if (width === pixels.width && height === pixels.height && width === wanted.width && height === wanted.height) return pixels;
  return toPixels(fromPixels(pixels).extract({ left, top, width, height }).resize(wanted.width, wanted.height, { fit: 'fill' }));
}

function applyTable({ data, channels }: Pixels, table: Uint8Array | null): void {
  if (table === null) return;
  for (let at = 0; at < data.length; at += channels) {
    for (let channel = 0; channel < 3; channel += 1) data[at + channel] = table[data[at + channel] ?? 0] ?? 0;
  }
}

const scaled = (length: number, scale: number): number => Math.max(1, Math.round(length * scale));
