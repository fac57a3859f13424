import type { TableCellNode, TableNode } from '@lexical/table';
import { $createParagraphNode, $isParagraphNode, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { endColumn, endRow, inOrder, merged, sizeOf, split, transposed, withoutRows, withRow, withRowsMoved, type Area } from './boxes.ts';
import { $boxesOf, $emptyCell, $selectedArea, $tablePlace, type CellBox } from './cells.ts';
import { TABLE_COLUMNS_MAX, TABLE_ROWS_MAX } from '../../../../shared/document/flow-model.ts';
import { $writeBoxes, HEADER_COLUMN, HEADER_ROW } from './write.ts';

export type Work = { readonly table: TableNode; readonly boxes: readonly CellBox[]; readonly area: Area };

/** Does something to the table with the caret or the selected cells, as one step to take back. */
export function changeTable(editor: LexicalEditor, $do: (work: Work) => void): void {
  if (!editor.isEditable()) return;
  editor.update(
    () => {
      const place = $tablePlace();
      if (place === null) return;
      const boxes = $boxesOf(place.table);
      const size = sizeOf(boxes);
      const area = $selectedArea(boxes, place) ?? { top: 0, left: 0, bottom: size.rows - 1, right: size.columns - 1 };
      $do({ table: place.table, boxes, area });
    },
    { tag: HISTORY_PUSH_TAG },
  );
}

/** A row above the selected ones, or below them. In a header column the new cell is a header, too. */
export function insertRow(editor: LexicalEditor, side: 'above' | 'below'): void {
  changeTable(editor, ({ table, boxes, area }) => void $insertRow(table, boxes, side === 'above' ? area.top : area.bottom + 1, area.left));
}

/** A row in front of row `at`; the caret goes into it. False when the table is as long as it may be. */
export function $insertRow(table: TableNode, boxes: readonly CellBox[], at: number, caretColumn: number): boolean {
  if (sizeOf(boxes).rows >= TABLE_ROWS_MAX) return false;
  const beside = boxesAcross(boxes, at === 0 ? 0 : at - 1);
  const next = withRow(boxes, at, (column) => $emptyCell(headerAt(beside, column) & HEADER_COLUMN));
  $writeBoxes(table, next);
  $caretAt(next, at, caretColumn);
  return true;
}

/** A column to the left of the selected ones, or to their right. In a header row the new cell is a header, too. */
export function insertColumn(editor: LexicalEditor, side: 'left' | 'right'): void {
  changeTable(editor, ({ table, boxes, area }) => {
    if (sizeOf(boxes).columns >= TABLE_COLUMNS_MAX) return;
    const at = side === 'left' ? area.left : area.right + 1;
    const turned = transposed(boxes);
    const beside = boxesAcross(turned, at === 0 ? 0 : at - 1);
    const next = transposed(withRow(turned, at, (row) => $emptyCell(headerAt(beside, row) & HEADER_ROW)));
    const widths = table.getColWidths();
    $writeBoxes(table, next, widths?.toSpliced(at, 0, widths[side === 'left' ? area.left : area.right] ?? 0));
    $caretAt(next, area.top, at);
  });
}

export function deleteRows(editor: LexicalEditor): void {
  changeTable(editor, ({ table, boxes, area }) => {
    const next = withoutRows(boxes, area.top, area.bottom);
    if (next.length === 0) return $removeTable(table);
    $writeBoxes(table, next);
    $caretAt(next, Math.min(area.top, sizeOf(next).rows - 1), area.left);
  });
}

export function deleteColumns(editor: LexicalEditor): void {
  changeTable(editor, ({ table, boxes, area }) => {
    const next = transposed(withoutRows(transposed(boxes), area.left, area.right));
    if (next.length === 0) return $removeTable(table);
    $writeBoxes(table, next, table.getColWidths()?.toSpliced(area.left, area.right - area.left + 1));
    $caretAt(next, area.top, Math.min(area.left, sizeOf(next).columns - 1));
  });
}

export function deleteTable(editor: LexicalEditor): void {
  changeTable(editor, ({ table }) => $removeTable(table));
}

/** The table goes with its title; the caret goes to the line behind it. */
export function $removeTable(table: TableNode): void {
  const next = table.getNextSibling() ?? table.insertAfter($createParagraphNode());
  table.remove();
  next.selectStart();
}

/** All selected cells as one that has all their words. */
export function mergeCells(editor: LexicalEditor): void {
  changeTable(editor, ({ table, boxes, area }) => {
    const { boxes: next, into, gone } = merged(boxes, area);
    if (into === null || gone.length === 0) return;
    for (const { cell } of gone) {
      if ($isBlank(cell)) continue;
      if ($isBlank(into.cell)) into.cell.clear();
      into.cell.append(...cell.getChildren());
    }
    $writeBoxes(table, next);
    into.cell.selectEnd();
  });
}

/** Merged cells in the selection as single ones again; their words stay in the first. */
export function splitCells(editor: LexicalEditor): void {
  changeTable(editor, ({ table, boxes, area }) => {
    let next: readonly CellBox[] = boxes;
    const first = inOrder(boxes).find((box) => box.row === area.top && box.column === area.left);
    for (const box of boxes) {
      if (box.rowSpan * box.colSpan === 1 || box.row < area.top || endRow(box) > area.bottom || box.column < area.left || endColumn(box) > area.right) continue;
      const header = box.cell.getHeaderStyles();
      next = split(next, box, (row, column) => $emptyCell((row === box.row ? header & HEADER_ROW : 0) | (column === box.column ? header & HEADER_COLUMN : 0)));
    }
    $writeBoxes(table, next);
    first?.cell.selectEnd();
  });
}

/** The selected rows (with all that is merged across them) one up or down. */
export function moveRows(editor: LexicalEditor, way: 'up' | 'down'): void {
  changeTable(editor, ({ table, boxes, area }) => {
    const next = withRowsMoved(boxes, area.top, area.bottom, way);
    if (next !== null) $writeBoxes(table, next);
  });
}

/** Makes the first row header cells, or ordinary ones again; with selected cells at the top, all rows down to them. */
export function toggleHeaderRow(editor: LexicalEditor): void {
  changeTable(editor, ({ table, boxes, area }) => $toggleHeader(table, firstRows(boxes, area.top === 0 && area.bottom < sizeOf(boxes).rows - 1 ? area.bottom : 0), HEADER_ROW));
}

export function toggleHeaderColumn(editor: LexicalEditor): void {
  changeTable(editor, ({ table, boxes, area }) => $toggleHeader(table, firstColumns(boxes, area.left === 0 && area.right < sizeOf(boxes).columns - 1 ? area.right : 0), HEADER_COLUMN));
}

const firstRows = (boxes: readonly CellBox[], last: number): readonly CellBox[] => boxes.filter(({ row }) => row <= last);
const firstColumns = (boxes: readonly CellBox[], last: number): readonly CellBox[] => boxes.filter(({ column }) => column <= last);
const isHeader = (boxes: readonly CellBox[], bit: number): boolean => boxes.every(({ cell }) => cell.hasHeaderState(bit));

function $toggleHeader(table: TableNode, boxes: readonly CellBox[], bit: number): void {
  // The bars look at a table again when it is another object.
  table.markDirty();
  const to = isHeader(boxes, bit) ? 0 : bit;
  for (const { cell } of boxes) cell.setHeaderStyles(to, bit);
}

/** Empties cells, which stay: a line without words in each. */
export function $clearCells(cells: readonly TableCellNode[]): void {
  for (const cell of cells) if (!$isBlank(cell)) cell.clear().append($createParagraphNode());
}

export function $isBlank(cell: TableCellNode): boolean {
  const only = cell.getChildrenSize() === 1 ? cell.getFirstChild() : null;
  return $isParagraphNode(only) && only.getTextContentSize() === 0 && (only.isEmpty() || only.getChildrenSize() === 1);
}

const boxesAcross = (boxes: readonly CellBox[], row: number): readonly CellBox[] => boxes.filter((box) => box.row <= row && endRow(box) >= row);

function headerAt(boxes: readonly CellBox[], column: number): number {
  return boxes.find((box) => box.column <= column && endColumn(box) >= column)?.cell.getHeaderStyles() ?? 0;
}

function $caretAt(boxes: readonly CellBox[], row: number, column: number): void {
  boxesAcross(boxes, row).find((box) => box.column <= column && endColumn(box) >= column)?.cell.selectStart();
}

