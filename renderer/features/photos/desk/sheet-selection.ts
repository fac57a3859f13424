/** What is chosen on a sheet, and where the keyboard is. */
export type SheetSelection = {
  readonly chosen: ReadonlySet<string>;
  /** The photo that keys act from; null on an empty sheet. */
  readonly active: string | null;
  /** Where a range begins. */
  readonly anchor: string | null;
};

export const nothingChosen: SheetSelection = { chosen: new Set(), active: null, anchor: null };

/** Only this one. */
export const choose = (key: string): SheetSelection => ({ chosen: new Set([key]), active: key, anchor: key });

/** This one more, or not any more. */
export function toggle({ chosen }: SheetSelection, key: string): SheetSelection {
  const next = new Set(chosen);
  if (!next.delete(key)) next.add(key);
  return { chosen: next, active: key, anchor: key };
}

/** Everything from where the range began to this one. `adding` keeps what was chosen before. */
export function chooseTo({ chosen, anchor, active }: SheetSelection, keys: readonly string[], key: string, adding = false): SheetSelection {
  const from = anchor ?? active ?? key;
  const [a, b] = [keys.indexOf(from), keys.indexOf(key)];
  if (b === -1) return { chosen, active, anchor };
  const range = a === -1 ? [key] : keys.slice(Math.min(a, b), Math.max(a, b) + 1);
  return { chosen: new Set(adding ? [...chosen, ...range] : range), active: key, anchor: a === -1 ? key : from };
}

export const chooseAll = ({ active, anchor }: SheetSelection, keys: readonly string[]): SheetSelection => ({ chosen: new Set(keys), active: active ?? keys[0] ?? null, anchor });

export const chooseNone = ({ active }: SheetSelection): SheetSelection => ({ chosen: new Set(), active, anchor: active });

/** Photos that went away are no longer chosen; the keyboard stays near where it was. */
export function kept(selection: SheetSelection, before: readonly string[], keys: readonly string[]): SheetSelection {
  const there = new Set(keys);
  if ([...selection.chosen, selection.active].every((key) => key === null || there.has(key))) return selection;
  const near = (key: string | null): string | null => {
    if (key === null || there.has(key)) return key;
    const at = before.indexOf(key);
    const after = before.slice(at + 1).find((other) => there.has(other));
    return after ?? before.slice(0, Math.max(0, at)).findLast((other) => there.has(other)) ?? null;
  };
  const anchor = selection.anchor !== null && there.has(selection.anchor) ? selection.anchor : null;
  return { chosen: new Set([...selection.chosen].filter((key) => there.has(key))), active: near(selection.active), anchor };
}

/** Keys that move among the photos of a sheet. */
export const sheetMoves = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'] as const;
export type SheetMove = (typeof sheetMoves)[number];

/** Where a key leads on a sheet of so many columns. Rows end where they end: a step down from the last row but one finds its last photo. */
export function moveTo(keys: readonly string[], active: string | null, move: SheetMove, columns: number, rowsPerPage: number): string | null {
  const last = keys.length - 1;
  const at = active === null ? -1 : keys.indexOf(active);
  if (last < 0) return null;
  if (at === -1) return keys[move === 'End' ? last : 0] ?? null;
  const down = (rows: number): number => {
    const wanted = at + rows * columns;
    if (wanted < 0) return at % columns;
    if (wanted <= last) return wanted;
    // Already in the last row: there is nothing below.
    return Math.floor(at / columns) === Math.floor(last / columns) ? at : last;
  };
  const places: Readonly<Record<SheetMove, () => number>> = {
    ArrowLeft: () => Math.max(0, at - 1),
    ArrowRight: () => Math.min(last, at + 1),
    ArrowUp: () => (at < columns ? at : at - columns),
    ArrowDown: () => down(1),
    Home: () => 0,
    End: () => last,
    PageUp: () => (at < columns ? at : down(-rowsPerPage)),
    PageDown: () => down(rowsPerPage),
  };
  return keys[places[move]()] ?? null;
}
