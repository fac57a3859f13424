import {
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { $selectNode } from '../figure/selection.ts';
import { registerCaretForWords } from '../typing/caret-for-words.ts';
import { $titleOf } from './caption.ts';
import { $cellsOf, $rowsOf, $tablePlace, type TablePlace } from './cells.ts';
import { $clearSelectedCells } from './copy.ts';

/**
 * What keeps a table together. All of it is synchronous and acts only on selected cells, on a table that is selected as
 * a whole and in its title: keys in a cell with a caret pass with one comparison.
 */
export function registerTableGuards(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(KEY_ESCAPE_COMMAND, $outwards, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ENTER_COMMAND, $inwards, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveTitle, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, $leaveTitle, COMMAND_PRIORITY_HIGH),
    ...[KEY_BACKSPACE_COMMAND, KEY_DELETE_COMMAND].map((command) => editor.registerCommand(command, $emptyCells, COMMAND_PRIORITY_HIGH)),
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) => editor.registerCommand(command, () => $emptyCells(null), COMMAND_PRIORITY_HIGH)),
    registerCaretForWords(editor, $caretForWords, COMMAND_PRIORITY_HIGH),
  );
}

/** Escape: from cells to a caret, from the caret or the title to the table as a whole. */
function $outwards(event: KeyboardEvent): boolean {
  const place = $tablePlace();
  if (place === null || place.part === 'table') return false;
  event.preventDefault();
  if (place.part === 'cells') place.focus.selectEnd();
  else $selectNode(place.table);
  return true;
}

/** Enter: from the table as a whole, its title or selected cells to a caret in a cell. */
function $inwards(event: KeyboardEvent | null): boolean {
  const place = $tablePlace();
  if (place === null || place.part === 'caret') return false;
  event?.preventDefault();
  $caretInside(place);
  return true;
}

function $leaveTitle(): boolean {
  const place = $tablePlace();
  if (place?.part !== 'caption') return false;
  $caretInside(place);
  return true;
}

function $caretInside(place: TablePlace): void {
  if (place.part === 'cells' || place.part === 'caret') place.anchor.selectEnd();
  else $rowsOf(place.table)[0]?.getFirstChild()?.selectEnd();
}

/** Deleting selected cells takes their words; the cells stay, and stay selected. */
function $emptyCells(event: KeyboardEvent | null): boolean {
  const cleared = $clearSelectedCells();
  if (cleared) event?.preventDefault();
  return cleared;
}

/**
 * Typing on selected cells or a selected table goes to the end of the first cell (or the title); the Backspace an input
 * method sends behind it would otherwise empty the cells.
 */
function $caretForWords(): boolean {
  const place = $tablePlace();
  if (place === null || place.part === 'caret' || place.part === 'caption') return false;
  const title = place.part === 'table' ? $titleOf(place.table) : null;
  if (title !== null) title.selectEnd();
  else if (place.part === 'cells') place.anchor.selectEnd();
  else $rowsOf(place.table).flatMap($cellsOf)[0]?.selectEnd();
  return true;
}
