import sharp, { type Sharp } from 'sharp';

/** sRGB pixels, 8 bits per channel, rows from top to bottom without gaps. Four channels only where something is transparent. */
export type Pixels = { readonly data: Uint8Array; readonly width: number; readonly height: number; readonly channels: 3 | 4 };

/** Pixels as the start of another piece of work with the library. */
export function fromPixels({ data, width, height, channels }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

/** The result of a piece of work as sRGB pixels; its own errors come through. */
export async function toPixels(image: Sharp): Promise<Pixels> {
  const { data, info } = await image.toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels === 4 ? 4 : 3 };
}

/** Without the fourth channel where all of it is opaque. */
export async function withoutNeedlessAlpha(pixels: Pixels): Promise<Pixels> {
  if (pixels.channels === 3 || !(await fromPixels(pixels).stats()).isOpaque) return pixels;
  return toPixels(fromPixels(pixels).removeAlpha());
}
