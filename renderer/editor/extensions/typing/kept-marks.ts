import { $getSelection, $isRangeSelection, COMMAND_PRIORITY_LOW, DELETE_CHARACTER_COMMAND, type LexicalEditor } from 'lexical';

/**
 * Keeps the marks of a letter that is taken back when nothing else wears them. An input method writes *đã* as `d`,
 * Backspace, `đ`; Lexical would dress the second letter as its neighbours, and the Ctrl+B before the word were lost.
 */
export function registerKeptMarks(editor: LexicalEditor): () => void {
  return editor.registerCommand(DELETE_CHARACTER_COMMAND, $deleteLastLetter, COMMAND_PRIORITY_LOW);
}

function $deleteLastLetter(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!isBackward || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const { anchor, format } = selection;
  if (anchor.type !== 'text' || anchor.offset !== 1 || anchor.getNode().getTextContentSize() !== 1) return false;
  selection.deleteCharacter(true);
  const after = $getSelection();
  if ($isRangeSelection(after)) after.format = format;
  return true;
}
