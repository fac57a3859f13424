import { $createTableRowNode, type TableNode, type TableRowNode } from '@lexical/table';
import type { LexicalNode } from 'lexical';
import { layGrid } from '../../../../shared/document/table-grid.ts';
import { regularWidths } from '../../../../shared/document/table-nodes.ts';
import { inOrder, type Box } from './boxes.ts';
import { $cellsOf, $emptyCell, $rowsOf, type CellBox } from './cells.ts';

/** `TableCellHeaderStates.ROW`. */
export const HEADER_ROW = 1;
/** `TableCellHeaderStates.COLUMN`. */
export const HEADER_COLUMN = 2;

/**
 * Makes the table what the boxes say. Cells that are no longer named go, new ones come, the others stay the nodes they
 * were; `widths` replaces the widths of the columns. Rows that say nothing of their own are left out.
 */
export function $writeBoxes(table: TableNode, boxes: readonly CellBox[], widths: readonly number[] | undefined = table.getColWidths()): void {
  const given: CellBox[][] = [];
  for (const box of inOrder(boxes)) (given[box.row] ??= []).push(box);
  $writeRows(table, Array.from(given, (row) => row ?? []), widths);
}

/** Puts a table in order whose cells are rows of whatever lengths and spans; a regular one is not touched. */
export function $regulate(table: TableNode): void {
  const rows = $rowsOf(table).map((row) => $cellsOf(row).map((cell): CellBox => ({ cell, row: 0, column: 0, rowSpan: cell.getRowSpan(), colSpan: cell.getColSpan() })));
  $writeRows(table, rows, table.getColWidths());
}

function $writeRows(table: TableNode, given: readonly (readonly Box<CellBox['cell']>[])[], widths: readonly number[] | undefined): void {
  const grid = layGrid(given, (box) => box);
  const before = $rowsOf(table);
  const kept = new Set<string>();
  // The rows that are there are used from the top; a row more or less is made or taken where the cells say.
  const rows = matchRows(before, grid.rows.map(({ cells }) => cells.map(({ cell }) => cell.cell)));
  const oldCells = before.flatMap($cellsOf);
  $placeAll(table, rows);
  grid.rows.forEach(({ cells, missing }, at) => {
    const row = rows[at];
    if (row === undefined) return;
    const wanted = cells.map(({ cell: { cell }, colSpan, rowSpan }) => {
      if (cell.getColSpan() !== colSpan) cell.setColSpan(colSpan);
      if (cell.getRowSpan() !== rowSpan) cell.setRowSpan(rowSpan);
      kept.add(cell.getKey());
      return cell;
    });
    const header = (cells.at(-1)?.cell.cell.getHeaderStyles() ?? 0) & HEADER_ROW;
    const added = Array.from({ length: missing }, () => $emptyCell(header));
    for (const cell of added) kept.add(cell.getKey());
    $placeAll(row, [...wanted, ...added]);
  });
  for (const cell of oldCells) if (!kept.has(cell.getKey()) && cell.isAttached()) cell.remove(true);
  const keptRows = new Set(rows.map((row) => row.getKey()));
  for (const row of before) if (!keptRows.has(row.getKey())) row.remove(true);
  const regular = regularWidths(widths, grid);
  if (regular !== table.getColWidths()) table.setColWidths(regular === undefined ? undefined : [...regular]);
}

/** For each wanted row the row that holds most of its cells already, in order; else a new one. */
function matchRows(before: readonly TableRowNode[], wanted: readonly (readonly CellBox['cell'][])[]): readonly TableRowNode[] {
  const free = new Set(before.map((row) => row.getKey()));
  return wanted.map((cells) => {
    const own = cells.map((cell) => cell.getParent<TableRowNode>()).find((row) => row !== null && free.has(row.getKey()));
    if (!own) return $createTableRowNode();
    free.delete(own.getKey());
    return own;
  });
}

/** Puts these nodes into an element in this order, touching only what stands wrong. What else is in it stays between them. */
function $placeAll(parent: TableNode | TableRowNode, nodes: readonly LexicalNode[]): void {
  const wanted = new Set(nodes.map((node) => node.getKey()));
  let at = parent.getFirstChild();
  for (const node of nodes) {
    while (at !== null && !wanted.has(at.getKey())) at = at.getNextSibling();
    if (at?.is(node)) at = at.getNextSibling();
    else if (at === null) parent.append(node);
    else at.insertBefore(node);
  }
}
