import { $getSelection, $isLineBreakNode, $isRangeSelection, $onUpdate, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';

/** The sign that is about to be typed; null while an input method composes, and for everything but plain typing. */
export function typedSign(event: InputEvent, editor: LexicalEditor): string | null {
  return event.inputType === 'insertText' && !event.isComposing && !editor.isComposing() ? event.data : null;
}

/** The words before the caret in its line, at most `length` signs of them; null without a caret in text. */
export function $textBefore(length: number): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text') return null;
  const node = selection.anchor.getNode();
  let text = node.getTextContent().slice(0, selection.anchor.offset);
  for (let before = node.getPreviousSibling(); text.length < length && before !== null && !$isLineBreakNode(before); before = before.getPreviousSibling()) {
    text = before.getTextContent() + text;
  }
  return text.slice(-length);
}

/**
 * Types the sign as it is, and makes the change a step of its own behind it: one *undo* gives back exactly what was
 * typed, and typing goes on from there.
 */
export function $typeThen(editor: LexicalEditor, event: InputEvent, change: () => void): true {
  event.preventDefault();
  $getSelection()?.insertText(event.data ?? '');
  $onUpdate(() => editor.update(change, { tag: HISTORY_PUSH_TAG }));
  return true;
}
