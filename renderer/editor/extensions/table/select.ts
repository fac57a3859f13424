import { $createTableSelectionFrom, type TableNode } from '@lexical/table';
import { $setSelection, type LexicalEditor } from 'lexical';
import { $selectNode } from '../figure/selection.ts';
import { endColumn, endRow, sizeOf, type Area } from './boxes.ts';
import { $boxesOf, type CellBox } from './cells.ts';
import { changeTable } from './structure.ts';

/** Selects the whole rows of the selected cells. */
export function selectRows(editor: LexicalEditor): void {
  changeTable(editor, ({ table, boxes, area }) => $selectArea(table, boxes, { ...area, left: 0, right: sizeOf(boxes).columns - 1 }));
}

/** Selects the whole columns of the selected cells. */
export function selectColumns(editor: LexicalEditor): void {
  changeTable(editor, ({ table, boxes, area }) => $selectArea(table, boxes, { ...area, top: 0, bottom: sizeOf(boxes).rows - 1 }));
}

/** The table as one thing, with its title: copied, moved and deleted as a whole. */
export function selectTable(editor: LexicalEditor): void {
  changeTable(editor, ({ table }) => $selectNode(table));
}

/** Selects all cells of a table. */
export function $selectAllCells(table: TableNode): void {
  const boxes = $boxesOf(table);
  const size = sizeOf(boxes);
  $selectArea(table, boxes, { top: 0, left: 0, bottom: size.rows - 1, right: size.columns - 1 });
}

function $selectArea(table: TableNode, boxes: readonly CellBox[], area: Area): void {
  const corner = (row: number, column: number): CellBox | undefined => boxes.find((box) => box.row <= row && endRow(box) >= row && box.column <= column && endColumn(box) >= column);
  const [first, last] = [corner(area.top, area.left), corner(area.bottom, area.right)];
  if (first && last) $setSelection($createTableSelectionFrom(table, first.cell, last.cell));
}
