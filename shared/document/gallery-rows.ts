/** The shape of a photo, in pixels. */
export type PhotoShape = { readonly width: number; readonly height: number };

/** A photo of a row. */
export type RowPhoto = {
  /** Its place in the gallery, from 0. */
  readonly index: number;
  /** Width to height as it is shown; for very long or tall photos not quite its own, the rest is cut off. */
  readonly ratio: number;
  /** Its part (0 to 1) of the row's width. Those of a row make 1. */
  readonly share: number;
};

/** Photos beside each other, all of one height. */
export type GalleryRow = {
  readonly photos: readonly RowPhoto[];
  /** Height as a part of the width, gaps between photos not counted. */
  readonly height: number;
};

export type RowOptions = {
  /** Most photos beside each other. */
  readonly perRow: number;
  /** Width to height of the row that looks best; 3 is two usual photos (3:2) beside each other. */
  readonly ratio: number;
};

/** Few photos are shown large; of many, three usual ones beside each other look as good as two. */
const usual = (count: number): RowOptions => ({ perRow: 4, ratio: count > 4 ? 3.7 : 3 });

/** Narrowest and widest shape that a photo is shown in: 9:16 of a phone, and a panorama. */
const NARROWEST = 9 / 16;
const WIDEST = 3.6;
/** Highest row, as width to height: two photos of a phone held upright are not higher than this. */
export const ROW_RATIO_MIN = 1.25;
/** Lowest row, as width to height, so that no photo between panoramas is left alone; below `LOW` only where it must be. */
export const ROW_RATIO_MAX = 6;
const LOW = 5;

/**
 * Lays photos out in rows of full width, in order, each once. Rows are broken where they all together come nearest to
 * the best shape, so that no photo is left alone at the end. Photos without a size count as 3:2. At two decimals,
 * because the shapes are written into pages.
 */
export function galleryRows(photos: readonly PhotoShape[], options: Partial<RowOptions> = {}): readonly GalleryRow[] {
  const { perRow, ratio } = { ...usual(photos.length), ...options };
  const ratios = photos.map(shapeOf);
  // best[i]: the least cost of the photos from i on, and how many of them make the first row.
  const best: { cost: number; count: number }[] = [];
  best[ratios.length] = { cost: 0, count: 0 };
  for (let from = ratios.length - 1; from >= 0; from -= 1) {
    let found = { cost: Number.POSITIVE_INFINITY, count: 1 };
    for (let count = 1; count <= Math.max(perRow, 1) && from + count <= ratios.length; count += 1) {
      const cost = costOf(ratios.slice(from, from + count), ratio) + (best[from + count]?.cost ?? 0);
      if (cost < found.cost) found = { cost, count };
    }
    best[from] = found;
  }
  const rows: GalleryRow[] = [];
  for (let from = 0; from < ratios.length; from += best[from]?.count ?? 1) rows.push(rowOf(ratios, from, best[from]?.count ?? 1));
  return rows;
}

function costOf(row: readonly number[], wanted: number): number {
  const sum = total(row);
  if (row.length > 1 && sum > ROW_RATIO_MAX) return Number.POSITIVE_INFINITY;
  const off = Math.log(sum / wanted);
  // A row that is too high pushes the rest off the screen, one that is too low makes small pictures.
  return off * off * (off < 0 ? 2 : sum > LOW ? 5 : 1);
}

function rowOf(ratios: readonly number[], from: number, count: number): GalleryRow {
  const own = ratios.slice(from, from + count);
  const stretch = Math.max(1, ROW_RATIO_MIN / total(own));
  const shown = own.map((ratio) => rounded(ratio * stretch));
  const sum = total(shown);
  return { photos: shown.map((ratio, at) => ({ index: from + at, ratio, share: ratio / sum })), height: 1 / sum };
}

function shapeOf({ width, height }: PhotoShape): number {
  const ratio = width > 0 && height > 0 ? width / height : 1.5;
  return rounded(Math.min(Math.max(ratio, NARROWEST), WIDEST));
}

const total = (ratios: readonly number[]): number => ratios.reduce((sum, ratio) => sum + ratio, 0);
const rounded = (value: number): number => Math.round(value * 50) / 50;
