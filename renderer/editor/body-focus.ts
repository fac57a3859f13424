import { $getRoot, $getSelection, $isElementNode, $isRangeSelection, COMMAND_PRIORITY_LOW, KEY_ARROW_LEFT_COMMAND, KEY_ARROW_UP_COMMAND, mergeRegister, type ElementNode, type LexicalEditor } from 'lexical';
import { onEdgeLine } from './extensions/figure/edge-line.ts';

/** Puts the caret at the beginning of the body. */
export function focusBody(editor: LexicalEditor): void {
  editor.update(() => void $getRoot().selectStart(), { onUpdate: () => editor.focus(undefined, { defaultSelection: 'rootStart' }) });
}

/** The first block of the body that holds text itself: the title of a box, when a box comes first. */
function $firstLine(): ElementNode | null {
  let line = $getRoot().getFirstChild();
  for (let inner = line; $isElementNode(inner) && !inner.isInline(); inner = inner.getFirstChild()) line = inner;
  return $isElementNode(line) ? line : null;
}

/** From the first line of the body the arrow keys go up into the lead. */
export function registerUpwards(editor: LexicalEditor, onLeave: () => void): () => void {
  const $leave = (event: KeyboardEvent, byLine: boolean): boolean => {
    const selection = $getSelection();
    if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
    const first = $firstLine();
    const anchorNode = selection.anchor.getNode();
    if (first === null || !(first.is(anchorNode) || first.isParentOf(anchorNode))) return false;
    const element = editor.getElementByKey(first.getKey());
    const atStart = selection.anchor.offset === 0 && (first.is(anchorNode) || first.getFirstDescendant()?.is(anchorNode) === true);
    if (!(atStart || (byLine && element !== null && onEdgeLine(element, true)))) return false;
    event.preventDefault();
    onLeave();
    return true;
  };
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => $leave(event, true), COMMAND_PRIORITY_LOW),
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, (event) => $leave(event, false), COMMAND_PRIORITY_LOW),
  );
}
