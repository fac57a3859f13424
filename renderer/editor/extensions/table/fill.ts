import { $isTableNode, type TableCellNode, type TableNode } from '@lexical/table';
import { $copyNode, $createParagraphNode, $createTextNode, $getSelection, $isElementNode, $isParagraphNode, $isRangeSelection, type LexicalNode } from 'lexical';
import { TABLE_COLUMNS_MAX, TABLE_ROWS_MAX } from '../../../../shared/document/flow-model.ts';
import { boxesIn, sizeOf, split, type Area } from './boxes.ts';
import { $boxesOf, $emptyCell, $selectedArea, $tablePlace, type CellBox, type InCells, type TablePlace } from './cells.ts';
import { $createTable } from './insert.ts';
import { $flattened } from './rules.ts';
import { tabbedRows } from './tsv.ts';
import { $regulate, $writeBoxes } from './write.ts';

/**
 * Pastes into the table with the caret or the selected cells; false when it has nothing to do with a table. Cells fill
 * cells from the first selected one on, and the table grows as far as they need, as in a spreadsheet; one cell fills all
 * selected ones. Other blocks go into the first cell, and tables among them become their words.
 */
export function $pasteIntoTable(nodes: readonly LexicalNode[]): boolean {
  const place = $tablePlace();
  if (place === null || (place.part !== 'caret' && place.part !== 'cells')) return false;
  const filled = nodes.filter((node) => !($isParagraphNode(node) && node.getTextContentSize() === 0));
  const [only] = filled;
  if (filled.length === 1 && $isTableNode(only)) return $fill(place, only);
  const blocks = filled.flatMap((node) => ($isTableNode(node) ? $flattened(node) : [node]));
  if (place.part === 'cells') {
    place.anchor.select(0, place.anchor.getChildrenSize());
  } else if (blocks.length === nodes.length) return false;
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.insertNodes([...blocks]);
  return true;
}

/**
 * Plain text into the cells it belongs to: lines of a spreadsheet fill cells, and with selected cells each line a row.
 * False when it is only words for the cell with the caret, or there is no cell.
 */
export function $pasteTextIntoCells(text: string, clean: (words: string) => string): boolean {
  const place = $tablePlace();
  if (place === null || (place.part !== 'caret' && place.part !== 'cells')) return false;
  const rows = tabbedRows(text, 1) ?? (place.part === 'cells' ? text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n').map((line) => [line]) : null);
  return rows !== null && $fill(place, $tableOfRows(rows.map((row) => row.map((words) => words.split('\n').map(clean).join('\n')))));
}

/** A table of plain words; a line break in a cell begins a paragraph. */
export function $tableOfRows(rows: readonly (readonly string[])[]): TableNode {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const table = $createTable({ rows: rows.length, columns, headerRow: false });
  for (const { cell, row, column } of $boxesOf(table)) {
    const lines = (rows[row]?.[column] ?? '').split('\n');
    cell.clear().append(...lines.map((line) => (line === '' ? $createParagraphNode() : $createParagraphNode().append($createTextNode(line)))));
  }
  return table;
}

function $fill(place: Extract<TablePlace, InCells>, source: TableNode): boolean {
  $regulate(source);
  const from = $boxesOf(source);
  const size = sizeOf(from);
  const boxes = $boxesOf(place.table);
  const area = $selectedArea(boxes, place);
  const [single] = from;
  if (area === null || single === undefined) return false;
  if (from.length === 1 && place.part === 'cells') {
    for (const { cell } of boxesIn(boxes, area)) $copyContent(single.cell, cell, true);
    return true;
  }
  const target: Area = {
    top: area.top,
    left: area.left,
    bottom: Math.min(area.top + size.rows, TABLE_ROWS_MAX) - 1,
    right: Math.min(area.left + size.columns, TABLE_COLUMNS_MAX) - 1,
  };
  const places = $placesOf($singleIn(boxes, target), target);
  for (const { cell, row, column, rowSpan, colSpan } of from) {
    const into = places.get(placeName(target.top + row, target.left + column));
    if (into === undefined) continue;
    const spanned = { ...into, rowSpan: Math.min(rowSpan, target.bottom - into.row + 1), colSpan: Math.min(colSpan, target.right - into.column + 1) };
    for (let down = 0; down < spanned.rowSpan; down++) {
      for (let across = 0; across < spanned.colSpan; across++) places.delete(placeName(into.row + down, into.column + across));
    }
    places.set(placeName(into.row, into.column), spanned);
    $copyContent(cell, into.cell, false);
  }
  const next = [...places.values()];
  $writeBoxes(place.table, next, grownWidths(place.table.getColWidths(), sizeOf(next).columns));
  places.get(placeName(target.top, target.left))?.cell.selectEnd();
  return true;
}

const placeName = (row: number, column: number): number => row * TABLE_COLUMNS_MAX + column;

/** The boxes by their places, with empty ones where the table must grow to reach the end of the area. */
function $placesOf(boxes: readonly CellBox[], area: Area): Map<number, CellBox> {
  const places = new Map(boxes.map((box) => [placeName(box.row, box.column), box]));
  const size = sizeOf(boxes);
  const rows = Math.max(size.rows, area.bottom + 1);
  const columns = Math.max(size.columns, area.right + 1);
  for (let row = 0; row < rows; row++) {
    for (let column = row < size.rows ? size.columns : 0; column < columns; column++) {
      places.set(placeName(row, column), { cell: $emptyCell(), row, column, rowSpan: 1, colSpan: 1 });
    }
  }
  return places;
}

/** Cells that are merged here and may be single there become single first. */
function $singleIn(boxes: readonly CellBox[], area: Area): readonly CellBox[] {
  let next = boxes;
  for (const box of boxesIn(boxes, area)) if (box.rowSpan * box.colSpan > 1) next = split(next, box, () => $emptyCell(box.cell.getHeaderStyles()));
  return next;
}

function grownWidths(widths: readonly number[] | undefined, columns: number): readonly number[] | undefined {
  return widths && [...widths, ...Array.from({ length: Math.max(columns - widths.length, 0) }, () => widths.at(-1) ?? 0)];
}

/** Takes the words of one cell into another, whose own go. `keep`: the one they come from is needed again. */
function $copyContent(from: TableCellNode, into: TableCellNode, keep: boolean): void {
  const blocks = keep ? from.getChildren().map($deepCopy) : from.getChildren();
  into.clear().append(...blocks);
}

function $deepCopy(node: LexicalNode): LexicalNode {
  const copy = $copyNode(node);
  if ($isElementNode(node) && $isElementNode(copy)) copy.append(...node.getChildren().map($deepCopy));
  return copy;
}
