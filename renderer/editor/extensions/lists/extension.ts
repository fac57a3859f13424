import { $isListItemNode, ListExtension } from '@lexical/list';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';

/** Deepest nesting of lists, counted from 0. */
const MAX_INDENT = 4;

/** Lists. Tab and Shift+Tab nest inside them; everywhere else Tab leaves the page, as keyboard users need it to. */
export const ListsExtension = defineExtension({
  name: 'toasoan/lists',
  dependencies: [ListExtension],
  register: (editor) =>
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection)) return false;
        const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
        if (item === null || event.ctrlKey || event.altKey || event.metaKey) return false;
        event.preventDefault();
        if (event.shiftKey) return editor.dispatchCommand(OUTDENT_CONTENT_COMMAND);
        return item.getIndent() >= MAX_INDENT || editor.dispatchCommand(INDENT_CONTENT_COMMAND);
      },
      COMMAND_PRIORITY_LOW,
    ),
});
