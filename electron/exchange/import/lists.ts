import type { ListBlock } from '../../../shared/document/flow-model.ts';
import type { Inline } from '../../../shared/document/inline-model.ts';
import type { Place } from './numbering.ts';

/** A line of a list as it stands in a file: one after the other, each with its place. */
export type ListLine = { readonly place: Place; readonly content: readonly Inline[] };

type Item = { content: readonly Inline[]; list?: OpenList };
type OpenList = { readonly depth: number; readonly ordered: boolean; readonly start: number; readonly items: Item[] };

/**
 * Makes lists of lines that follow each other. A bullet after a number (or another list) on the highest level begins a
 * new list; further in, an item holds one list only, and lines of another kind join it.
 */
export function listsOf(lines: readonly ListLine[]): readonly ListBlock[] {
  const lists: OpenList[] = [];
  let open: OpenList[] = [];
  let key: string | null = null;
  for (const { place, content } of lines) {
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) > place.depth) open.pop();
    let list = open.at(-1);
    const isOther = list !== undefined && open.length === 1 && list.depth === place.depth && (list.ordered !== place.ordered || (key !== place.key && place.ordered && list.start + list.items.length !== place.number));
    if (isOther) open = [];
    list = open.at(-1);
    if (list === undefined || list.depth < place.depth) {
      const next: OpenList = { depth: place.depth, ordered: place.ordered, start: place.number, items: [] };
      if (list === undefined) lists.push(next);
      else {
        const parent = list.items.at(-1);
        if (parent?.list !== undefined) {
          open.push(parent.list);
          parent.list.items.push({ content });
          key = place.key;
          continue;
        }
        if (parent !== undefined) parent.list = next;
      }
      open.push(next);
      list = next;
    }
    list.items.push({ content });
    key = place.key;
  }
  return lists.map(closed).filter((list) => list !== null);
}

/** Null for a list without a word in it. */
function closed({ ordered, start, items }: OpenList): ListBlock | null {
  const kept = items.flatMap(({ content, list }) => {
    const inner = list === undefined ? null : closed(list);
    return content.length === 0 && inner === null ? [] : [{ content: [...content], ...(inner === null ? {} : { list: inner }) }];
  });
  if (kept.length === 0) return null;
  return { ordered, ...(ordered && start !== 1 && start >= 0 ? { start: Math.min(start, 100_000) } : {}), items: kept };
}
