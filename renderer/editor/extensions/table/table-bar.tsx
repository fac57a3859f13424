import { COMMAND_PRIORITY_LOW, type LexicalEditor } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import {
  autoWidths,
  columnLeft,
  columnRight,
  columnsGone,
  equalWidths,
  headerColumn,
  headerRow,
  merge,
  narrower,
  rowAbove,
  rowBelow,
  rowDown,
  rowsGone,
  rowUp,
  splitAgain,
  tableGone,
  title,
  wholeColumns,
  wholeRows,
  wholeTable,
  wider,
} from '../../commands/table-commands.ts';
import { CommandMenu } from '../../toolbar/command-menu.tsx';
import { CommandTool } from '../../toolbar/command-tool.tsx';
import { useTools } from '../../toolbar/tools.ts';
import { useRoving } from '../../toolbar/use-roving.ts';
import { ASK_TABLE_COMMAND } from './insert.ts';
import { TableDialog } from './table-dialog.tsx';
import { useBarPlace } from './use-bar-place.ts';
import './table-bar.css';

const rowCommands = [rowAbove, rowBelow, rowUp, rowDown, wholeRows, rowsGone];
const columnCommands = [columnLeft, columnRight, wholeColumns, columnsGone];
const widthCommands = [wider, narrower, equalWidths, autoWidths];

/** What belongs to tables beside the page: the question for a new one, and the tools while somebody works in one. */
export function TableTools() {
  const { editor, readOnly, state } = useTools();
  const [asking, setAsking] = useState(false);
  useEffect(() => editor.registerCommand(ASK_TABLE_COMMAND, () => (setAsking(true), true), COMMAND_PRIORITY_LOW), [editor]);
  return (
    <>
      {state.table === null || readOnly ? null : <TableBar editor={editor} />}
      {asking ? <TableDialog editor={editor} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

/** Floats at the edge of the window, never over the caret, and moves nothing on the page. */
function TableBar({ editor }: { readonly editor: LexicalEditor }) {
  const { labels } = useTools();
  const bar = useRef<HTMLDivElement>(null);
  const onArrows = useRoving(bar);
  useBarPlace(editor, bar);
  return (
    <div
      ref={bar}
      className="table-bar"
      role="toolbar"
      tabIndex={-1}
      aria-label={labels.tableBar}
      onKeyDown={(event) => {
        onArrows(event);
        if (event.key === 'Escape') editor.focus();
      }}
    >
      <CommandMenu label={labels.tableRowMenu} commands={rowCommands} />
      <CommandMenu label={labels.tableColumnMenu} commands={columnCommands} />
      <CommandMenu label={labels.tableWidthMenu} commands={widthCommands} />
      <span className="table-bar-line" />
      <CommandTool command={merge} />
      <CommandTool command={splitAgain} />
      <span className="table-bar-line" />
      <CommandTool command={headerRow} />
      <CommandTool command={headerColumn} />
      <CommandTool command={title} />
      <span className="table-bar-line" />
      <CommandTool command={wholeTable} />
      <CommandTool command={tableGone} />
    </div>
  );
}
