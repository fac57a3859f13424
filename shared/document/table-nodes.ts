import type { SerializedNode } from './envelope.ts';
import { layGrid, type Grid } from './table-grid.ts';

/** Narrowest and widest column, in CSS pixels; narrower ones cannot be caught with the mouse again. */
export const COLUMN_WIDTH_MIN = 32;
export const COLUMN_WIDTH_MAX = 1_600;

/** `TableCellHeaderStates.ROW` of Lexical: the cell stands in a header row. */
const HEADER_ROW = 1;

/** The places of a serialised table's cells. */
export function gridOf(table: SerializedNode): Grid<SerializedNode> {
  const rows = (table.children ?? []).filter((row) => row?.type === 'tablerow');
  return layGrid(
    rows.map((row) => (Array.isArray(row.children) ? row.children.filter((cell) => cell?.type === 'tablecell') : [])),
    (cell) => ({ colSpan: cell['colSpan'], rowSpan: cell['rowSpan'] }),
  );
}

/**
 * A serialised table of rows and cells as a full rectangle: nothing overlaps, nothing is missing, nothing hangs out.
 * A table that is one already is returned as it is. Null when nothing is left of it, or when it is larger than any
 * table may be: the caller keeps the original.
 */
export function regularTable(table: SerializedNode): SerializedNode | null {
  const grid = gridOf(table);
  if (grid.cut || grid.rows.length === 0) return null;
  const given = table.children ?? [];
  const rows = grid.rows.map(({ from, cells, missing }) => {
    const row = given[from] ?? { type: 'tablerow' };
    const regular = cells.every(({ cell, colSpan, rowSpan }) => (cell['colSpan'] ?? 1) === colSpan && (cell['rowSpan'] ?? 1) === rowSpan);
    if (regular && missing === 0) return row;
    const own = cells.map(({ cell, colSpan, rowSpan }) => ({ ...cell, colSpan, rowSpan }));
    const header = Number(cells.at(-1)?.cell['headerState'] ?? 0) & HEADER_ROW;
    return { ...row, children: [...own, ...Array.from({ length: missing }, () => emptyCell(header))] };
  });
  const widths = regularWidths(table['colWidths'], grid);
  const same = rows.length === given.length && rows.every((row, at) => row === given[at]) && widths === table['colWidths'];
  if (same) return table;
  const { colWidths: _, ...rest } = table;
  return { ...rest, ...(widths === undefined ? {} : { colWidths: widths }), children: rows };
}

/**
 * Usable widths for the columns of a grid: a column that went leaves its width to the one before it. Undefined (each
 * column finds its own) when there is not one for every column.
 */
export function regularWidths(widths: unknown, { columns, columnsFrom }: Pick<Grid<unknown>, 'columns' | 'columnsFrom'>): readonly number[] | undefined {
  if (!Array.isArray(widths) || !widths.every((width) => Number.isFinite(width) && width > 0)) return undefined;
  const given = widths as readonly number[];
  if (given.length <= (columnsFrom.at(-1) ?? 0)) return undefined;
  const whole = given.length === columns && columnsFrom.every((from, at) => from === at);
  if (whole && given.every((width) => width === columnWidth(width))) return given;
  return columnsFrom.map((from, at) => columnWidth(given.slice(from, columnsFrom[at + 1]).reduce((sum, width) => sum + width, 0)));
}

/** A width as a column may have it (CSS pixels). */
export function columnWidth(width: number): number {
  return Math.min(Math.max(width, COLUMN_WIDTH_MIN), COLUMN_WIDTH_MAX);
}

function emptyCell(headerState: number): SerializedNode {
  const paragraph = { type: 'paragraph', version: 1, children: [], direction: null, format: '', indent: 0, textFormat: 0, textStyle: '' };
  return { type: 'tablecell', version: 1, children: [paragraph], direction: null, format: '', indent: 0, backgroundColor: null, colSpan: 1, headerState, rowSpan: 1 };
}
