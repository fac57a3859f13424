import { $getClipboardDataFromSelection, copyToClipboard, GetClipboardDataExtension, setLexicalClipboardDataTransfer } from '@lexical/clipboard';
import { $isTableSelection, type TableNode } from '@lexical/table';
import {
  $addUpdateTag,
  $createRangeSelection,
  $getSelection,
  COMMAND_PRIORITY_HIGH,
  configExtension,
  COPY_COMMAND,
  CUT_COMMAND,
  CUT_TAG,
  mergeRegister,
  type BaseSelection,
  type LexicalEditor,
} from 'lexical';
import { boxesIn } from './boxes.ts';
import { $boxesOf, $selectedArea, $tablePlace, type CellBox } from './cells.ts';
import { $clearCells, $removeTable } from './structure.ts';
import { tabbedText } from './tsv.ts';

/** Copied cells are plain text as spreadsheets write it. */
export const tableCopying = configExtension(GetClipboardDataExtension, {
  $exportMimeType: { 'text/plain': [(selection, next) => $plainCells(selection) ?? next()] },
});

/** Copying and cutting cells, and tables that are selected as a whole. */
export function registerTableCopy(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(COPY_COMMAND, (event) => $copy(editor, event), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CUT_COMMAND, (event) => $cut(editor, event), COMMAND_PRIORITY_HIGH),
  );
}

function $copy(editor: LexicalEditor, event: ClipboardEvent | KeyboardEvent | null): boolean {
  const place = $tablePlace();
  if (place?.part !== 'table' && place?.part !== 'cells') return false;
  event?.preventDefault();
  // A selected table says nothing of what is in it: Lexical would copy an empty one.
  const selected = $getClipboardDataFromSelection(place.part === 'table' ? $around(place.table) : $getSelection());
  const data = place.part === 'table' ? { ...selected, 'text/plain': $plainTable(place.table) } : selected;
  if (event instanceof ClipboardEvent && event.clipboardData !== null) setLexicalClipboardDataTransfer(event.clipboardData, data);
  // Cells are no selection of the browser's: it only tells of the key.
  else void copyToClipboard(editor, null, data);
  return true;
}

/** With a table in the article, Lexical cuts without saying so: a cut is a step of its own. */
function $cut(editor: LexicalEditor, event: ClipboardEvent | KeyboardEvent | null): boolean {
  $addUpdateTag(CUT_TAG);
  const place = $tablePlace();
  if (!$copy(editor, event) || place === null) return false;
  if (place.part === 'table') $removeTable(place.table);
  else if (place.part === 'cells') $clearSelectedCells();
  return true;
}

/** Takes the words of the selected cells, which stay and stay selected. False when no cells are selected. */
export function $clearSelectedCells(): boolean {
  const place = $isTableSelection($getSelection()) ? $tablePlace() : null;
  const boxes = place === null ? [] : $boxesOf(place.table);
  const area = place && $selectedArea(boxes, place);
  if (!area) return false;
  $clearCells(boxesIn(boxes, area).map(({ cell }) => cell));
  return true;
}

function $plainCells(selection: BaseSelection | null): string | null {
  const place = $isTableSelection(selection) ? $tablePlace(selection) : null;
  if (place === null) return null;
  const boxes = $boxesOf(place.table);
  const area = $selectedArea(boxes, place);
  return area === null ? null : $plainRows(boxes, area.top, area.bottom, area.left, area.right);
}

function $plainTable(table: TableNode): string {
  return $plainRows($boxesOf(table), 0, Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY);
}

/** A merged cell says its words once, at its first place; the others it covers are empty. */
function $plainRows(boxes: readonly CellBox[], top: number, bottom: number, left: number, right: number): string {
  const rows: string[][] = [];
  for (const { cell, row, column, rowSpan, colSpan } of boxesIn(boxes, { top, bottom, left, right })) {
    for (let down = row; down < row + rowSpan && down <= bottom; down++) {
      const line = (rows[down - top] ??= []);
      for (let across = column; across < column + colSpan && across <= right; across++) line[across - left] ??= '';
    }
    const line = rows[row - top];
    if (line) line[column - left] = cell.getTextContent().replace(/\n{2,}/g, '\n');
  }
  return tabbedText(rows);
}

/** A selection of the article that holds exactly this table. */
function $around(table: TableNode): BaseSelection {
  const selection = $createRangeSelection();
  const parent = table.getParentOrThrow().getKey();
  const at = table.getIndexWithinParent();
  selection.anchor.set(parent, at, 'element');
  selection.focus.set(parent, at + 1, 'element');
  return selection;
}
