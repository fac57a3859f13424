import { $getSelection, $isElementNode, $isRangeSelection, $isTextNode, COMMAND_PRIORITY_LOW, DELETE_CHARACTER_COMMAND, type LexicalEditor, type PointType, type TextNode } from 'lexical';

/**
 * The first letter behind a change of marks keeps its marks when it is taken back and written again. An input method
 * writes *đã* as `d`, Backspace, `đ`: Lexical would dress the second letter like what stands before it, and the Ctrl+B
 * pressed for this word were lost.
 */
export function registerKeptMarks(editor: LexicalEditor): () => void {
  return editor.registerCommand(DELETE_CHARACTER_COMMAND, $deleteFirstLetter, COMMAND_PRIORITY_LOW);
}

function $deleteFirstLetter(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!isBackward || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const { anchor } = selection;
  if (anchor.type !== 'text' || anchor.offset !== 1) return false;
  const format = anchor.getNode().getFormat();
  selection.deleteCharacter(true);
  const after = $getSelection();
  if (!$isRangeSelection(after)) return true;
  // Browsers say that a caret between two texts is at the end of the first. Said so here, too, it is known again later.
  $textBefore(after.anchor)?.select();
  after.format = format;
  return true;
}

/** The text that ends where a point is, when the point is not in it. */
function $textBefore(point: PointType): TextNode | null {
  const node = point.getNode();
  const before = $isElementNode(node) ? node.getChildAtIndex(point.offset - 1) : point.offset === 0 ? node.getPreviousSibling() : null;
  const last = $isElementNode(before) && before.isInline() ? before.getLastDescendant() : before;
  return $isTextNode(last) ? last : null;
}
