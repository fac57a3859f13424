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
import { $isUnsupportedNode } from '../../../../shared/document/nodes/unsupported-node.ts';
import { writes } from './writes.ts';

/**
 * What is typed on a selected block without words (a rule, what this version cannot read) goes into an empty line behind
 * it. Letters that went nowhere would leave the Backspace of an input method to take the block, and then letters of the
 * line above.
 */
export function registerTypingOnBlocks(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (writes(event)) $leaveBlock();
        return false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    // Text that no key announced, as some input methods send it.
    editor.registerCommand(
      BEFORE_INPUT_COMMAND,
      (event) => {
        if (!event.inputType.startsWith('insert') || event.data === null || !$leaveBlock()) return false;
        event.preventDefault();
        $getSelection()?.insertText(event.data);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

function $leaveBlock(): boolean {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return false;
  const [block, ...others] = selection.getNodes();
  if (others.length > 0 || !($isHorizontalRuleNode(block) || $isUnsupportedNode(block))) return false;
  const next = block.getNextSibling();
  if ($isParagraphNode(next) && next.isEmpty()) next.select();
  else {
    const line = $createParagraphNode();
    block.insertAfter(line);
    line.select();
  }
  return true;
}
