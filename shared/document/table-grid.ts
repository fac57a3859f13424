import { TABLE_COLUMNS_MAX, TABLE_ROWS_MAX } from './flow-model.ts';

/** A cell where it stands: `column` counts from 0, spans are what truly fits, at least 1. */
export type PlacedCell<T> = { readonly cell: T; readonly column: number; readonly colSpan: number; readonly rowSpan: number };

export type GridRow<T> = {
  /** Index among the rows that were given; rows without a cell of their own are left out. */
  readonly from: number;
  readonly cells: readonly PlacedCell<T>[];
  /** How many cells must be added at the end of the row to fill it. */
  readonly missing: number;
};

export type Grid<T> = {
  readonly columns: number;
  readonly rows: readonly GridRow<T>[];
  /** For each column which one it was, counted as the cells were given: columns in which no cell begins are left out. */
  readonly columnsFrom: readonly number[];
  /** What goes beyond the largest table was left out. */
  readonly cut: boolean;
};

type Spans = { readonly colSpan: unknown; readonly rowSpan: unknown };
type Placing<T> = { readonly cell: T; readonly column: number; readonly colSpan: number; rowSpan: number };
/** A place that a cell takes: in this row and in `left - 1` rows below. */
type Cover<T> = { readonly by: Placing<T>; readonly left: number } | undefined;
/** A row as it is laid out; `free` are the places that nothing takes, in front of `width`. */
type Laid<T> = { readonly from: number; readonly cells: readonly Placing<T>[]; readonly free: readonly number[]; readonly width: number };

/**
 * Lays cells out as browsers do (each in the first free place of its row), but so that the result is a rectangle in
 * which nothing overlaps: spans end at the next taken place and at the last row, rows and columns in which no cell
 * begins go, and it is said how many cells are missing. Time and memory: one step per place, at most 100 columns ×
 * 10,000 rows.
 */
export function layGrid<T>(given: readonly (readonly T[])[], spansOf: (cell: T) => Spans): Grid<T> {
  const rows: Laid<T>[] = [];
  const cover: Cover<T>[] = [];
  let cut = false;
  for (const [from, row] of given.entries()) {
    if (rows.length === TABLE_ROWS_MAX) {
      cut ||= row.length > 0;
      continue;
    }
    const cells = placeRow(row, spansOf, cover);
    cut ||= cells.length < row.length;
    if (cells.length > 0) rows.push({ from, cells, width: cover.length, free: [...cover.keys()].filter((column) => cover[column] === undefined) });
    nextRow(cover, cells.length === 0);
  }
  // What hangs out below the last row.
  endAll(cover);
  return { ...withoutIdleColumns(rows), cut };
}

/** A column in which no cell begins says nothing: the cells across it shrink, as they do for rows. */
function withoutIdleColumns<T>(rows: readonly Laid<T>[]): Omit<Grid<T>, 'cut'> {
  const begun = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  /** How many columns that stay are in front of each. */
  const before = [0];
  for (let column = 0; column < TABLE_COLUMNS_MAX; column++) before.push((before[column] ?? 0) + (begun.has(column) ? 1 : 0));
  const at = (column: number): number => before[column] ?? 0;
  const columnsFrom = [...begun].toSorted((a, b) => a - b);
  return {
    columns: columnsFrom.length,
    columnsFrom,
    rows: rows.map(({ from, cells, free, width }) => ({
      from,
      cells: cells.map(({ cell, column, colSpan, rowSpan }) => ({ cell, column: at(column), colSpan: at(column + colSpan) - at(column), rowSpan })),
      missing: free.filter((column) => begun.has(column)).length + columnsFrom.length - at(width),
    })),
  };
}

function placeRow<T>(row: readonly T[], spansOf: (cell: T) => Spans, cover: Cover<T>[]): readonly Placing<T>[] {
  // Rather than leave a cell without a place, what reaches down from above ends here.
  if (TABLE_COLUMNS_MAX - cover.filter((place) => place !== undefined).length < row.length) endAll(cover);
  const cells: Placing<T>[] = [];
  let column = 0;
  for (const [index, cell] of row.entries()) {
    while (cover[column] !== undefined) column += 1;
    if (column >= TABLE_COLUMNS_MAX) break;
    const spans = spansOf(cell);
    // The cells that follow must find a place, too.
    const room = Math.max(1, TABLE_COLUMNS_MAX - column - (row.length - index - 1));
    const by = { cell, column, colSpan: freePlaces(cover, column, Math.min(wholeNumber(spans.colSpan, TABLE_COLUMNS_MAX), room)), rowSpan: wholeNumber(spans.rowSpan, TABLE_ROWS_MAX) };
    for (let at = cover.length; at < column; at++) cover[at] = undefined;
    for (let at = 0; at < by.colSpan; at++) cover[column + at] = { by, left: by.rowSpan };
    cells.push(by);
    column += by.colSpan;
  }
  return cells;
}

function endAll<T>(cover: Cover<T>[]): void {
  for (const [column, place] of cover.entries()) if (place?.by.column === column) place.by.rowSpan -= place.left;
  cover.length = 0;
}

function freePlaces<T>(cover: readonly Cover<T>[], column: number, wanted: number): number {
  let free = 1;
  while (free < wanted && column + free < TABLE_COLUMNS_MAX && cover[column + free] === undefined) free += 1;
  return free;
}

/** `gone`: everything in the row was covered from above, so that the row says nothing; the cells across it shrink. */
function nextRow<T>(cover: Cover<T>[], gone: boolean): void {
  for (const [column, place] of cover.entries()) {
    if (place === undefined) continue;
    if (gone && place.by.column === column) place.by.rowSpan -= 1;
    cover[column] = place.left > 1 ? { by: place.by, left: place.left - 1 } : undefined;
  }
  while (cover.length > 0 && cover.at(-1) === undefined) cover.pop();
}

function wholeNumber(value: unknown, max: number): number {
  return Number.isInteger(value) && Number(value) > 1 ? Math.min(Number(value), max) : 1;
}
