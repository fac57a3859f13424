import { $isTableNode, type TableCellNode, type TableNode } from '@lexical/table';
import {
  $addUpdateTag,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $selectAll,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  SELECT_ALL_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $topBlockOf } from '../../top-block.ts';
import { onEdgeLine } from '../figure/edge-line.ts';
import { $isSolidBlock, $selectNode } from '../figure/selection.ts';
import { endRow, sizeOf } from './boxes.ts';
import { $titleOf } from './caption.ts';
import { caretRect, $caretAtX } from './caret-at.ts';
import { $boxesOf, $boxOf, $cellsOf, $rowsOf, $selectedArea, $tablePlace, type TablePlace } from './cells.ts';
import { $selectAllCells } from './select.ts';
import { shownRowsOf } from './shown-rows.ts';
import { $insertRow } from './structure.ts';

/** Tab, arrows and Ctrl+A in tables and beside them. Lexical counts cells as they are written, not as they are seen. */
export function registerTableTravel(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(KEY_TAB_COMMAND, $tab, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => $vertical(editor, event, 'up'), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => $vertical(editor, event, 'down'), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, (event) => $sideways(event, true), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, (event) => $sideways(event, false), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(SELECT_ALL_COMMAND, $selectMore, COMMAND_PRIORITY_HIGH),
  );
}

const isPlain = (event: KeyboardEvent): boolean => !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;

/** From cell to cell; behind the last one there is a new row. Backwards out of the first: the title, or the line above. */
function $tab(event: KeyboardEvent): boolean {
  const place = $tablePlace();
  if (place === null || place.part === 'table' || event.ctrlKey || event.altKey || event.metaKey) return false;
  event.preventDefault();
  const cells = $rowsOf(place.table).flatMap($cellsOf);
  const at = place.part === 'caption' ? -1 : cells.findIndex((cell) => cell.is(place.focus));
  const beside = cells[event.shiftKey ? at - 1 : at + 1];
  const hidden = beside !== undefined && $isHidden(place.table, beside);
  const next = hidden ? undefined : beside;
  if (place.part === 'caption' && event.shiftKey) $leave(place.table, 'up', null, null);
  else if (next) next.selectEnd();
  else if (hidden) $leave(place.table, 'down', null, null);
  else if (event.shiftKey) ($titleOf(place.table) ?? place.table.getPreviousSibling())?.selectEnd();
  else {
    $addUpdateTag(HISTORY_PUSH_TAG);
    const boxes = $boxesOf(place.table);
    if (!$insertRow(place.table, boxes, sizeOf(boxes).rows, 0)) $leave(place.table, 'down', null, null);
  }
  return true;
}

