import { $getSelection, $isRangeSelection, $isTextNode, BEFORE_INPUT_COMMAND, COMMAND_PRIORITY_HIGH, defineExtension, safeCast } from 'lexical';
import { printedSign } from './printed-sign.ts';
import { $textBefore, $typeThen, typedSign } from './typed.ts';

/**
 * Quotation marks as they are printed, and the en dash for two hyphens between words. Off while an input method
 * composes: nothing changes under a word that is being written.
 */
export const SmartSignsExtension = defineExtension({
  name: 'toasoan/smart-signs',
  config: safeCast<{ readonly isOn: () => boolean }>({ isOn: () => true }),
  register: (editor, { isOn }) =>
    editor.registerCommand(
      BEFORE_INPUT_COMMAND,
      (event) => {
        const sign = typedSign(event, editor);
        if ((sign !== '"' && sign !== ' ') || !isOn()) return false;
        const before = $textBefore(6);
        if (sign === ' ' ? before === null || printedSign(`${before} `) === null : !$isRangeSelection($getSelection())) return false;
        return $typeThen(editor, event, $print);
      },
      COMMAND_PRIORITY_HIGH,
    ),
});

function $print(): void {
  const selection = $getSelection();
  const printed = printedSign($textBefore(6) ?? '');
  if (printed === null || !$isRangeSelection(selection)) return;
  const { anchor } = selection;
  const node = anchor.getNode();
  // Over the edge of two formats the signs stay as they were typed.
  if (!$isTextNode(node) || anchor.offset < printed.length) return;
  node.spliceText(anchor.offset - printed.length, printed.length, printed.sign, true);
}
