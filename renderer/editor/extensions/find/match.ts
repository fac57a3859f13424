import type { Hit } from '../../../../shared/text/find-text.ts';
import type { Segment } from './segments.ts';

/** A hit on the page. `order` is the place of its stretch of text among all of them. */
export type Match = Hit & { readonly segment: Segment; readonly order: number };

/** A place on the page: a stretch of text and an offset in it. */
export type Spot = { readonly order: number; readonly offset: number };

/** All hits in the order of the page. */
export function matchesOf(segments: readonly Segment[], hits: readonly (readonly Hit[])[]): readonly Match[] {
  return segments.flatMap((segment, order) => (hits[order] ?? []).map((hit) => ({ ...hit, segment, order })));
}

/** Index of the first item from which on `holds`; the length when it holds for none. `holds` must stay true once it is. */
export function firstWhere<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let from = 0;
  let to = items.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Index of the first match that begins at a spot or behind it; the number of matches when there is none. */
export function matchFrom(matches: readonly Match[], { order, offset }: Spot): number {
  return firstWhere(matches, (match) => match.order > order || (match.order === order && match.start >= offset));
}

/** Index of the last match that ends at a spot or before it; -1 when there is none. */
export function matchBefore(matches: readonly Match[], { order, offset }: Spot): number {
  return firstWhere(matches, (match) => match.order > order || (match.order === order && match.end > offset)) - 1;
}
