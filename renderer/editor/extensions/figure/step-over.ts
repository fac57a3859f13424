import {
  $findMatchingParent,
  $getSelection,
  $getSlotFrame,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  COMMAND_PRIORITY_HIGH,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { onEdgeLine } from './edge-line.ts';
import { $isSolidBlock } from './selection.ts';

/** Shift+ArrowUp and Shift+ArrowDown take a figure into the selection; the browser alone stops in front of it. */
export function registerStepOver(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => $stepOver(editor, event, true), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => $stepOver(editor, event, false), COMMAND_PRIORITY_HIGH),
  );
}

function $stepOver(editor: LexicalEditor, event: KeyboardEvent, up: boolean): boolean {
  const selection = $getSelection();
  if (!event.shiftKey || event.altKey || event.ctrlKey || event.metaKey || !$isRangeSelection(selection)) return false;
  const from = $getSlotFrame(selection.focus.getNode()) === null ? $solidBeside(editor, selection, up) : null;
  if (from === null) return false;
  event.preventDefault();
  let solid: LexicalNode = from;
  for (let next: LexicalNode | null = solid; next !== null && $isSolidBlock(next); next = up ? next.getPreviousSibling() : next.getNextSibling()) solid = next;
  const text = up ? solid.getPreviousSibling() : solid.getNextSibling();
  if (!$isElementNode(text)) {
    selection.focus.set(solid.getParentOrThrow().getKey(), solid.getIndexWithinParent() + (up ? 0 : 1), 'element');
    return true;
  }
  const leaf = up ? text.getLastDescendant() : text.getFirstDescendant();
  if (leaf !== null && leaf.getTextContentSize() > 0 && leaf.getType() === 'text') selection.focus.set(leaf.getKey(), up ? leaf.getTextContentSize() : 0, 'text');
  else selection.focus.set(text.getKey(), up ? text.getChildrenSize() : 0, 'element');
  return true;
}

/** The figure (or rule) that the next line up or down would be, seen from where the selection ends. */
function $solidBeside(editor: LexicalEditor, { focus }: RangeSelection, up: boolean): LexicalNode | null {
  const node = focus.getNode();
  if ($isRootNode(node)) {
    const beside = node.getChildAtIndex(up ? focus.offset - 1 : focus.offset);
    return $isSolidBlock(beside) ? beside : null;
  }
  const block = $findMatchingParent(node, (parent) => $isRootNode(parent.getParent()));
  const beside = up ? block?.getPreviousSibling() : block?.getNextSibling();
  if (!block || !beside || !$isSolidBlock(beside)) return null;
  const element = editor.getElementByKey(block.getKey());
  return element !== null && onEdgeLine(element, up) ? beside : null;
}
