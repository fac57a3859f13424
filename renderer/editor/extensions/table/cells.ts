import { $createTableCellNode, $isTableCellNode, $isTableNode, $isTableRowNode, $isTableSelection, type TableCellNode, type TableNode, type TableRowNode } from '@lexical/table';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $getSelectionSlotFrame,
  $getSlotHost,
  $isNodeSelection,
  $isRangeSelection,
  type BaseSelection,
  type LexicalNode,
} from 'lexical';
import { layGrid } from '../../../../shared/document/table-grid.ts';
import { endColumn, endRow, wholeArea, type Area, type Box } from './boxes.ts';

export type CellBox = Box<TableCellNode>;

/** Where somebody works in a table: with a caret in a cell, with selected cells, in the title, or on the table as a whole. */
export type TablePlace =
  | ({ readonly part: 'caret' } & InCells)
  | ({ readonly part: 'cells' } & InCells)
  | { readonly part: 'caption'; readonly table: TableNode }
  | { readonly part: 'table'; readonly table: TableNode };

/** Two corners of what is selected; with a caret both are its cell. */
export type InCells = { readonly table: TableNode; readonly anchor: TableCellNode; readonly focus: TableCellNode };

export function $tablePlace(selection: BaseSelection | null = $getSelection()): TablePlace | null {
  if ($isTableSelection(selection)) {
    const [anchor, focus] = [$cellAround(selection.anchor.getNode()), $cellAround(selection.focus.getNode())];
    const table = anchor && $tableOf(anchor);
    return table && anchor && focus ? { table, part: 'cells', anchor, focus } : null;
  }
  if ($isNodeSelection(selection)) {
    const [node, second] = selection.getNodes();
    return $isTableNode(node) && second === undefined ? { table: node, part: 'table' } : null;
  }
  if (!$isRangeSelection(selection)) return null;
  const frame = $getSelectionSlotFrame(selection);
  const host = frame === null ? null : $getSlotHost(frame);
  if ($isTableNode(host)) return { table: host, part: 'caption' };
  const cell = $cellAround(selection.anchor.getNode());
  const table = cell && $tableOf(cell);
  return table && cell.is($cellAround(selection.focus.getNode())) ? { table, part: 'caret', anchor: cell, focus: cell } : null;
}

/** The cell in which a node stands. */
export function $cellAround(node: LexicalNode): TableCellNode | null {
  return $findMatchingParent(node, $isTableCellNode);
}

export function $tableOf(cell: TableCellNode): TableNode | null {
  const table = cell.getParent()?.getParent();
  return $isTableNode(table) ? table : null;
}

export const $rowsOf = (table: TableNode): TableRowNode[] => table.getChildren().filter($isTableRowNode);
export const $cellsOf = (row: TableRowNode): TableCellNode[] => row.getChildren().filter($isTableCellNode);

/** The cells of a table and their places. One step per cell. */
export function $boxesOf(table: TableNode): readonly CellBox[] {
  const grid = layGrid($rowsOf(table).map($cellsOf), (cell) => ({ colSpan: cell.getColSpan(), rowSpan: cell.getRowSpan() }));
  return grid.rows.flatMap(({ cells }, row) => cells.map(({ cell, column, colSpan, rowSpan }) => ({ cell, row, column, rowSpan, colSpan })));
}

export const $boxOf = (boxes: readonly CellBox[], cell: TableCellNode): CellBox | null => boxes.find((box) => box.cell.is(cell)) ?? null;

/** The places that are selected, or those of the cell with the caret. */
export function $selectedArea(boxes: readonly CellBox[], place: TablePlace): Area | null {
  if (place.part === 'caption' || place.part === 'table') return null;
  const [a, b] = [$boxOf(boxes, place.anchor), $boxOf(boxes, place.focus)];
  if (a === null || b === null) return null;
  return wholeArea(boxes, {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(endRow(a), endRow(b)),
    right: Math.max(endColumn(a), endColumn(b)),
  });
}

/** An empty cell. `headerState`: Lexical's bits, 1 in a header row, 2 in a header column. */
export function $emptyCell(headerState = 0): TableCellNode {
  return $createTableCellNode(headerState).append($createParagraphNode());
}
