import type { DeskItem } from './desk-item.ts';
import { movedBefore, movedByOne } from './photo-order.ts';

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

/** Photos that move together: one photo, or a whole burst, which always lies together. */
type Unit = { readonly name: string; readonly cells: readonly Cell[] };

function unitsOf(cells: readonly Cell[]): readonly Unit[] {
  return [...Map.groupBy(cells, ({ item, burstSize }) => (burstSize > 0 && item.burst !== null ? `burst ${item.burst}` : item.key))].map(([name, members]) => ({ name, cells: members }));
}

const holds = (unit: Unit, keys: ReadonlySet<string>): boolean => unit.cells.some(({ item }) => keys.has(item.key));

/** Keys of all photos of a sheet, folded ones too, after `change` has put the units into another order. */
function reordered(cells: readonly Cell[], moving: ReadonlySet<string>, change: (names: readonly string[], moving: ReadonlySet<string>, units: readonly Unit[]) => readonly string[]): readonly string[] {
  const units = unitsOf(cells);
  const byName = new Map(units.map((unit) => [unit.name, unit]));
  const names = change([...byName.keys()], new Set(units.filter((unit) => holds(unit, moving)).map(({ name }) => name)), units);
  return names.flatMap((name) => byName.get(name)?.cells ?? []).flatMap(({ item, folded }) => [item.key, ...folded.map(({ key }) => key)]);
}

/** The photos of a sheet after some of its cells were put in front of another one (null = to the end). */
export function cellsMovedBefore(cells: readonly Cell[], moving: ReadonlySet<string>, before: string | null): readonly string[] {
  return reordered(cells, moving, (names, taken, units) => movedBefore(names, taken, before === null ? null : (units.find((unit) => holds(unit, new Set([before])))?.name ?? null)));
}

/** The photos of a sheet after some of its cells went one place to the front (-1) or to the end (1). */
export function cellsMovedByOne(cells: readonly Cell[], moving: ReadonlySet<string>, step: 1 | -1): readonly string[] {
  return reordered(cells, moving, (names, taken) => movedByOne(names, taken, step));
}
