import type { DeskItem } from './desk-item.ts';

/** A cell of the sheet: one photo, or a burst folded into one cell. */
export type Cell = {
  /** The photo that is shown. */
  readonly item: DeskItem;
  /** Place on the sheet, from 1. */
  readonly n: number;
  /** Further photos of its burst that are folded behind it, the sharpest first. */
  readonly folded: readonly DeskItem[];
  /** It belongs to a burst of so many photos on this sheet; 0 alone. */
  readonly burstSize: number;
};

/**
 * The cells of a sheet. Photos of a burst that is not unfolded lie behind its sharpest one, where the first of them
 * stands; what stands in the text is never folded away, because it has a place of its own.
 */
export function cellsOf(items: readonly DeskItem[], unfolded: ReadonlySet<string>): readonly Cell[] {
  const bursts = Map.groupBy(items, ({ burst, blockId }) => (blockId === null ? burst : null));
  bursts.delete(null);
  const done = new Set<string>();
  const cells: Cell[] = [];
  const add = (item: DeskItem, folded: readonly DeskItem[], burstSize: number): void => void cells.push({ item, n: cells.length + 1, folded, burstSize });
  for (const item of items) {
    const members = item.blockId === null && item.burst !== null ? (bursts.get(item.burst) ?? []) : [];
    if (item.burst === null || members.length < 2) add(item, [], 0);
    else if (!done.has(item.burst)) {
      done.add(item.burst);
      const [first = item, ...rest] = [...members.filter(({ sharpest }) => sharpest), ...members.filter(({ sharpest }) => !sharpest)];
      if (unfolded.has(item.burst)) for (const member of [first, ...rest]) add(member, [], members.length);
      else add(first, rest, members.length);
    }
  }
  return cells;
}
