import { COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical';
import { $tablePlace } from './cells.ts';
import { moveRows } from './structure.ts';
import { changeWidths } from './widths.ts';

/** Alt+Shift and an arrow in a cell: rows up and down, columns narrower and wider. Elsewhere they move blocks. */
export function registerTableKeys(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey || !event.key.startsWith('Arrow')) return false;
      const part = $tablePlace()?.part;
      if (part !== 'caret' && part !== 'cells') return false;
      event.preventDefault();
      if (event.key === 'ArrowUp') moveRows(editor, 'up');
      else if (event.key === 'ArrowDown') moveRows(editor, 'down');
      else changeWidths(editor, event.key === 'ArrowRight' ? 'wider' : 'narrower');
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}