function $vertical(editor: LexicalEditor, event: KeyboardEvent, way: 'up' | 'down'): boolean {
  const selection = $getSelection();
  if (!isPlain(event) || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const place = $tablePlace(selection);
  const moved = place === null ? $enterTable(editor, selection, way) : $withinTable(editor, selection, place, way);
  if (moved) event.preventDefault();
  return moved;
}

/** From the line above or below a table into its title, or the cell that is seen there. */
function $enterTable(editor: LexicalEditor, selection: RangeSelection, way: 'up' | 'down'): boolean {
  const block = $topBlockOf(selection.anchor.getNode());
  const table = way === 'up' ? block?.getPreviousSibling() : block?.getNextSibling();
  const drawn = block && editor.getElementByKey(block.getKey());
  if (!$isTableNode(table) || !drawn || !onEdgeLine(drawn, way === 'up')) return false;
  const x = caretRect(drawn.ownerDocument)?.left ?? null;
  const title = way === 'down' ? $titleOf(table) : null;
  if (title !== null) $caretAtX(editor, title, x, 'first');
  else $caretInRow(editor, table, way === 'down' ? 0 : shownRowsOf(table.getChildrenSize(), table.getColumnCount()) - 1, x, way);
  return true;
}

function $withinTable(editor: LexicalEditor, selection: RangeSelection, place: TablePlace, way: 'up' | 'down'): boolean {
  if (place.part === 'table' || place.part === 'cells') return false;
  const around = place.part === 'caption' ? $titleOf(place.table) : place.anchor;
  const line = place.part === 'caption' ? around : way === 'up' ? around?.getFirstChild() : around?.getLastChild();
  const node = selection.anchor.getNode();
  const drawn = line && editor.getElementByKey(line.getKey());
  if (!line || !drawn || !(line.is(node) || ($isElementNode(line) && line.isParentOf(node))) || !onEdgeLine(drawn, way === 'up')) return false;
  const x = caretRect(drawn.ownerDocument)?.left ?? null;
  if (place.part === 'caption') {
    if (way === 'down') $caretInRow(editor, place.table, 0, x, way);
    else $leave(place.table, way, editor, x);
    return true;
  }
  const boxes = $boxesOf(place.table);
  const box = $boxOf(boxes, place.anchor);
  const row = box && (way === 'up' ? box.row - 1 : endRow(box) + 1);
  const title = $titleOf(place.table);
  if (row === null) return false;
  const size = sizeOf(boxes);
  if (row >= 0 && row < shownRowsOf(size.rows, size.columns)) $caretInRow(editor, place.table, row, x, way);
  else if (way === 'up' && title !== null) $caretAtX(editor, title, x, 'last');
  else $leave(place.table, way, editor, x);
  return true;
}

/** Into the cell of a row that is seen at `x`. */
function $caretInRow(editor: LexicalEditor, table: TableNode, row: number, x: number | null, way: 'up' | 'down'): void {
  const cells = $boxesOf(table)
    .filter((box) => box.row <= row && endRow(box) >= row)
    .map(({ cell }) => cell);
  const distance = (cell: TableCellNode): number => {
    const box = x === null ? null : editor.getElementByKey(cell.getKey())?.getBoundingClientRect();
    return !box || x === null ? 0 : Math.max(box.left - x, x - box.right, 0);
  };
  const [nearest] = cells.toSorted((a, b) => distance(a) - distance(b));
  if (nearest) $caretAtX(editor, nearest, x, way === 'down' ? 'first' : 'last');
}

/** To the block above or below the table. */
function $leave(table: TableNode, way: 'up' | 'down', editor: LexicalEditor | null, x: number | null): void {
  const beside: LexicalNode | null = way === 'up' ? table.getPreviousSibling() : table.getNextSibling();
  if ($isSolidBlock(beside)) $selectNode(beside);
  else if ($isElementNode(beside) && editor !== null && !beside.isShadowRoot()) $caretAtX(editor, beside, x, way === 'down' ? 'first' : 'last');
  else if (way === 'up') beside?.selectEnd();
  else beside?.selectStart();
}

/** Between the title and what is beside it; from cell to cell Lexical finds the way itself. */
function $sideways(event: KeyboardEvent, back: boolean): boolean {
  const selection = $getSelection();
  if (!isPlain(event) || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const place = $tablePlace(selection);
  const title = place && $titleOf(place.table);
  if (!place || !title || place.part === 'table' || place.part === 'cells') return false;
  const first = $rowsOf(place.table)[0]?.getFirstChild<TableCellNode>() ?? null;
  if (place.part === 'caption') {
    if (!$atEdge(selection, title, back)) return false;
    if (back) place.table.getPreviousSibling()?.selectEnd();
    else first?.selectStart();
  } else if (back && first?.is(place.anchor) === true && $atEdge(selection, first, true)) title.selectEnd();
  else return false;
  event.preventDefault();
  return true;
}

/** Whether a cell is in a row that is too far down to be shown. */
function $isHidden(table: TableNode, cell: TableCellNode): boolean {
  const shown = shownRowsOf(table.getChildrenSize(), table.getColumnCount());
  return shown < table.getChildrenSize() && (cell.getParent()?.getIndexWithinParent() ?? 0) >= shown;
}

/** Whether the caret stands at the very start (or end) of an element. */
function $atEdge({ anchor }: RangeSelection, element: LexicalNode, start: boolean): boolean {
  let node: LexicalNode | null = anchor.getNode();
  if (anchor.offset !== (start ? 0 : $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize())) return false;
  while (node !== null && !node.is(element)) {
    if ((start ? node.getPreviousSibling() : node.getNextSibling()) !== null) return false;
    node = node.getParent();
  }
  return node !== null;
}

/** Ctrl+A: the words of the cell, then all cells, then the article; in a title its words first. */
function $selectMore(): boolean {
  const selection = $getSelection();
  const place = $tablePlace(selection);
  if (place === null) return false;
  if (place.part === 'table') return $selectAll() !== null;
  if (place.part === 'cells') {
    const boxes = $boxesOf(place.table);
    const area = $selectedArea(boxes, place);
    const size = sizeOf(boxes);
    const all = area?.top === 0 && area.left === 0 && area.bottom === size.rows - 1 && area.right === size.columns - 1;
    if (all) $selectAll();
    else $selectAllCells(place.table);
    return true;
  }
  if (!$isRangeSelection(selection)) return false;
  const around = place.part === 'caption' ? $titleOf(place.table) : place.anchor;
  const whole = around === null || around.getTextContentSize() === 0 || ($atEdge($pointsInOrder(selection), around, true) && $atEdge($pointsInOrder(selection, true), around, false));
  if (!whole) around.select(0, around.getChildrenSize());
  else if (place.part === 'caption') $selectAll();
  else $selectAllCells(place.table);
  return true;
}

/** A selection whose anchor is the first point (or the last). */
function $pointsInOrder(selection: RangeSelection, last = false): RangeSelection {
  const turned = selection.clone();
  if (selection.isBackward() !== last) turned.anchor.set(selection.focus.key, selection.focus.offset, selection.focus.type);
  return turned;
}

