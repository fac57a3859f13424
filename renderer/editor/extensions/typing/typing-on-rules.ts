import { $isHorizontalRuleNode } from '@lexical/extension';
import {
  $createParagraphNode,
  $getSelection,
  $isNodeSelection,
  $isParagraphNode,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  KEY_DOWN_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { writes } from './writes.ts';

/**
 * What is typed on a selected rule goes into an empty line behind it. A rule has no words of its own; letters that went
 * nowhere would leave the Backspace of an input method to take the rule, and then letters of the line above.
 */
export function registerTypingOnRules(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (writes(event)) $leaveRule();
        return false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    // Text that no key announced, as some input methods send it.
    editor.registerCommand(
      BEFORE_INPUT_COMMAND,
      (event) => {
        if (!event.inputType.startsWith('insert') || event.data === null || !$leaveRule()) return false;
        event.preventDefault();
        $getSelection()?.insertText(event.data);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

function $leaveRule(): boolean {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return false;
  const [rule, ...others] = selection.getNodes();
  if (others.length > 0 || !$isHorizontalRuleNode(rule)) return false;
  const next = rule.getNextSibling();
  if ($isParagraphNode(next) && next.isEmpty()) next.select();
  else {
    const line = $createParagraphNode();
    rule.insertAfter(line);
    line.select();
  }
  return true;
}
