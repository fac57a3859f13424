import sharp from 'sharp';

/** Decoded pixels of a picture, three channels. */
export type PixelGrid = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** The pixels of a file as they are stored (EXIF orientation ignored), or scaled to exactly `to`. */
export async function pixelsOf(picture: Uint8Array, to?: { readonly width: number; readonly height: number }): Promise<PixelGrid> {
  const image = sharp(picture).toColourspace('srgb').removeAlpha();
  const sized = to ? image.resize(to.width, to.height, { fit: 'fill' }) : image;
  const { data, info } = await sized.raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** Red, green and blue at a place given in parts of width and height. */
export function colourAt({ width, height, data }: PixelGrid, x: number, y: number): readonly [number, number, number] {
  const at = (Math.min(height - 1, Math.floor(y * height)) * width + Math.min(width - 1, Math.floor(x * width))) * 3;
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

/** The darkest and the brightest value of any channel. */
export function levelsOf({ data }: PixelGrid): { readonly lowest: number; readonly highest: number } {
  let [lowest, highest] = [255, 0];
  for (const level of data) [lowest, highest] = [Math.min(lowest, level), Math.max(highest, level)];
  return { lowest, highest };
}

/** Largest difference of any channel between two pictures of one size; a region is given in parts. */
export function largestDifference(a: PixelGrid, b: PixelGrid, region = { x: 0, y: 0, width: 1, height: 1 }): number {
  let most = 0;
  for (let y = Math.ceil(region.y * a.height); y < Math.floor((region.y + region.height) * a.height); y += 1) {
    for (let x = Math.ceil(region.x * a.width); x < Math.floor((region.x + region.width) * a.width); x += 1) {
      for (let channel = 0; channel < 3; channel += 1) {
        const at = (y * a.width + x) * 3 + channel;
        most = Math.max(most, Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0)));
      }
    }
  }
  return most;
}

/** Peak signal to noise in decibels; Infinity for equal pictures. */
export function psnr(a: PixelGrid, b: PixelGrid): number {
  let sum = 0;
  for (let at = 0; at < a.data.length; at += 1) sum += ((a.data[at] ?? 0) - (b.data[at] ?? 0)) ** 2;
  return 10 * Math.log10((255 * 255 * a.data.length) / sum);
}

const WINDOW = 8;
const STEP = 4;

/** Structural similarity of the luma, mean over windows of 8 x 8; 1 = equal. After Wang et al., 2004. */
export function ssim(a: PixelGrid, b: PixelGrid): number {
  const [one, other] = [lumaOf(a), lumaOf(b)];
  let total = 0;
  let windows = 0;
  for (let top = 0; top + WINDOW <= a.height; top += STEP) {
    for (let left = 0; left + WINDOW <= a.width; left += STEP) {
      let [sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0];
      for (let y = top; y < top + WINDOW; y += 1) {
        for (let x = left; x < left + WINDOW; x += 1) {
          const [p, q] = [one[y * a.width + x] ?? 0, other[y * a.width + x] ?? 0];
          sumA += p;
          sumB += q;
          squareA += p * p;
          squareB += q * q;
          product += p * q;
        }
      }
      const count = WINDOW * WINDOW;
      const [meanA, meanB] = [sumA / count, sumB / count];
      const spread = squareA / count - meanA * meanA + squareB / count - meanB * meanB;
      const shared = product / count - meanA * meanB;
      total += ((2 * meanA * meanB + 6.5025) * (2 * shared + 58.5225)) / ((meanA * meanA + meanB * meanB + 6.5025) * (spread + 58.5225));
      windows += 1;
    }
  }
  return total / windows;
}

function lumaOf({ width, height, data }: PixelGrid): Float32Array {
  return Float32Array.from({ length: width * height }, (_, at) => 0.299 * (data[at * 3] ?? 0) + 0.587 * (data[at * 3 + 1] ?? 0) + 0.114 * (data[at * 3 + 2] ?? 0));
}
