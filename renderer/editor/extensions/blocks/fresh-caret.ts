import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  defineExtension,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
} from 'lexical';

/**
 * Makes every key act where the browser shows the caret. The browser tells about a moved caret in a task of its own;
 * on a busy PC the next key comes first, and Lexical would still split or delete where the caret was before *End*.
 */
export const FreshCaretExtension = defineExtension({
  name: 'toasoan/fresh-caret',
  register: (editor) =>
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      () => {
        $followBrowser(editor);
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
});

function $followBrowser(editor: LexicalEditor): void {
  const known = $getSelection();
  if (!$isRangeSelection(known)) return;
  const shown = $createRangeSelectionFromDom(document.getSelection(), editor);
  // At the same place nothing is touched: what is known there (bold about to be typed) is more than what is shown.
  if (shown === null || (shown.anchor.is(known.anchor) && shown.focus.is(known.focus))) return;
  const node = shown.anchor.getNode();
  if ($isTextNode(node)) shown.format = node.getFormat();
  $setSelection(shown);
}
