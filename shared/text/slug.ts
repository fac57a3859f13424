import { fold } from './fold.ts';

/** Longest slug, in characters; longer ones are cut at a word. */
export const SLUG_MAX = 80;

/**
 * ASCII name for an address: `slugify('Sửa chữa đường Lê Lợi') === 'sua-chua-duong-le-loi'`. Only `a-z`, `0-9` and
 * single hyphens, at most `SLUG_MAX` characters. Empty when the text has no Latin letter or digit: the caller then
 * needs another name (an id).
 */
export function slugify(text: string): string {
  const words = fold(text).match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, SLUG_MAX) : `${slug}-${word}`;
    if (longer.length > SLUG_MAX) break;
    slug = longer;
  }
  return slug;
}
