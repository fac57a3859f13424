import { DOMRenderExtension } from '@lexical/html';
import { TableExtension } from '@lexical/table';
import { COMMAND_PRIORITY_LOW, configExtension, defineExtension, mergeRegister, safeCast, SELECTION_INSERT_CLIPBOARD_NODES_COMMAND } from 'lexical';
import type { PageHost } from '../../host.ts';
import { registerTableCopy, tableCopying } from './copy.ts';
import { markTable } from './current.ts';
import { tableDrawing } from './drawing.ts';
import { $pasteIntoTable } from './fill.ts';
import { registerTableGuards } from './guards.ts';
import { registerTableKeys } from './keys.ts';
import { registerColumnResize } from './resize.ts';
import { TableRulesExtension } from './rules.ts';
import { registerTableTravel } from './travel.ts';
import './table.css';

/** Tables: Lexical's, with our drawing, keys, guards and clipboard. `host` gives the words of the latest rendering. */
export function tablesExtension(host: () => PageHost) {
  return defineExtension({
    name: 'toasoan/tables',
    config: safeCast<object>({}),
    dependencies: [
      // In front of Lexical's own rules.
      TableRulesExtension,
      configExtension(TableExtension, { hasCellBackgroundColor: false, hasNestedTables: false, hasTabHandler: false }),
      configExtension(DOMRenderExtension, {
        overrides: [tableDrawing(() => ({ label: host().labels.tableTitle, hint: host().readOnly ? '' : host().labels.tableTitleHint, shownRows: host().labels.tableShownRows }))],
      }),
      tableCopying,
    ],
    register: (editor) =>
      mergeRegister(
        registerTableGuards(editor),
        registerTableTravel(editor),
        registerTableKeys(editor),
        registerTableCopy(editor),
        registerColumnResize(editor),
        markTable(editor, (part) => part === 'caption' && host().announce(host().labels.tableTitle)),
        editor.registerCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, ({ nodes }) => $pasteIntoTable(nodes), COMMAND_PRIORITY_LOW),
      ),
  });
}
