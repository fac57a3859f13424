import { COMMAND_PRIORITY_LOW, defineExtension, KEY_DOWN_COMMAND } from 'lexical';
import { toggleBlockType, type BlockType } from './commands.ts';

/** Physical keys, because Shift+8 is another sign on every keyboard. */
const byCode: Readonly<Record<string, { readonly type: BlockType; readonly modifier: 'alt' | 'shift' }>> = {
  Digit0: { type: 'paragraph', modifier: 'alt' },
  Digit2: { type: 'h2', modifier: 'alt' },
  Digit3: { type: 'h3', modifier: 'alt' },
  Digit4: { type: 'h4', modifier: 'alt' },
  Digit7: { type: 'number', modifier: 'shift' },
  Digit8: { type: 'bullet', modifier: 'shift' },
  Digit9: { type: 'quote', modifier: 'shift' },
};

/** Keys for block types: Ctrl+Alt with 0, 2, 3, 4 and Ctrl+Shift with 7, 8, 9. */
export const ShortcutsExtension = defineExtension({
  name: 'toasoan/shortcuts',
  register: (editor) =>
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const found = (event.ctrlKey || event.metaKey) && event.altKey !== event.shiftKey ? byCode[event.code] : undefined;
        if (!found || (found.modifier === 'alt') !== event.altKey || !editor.isEditable()) return false;
        event.preventDefault();
        toggleBlockType(editor, found.type);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
});
