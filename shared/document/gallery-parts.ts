/** Fewest photos of a gallery; a single one is a figure. */
export const GALLERY_MIN = 2;
/** Most photos of a gallery. */
export const GALLERY_MAX = 12;

/**
 * How photos that should stand together are divided, in order: a part of one is a plain figure, a part of two to twelve
 * a gallery. More than twelve make several galleries of nearly the same size, so that none is left alone; no photos
 * make no part.
 */
export function galleryParts<T>(photos: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(photos.length / GALLERY_MAX);
  const size = photos.length / Math.max(count, 1);
  return Array.from({ length: count }, (_, at) => photos.slice(Math.round(at * size), Math.round((at + 1) * size)));
}

/**
 * Where the caption that photos share goes when they are divided into `parts`: `gallery`, it stays with the last
 * gallery; `figure`, it becomes the caption of the single photo, which has none; `line`, a paragraph behind them.
 */
export function sharedCaptionPlace<T>(parts: readonly (readonly T[])[], hasCaption: (photo: T) => boolean): 'gallery' | 'figure' | 'line' {
  const last = parts.at(-1);
  if (last === undefined) return 'line';
  if (last.length >= GALLERY_MIN) return 'gallery';
  return last.some(hasCaption) ? 'line' : 'figure';
}
