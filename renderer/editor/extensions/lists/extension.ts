import { $isListItemNode, $isListNode, ListExtension, type ListItemNode } from '@lexical/list';
import {
  $addUpdateTag,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  HISTORY_PUSH_TAG,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
  type LexicalNode,
} from 'lexical';

/** Deepest nesting of lists, counted from 0. */
const MAX_INDENT = 4;

/**
 * Lists. Tab and Shift+Tab move items in and out as far as they can go; where they cannot, and everywhere else, Tab
 * leaves the page, as keyboard users need it to. Nothing but list items is ever indented.
 */
export const ListsExtension = defineExtension({
  name: 'toasoan/lists',
  dependencies: [ListExtension],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          if (event.ctrlKey || event.altKey || event.metaKey || $movableItems(event.shiftKey ? 'out' : 'in').length === 0) return false;
          event.preventDefault();
          return editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND);
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(INDENT_CONTENT_COMMAND, () => $moveItems('in'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(OUTDENT_CONTENT_COMMAND, () => $moveItems('out'), COMMAND_PRIORITY_LOW),
    ),
});

/** The selected items that can go one level in (there is one above to belong to) or out. */
export function $movableItems(to: 'in' | 'out'): readonly ListItemNode[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return [];
  const items = new Set(selection.getNodes().flatMap((node) => $itemOf(node) ?? []));
  return [...items].filter((item) => {
    const depth = item.getIndent();
    return to === 'out' ? depth > 0 : depth < MAX_INDENT && item.getPreviousSibling() !== null;
  });
}

function $moveItems(to: 'in' | 'out'): true {
  const items = $movableItems(to);
  if (items.length > 0) $addUpdateTag(HISTORY_PUSH_TAG);
  // From below for out: an item that leaves takes those after it into a list of their own.
  for (const item of to === 'in' ? items : items.toReversed()) item.setIndent(item.getIndent() + (to === 'in' ? 1 : -1));
  return true;
}

/** The item around a node; not one that only holds a deeper list. */
function $itemOf(node: LexicalNode): ListItemNode | null {
  const item = $findMatchingParent(node, $isListItemNode);
  return item === null || $isListNode(item.getFirstChild()) ? null : item;
}
