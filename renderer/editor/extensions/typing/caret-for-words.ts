import { $getSelection, BEFORE_INPUT_COMMAND, KEY_DOWN_COMMAND, mergeRegister, type CommandListenerPriority, type LexicalEditor } from 'lexical';
import { writes } from './writes.ts';

/**
 * Where something is selected that has no caret, what somebody types would go nowhere. `$caretForWords` puts the caret where
 * the words belong and answers whether it had to; a key is then left to do what it does, and text that no key announced,
 * as some input methods send it, is written there.
 */
export function registerCaretForWords(editor: LexicalEditor, $caretForWords: () => boolean, priority: CommandListenerPriority): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (writes(event)) $caretForWords();
        return false;
      },
      priority,
    ),
    editor.registerCommand(
      BEFORE_INPUT_COMMAND,
      (event) => {
        if (!event.inputType.startsWith('insert') || event.data === null || !$caretForWords()) return false;
        event.preventDefault();
        $getSelection()?.insertText(event.data);
        return true;
      },
      priority,
    ),
  );
}
