import type { Pixels } from './pixels.ts';

/** What tells one photo of a burst from the others. */
export type Fingerprint = {
  /** 64-bit difference hash: for each of 8 rows, whether each of 8 places is darker than its right neighbour; 16 hex digits. */
  readonly phash: string;
  /** Variance of the Laplacian of the grey picture at about `SHARPNESS_SIDE`: the larger, the sharper. */
  readonly sharpness: number;
};

/** Longest side at which sharpness is measured, within a half, so that cameras of any size compare; in pixels. */
const SHARPNESS_SIDE = 1024;
const COLUMNS = 9;
const ROWS = 8;

type Grey = { readonly data: Uint8Array; readonly width: number; readonly height: number };

/** Worked out from the pixels that the renditions are made of: plain loops, some 10 ms, where the library takes 100. */
export function fingerprintOf(pixels: Pixels): Fingerprint {
  const grey = greyOf(pixels, Math.max(1, Math.round(Math.max(pixels.width, pixels.height) / SHARPNESS_SIDE)));
  return { phash: differenceHash(grey), sharpness: laplacianVariance(grey) };
}

/** Green stands for light; squares of `factor` pixels become one. What is transparent counts as white, as on a page. */
function greyOf({ data, width, height, channels }: Pixels, factor: number): Grey {
  const [columns, rows] = [Math.max(1, Math.floor(width / factor)), Math.max(1, Math.floor(height / factor))];
  // A strip narrower than a square is taken as it is.
  const [acrossMax, downMax] = [Math.min(factor, width), Math.min(factor, height)];
  const grey = new Uint8Array(columns * rows);
  for (let y = 0, at = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1, at += 1) {
      let sum = 0;
      for (let down = 0; down < downMax; down += 1) {
        let from = ((y * factor + down) * width + x * factor) * channels + 1;
        for (let across = 0; across < acrossMax; across += 1, from += channels) {
          const green = data[from] ?? 0;
          sum += channels === 3 ? green : 255 + ((green - 255) * (data[from + 2] ?? 255)) / 255;
        }
      }
      grey[at] = sum / (acrossMax * downMax);
    }
  }
  return { data: grey, width: columns, height: rows };
}

function differenceHash(grey: Grey): string {
  let hash = 0n;
  for (let row = 0; row < ROWS; row += 1) {
    let left = meanOf(grey, 0, row);
    for (let column = 1; column < COLUMNS; column += 1) {
      const right = meanOf(grey, column, row);
      hash = (hash << 1n) | (left < right ? 1n : 0n);
      left = right;
    }
  }
  return hash.toString(16).padStart(16, '0');
}

/** The mean of one of 9 x 8 fields, rounded so that equal light is equal. */
function meanOf({ data, width, height }: Grey, column: number, row: number): number {
  const [left, top] = [Math.floor((column * width) / COLUMNS), Math.floor((row * height) / ROWS)];
  const [right, bottom] = [Math.max(left + 1, Math.floor(((column + 1) * width) / COLUMNS)), Math.max(top + 1, Math.floor(((row + 1) * height) / ROWS))];
  let sum = 0;
  for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) sum += data[y * width + x] ?? 0;
  return Math.round(sum / ((right - left) * (bottom - top)));
}

function laplacianVariance({ data, width, height }: Grey): number {
  let [sum, squares] = [0, 0];
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1, at = y * width + 1; x < width - 1; x += 1, at += 1) {
      const value = (data[at - width] ?? 0) + (data[at - 1] ?? 0) - 4 * (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + width] ?? 0);
      sum += value;
      squares += value * value;
    }
  }
  const count = (width - 2) * (height - 2);
  if (width < 3 || height < 3) return 0;
  const mean = sum / count;
  return Math.round((squares / count - mean * mean) * 100) / 100;
}
