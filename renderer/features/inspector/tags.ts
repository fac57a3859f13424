import { nfc } from '../../../shared/text/nfc.ts';

/** Bounds of the contract. */
export const TAG_MAX = 80;
export const TAGS_MOST = 50;

/** The tags with those of a comma-separated text added; compared without case (marks make other words), up to the bound. */
export function withTags(tags: readonly string[], text: string): readonly string[] {
  const next = [...tags];
  for (const piece of text.split(',')) {
    const tag = nfc(piece).replace(/\s+/g, ' ').trim().slice(0, TAG_MAX);
    if (tag !== '' && next.length < TAGS_MOST && !next.some((known) => known.toLowerCase() === tag.toLowerCase())) next.push(tag);
  }
  return next;
}
