import type { PhotoEdit } from './photo-edit.ts';

/** What of an edit changes how bright pixels are. */
export type LightEdit = Pick<PhotoEdit, 'auto' | 'brightness' | 'contrast'>;

/** Where a picture begins and ends, in levels (0 to 255): everything between is stretched to the full range. */
export type Levels = { readonly low: number; readonly high: number };

/** Part of the pixels that may be lost at either end of the range by the automatic stretch. */
const CLIPPED = 0.005;
/** The automatic stretch never makes differences larger than this, or fog would turn into noise. */
const GAIN_MAX = 2.5;

/**
 * Factors of the CSS functions `brightness()` and `contrast()`, which compute the same: v * b, then (v - 0.5) * c + 0.5,
 * with v from 0 to 1 in sRGB and cut to that range after each. 50 is about 1.4 times, -50 about 0.7 times.
 */
export function lightFactors({ brightness, contrast }: Pick<LightEdit, 'brightness' | 'contrast'>): { readonly brightness: number; readonly contrast: number } {
  return { brightness: 2 ** (brightness / 100), contrast: 2 ** (contrast / 100) };
}

/** The `filter` of CSS for brightness and contrast (the automatic stretch is a table, see `lightTable`). */
export function lightFilter(edit: Pick<LightEdit, 'brightness' | 'contrast'>): string {
  const { brightness, contrast } = lightFactors(edit);
  return `brightness(${brightness.toFixed(4)}) contrast(${contrast.toFixed(4)})`;
}

/** How many pixels have each luminance (Rec. 709 weights). `channels` is 3 or 4; what is mostly transparent does not count. */
export function luminanceCounts(pixels: ArrayLike<number>, channels: 3 | 4): Uint32Array {
  const counts = new Uint32Array(256);
  for (let at = 0; at + 2 < pixels.length; at += channels) {
    if (channels === 4 && (pixels[at + 3] ?? 0) < 128) continue;
    const luminance = (54 * (pixels[at] ?? 0) + 183 * (pixels[at + 1] ?? 0) + 19 * (pixels[at + 2] ?? 0)) >> 8;
    counts[luminance] = (counts[luminance] ?? 0) + 1;
  }
  return counts;
}

/** The levels that the automatic stretch takes as black and white: the outermost half per cent at either end is given up. */
export function autoLevels(counts: ArrayLike<number>): Levels {
  let total = 0;
  for (let level = 0; level < 256; level += 1) total += counts[level] ?? 0;
  const most = total * CLIPPED;
  const end = (from: number, step: 1 | -1): number => {
    let passed = 0;
    for (let level = from; level >= 0 && level < 256; level += step) {
      passed += counts[level] ?? 0;
      if (passed > most) return level;
    }
    return from;
  };
  const [low, high] = [end(0, 1), end(255, -1)];
  const wanted = 255 / GAIN_MAX;
  if (high - low >= wanted) return { low, high };
  // Too flat: the range is widened about its middle, kept inside the scale.
  const start = Math.min(255 - wanted, Math.max(0, (low + high) / 2 - wanted / 2));
  return { low: start, high: start + wanted };
}

/**
 * What each level of any channel becomes: stretched (`levels`, null leaves it), brightened, contrasted. One table for
 * red, green and blue, so that light never gets a colour. Null when nothing changes.
 */
export function lightTable(edit: LightEdit, levels: Levels | null): Uint8Array | null {
  const { brightness, contrast } = lightFactors(edit);
  const stretch = edit.auto ? levels : null;
  const table = Uint8Array.from({ length: 256 }, (_, level) => {
    const stretched = stretch === null ? level / 255 : clamp((level - stretch.low) / (stretch.high - stretch.low));
    return Math.round(255 * clamp((clamp(stretched * brightness) - 0.5) * contrast + 0.5));
  });
  return table.every((to, from) => to === from) ? null : table;
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));
