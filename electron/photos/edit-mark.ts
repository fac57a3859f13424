import type { PhotoMark } from '../../shared/domain/photo-edit.ts';
import { markBox } from '../../shared/domain/photo-mark.ts';
import sharp from 'sharp';
import { decodeFailure } from './decode-failure.ts';
import { fromPixels, toPixels, type Pixels } from './pixels.ts';

/** The picture with the logo in its corner. Throws AppFailure `damaged-image` when the logo cannot be read. */
export async function placeMark(pixels: Pixels, mark: PhotoMark, logo: Uint8Array): Promise<Pixels> {
  const { width, height } = await sharp(logo).metadata().catch(decodeFailure);
  const box = markBox(pixels, { width, height }, mark);
  const { data, info } = await sharp(logo)
    .resize(box.width, box.height, { fit: 'fill' })
    .ensureAlpha()
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch(decodeFailure);
  for (let at = 3; at < data.length; at += 4) data[at] = Math.round((data[at] ?? 0) * mark.opacity);
  const input = { input: data, raw: { width: info.width, height: info.height, channels: 4 as const }, left: box.left, top: box.top };
  const marked = fromPixels(pixels).composite([input]);
  return toPixels(pixels.channels === 3 ? marked.removeAlpha() : marked);
}
