import {
  ArrowDown,
  ArrowUp,
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  Columns3,
  Equal,
  FoldHorizontal,
  Grid2x2X,
  Heading,
  MoveHorizontal,
  PanelLeft,
  PanelTop,
  Rows3,
  ScanLine,
  Table,
  TableCellsMerge,
  TableCellsSplit,
  Trash2,
  UnfoldHorizontal,
  type LucideIcon,
} from 'lucide-react';
import type { LexicalEditor } from 'lexical';
import type { Chord } from '../../ui/chord.ts';
import { toggleTitle } from '../extensions/table/caption.ts';
import { ASK_TABLE_COMMAND } from '../extensions/table/insert.ts';
import { selectColumns, selectRows, selectTable } from '../extensions/table/select.ts';
import {
  deleteColumns,
  deleteRows,
  deleteTable,
  insertColumn,
  insertRow,
  mergeCells,
  moveRows,
  splitCells,
  toggleHeaderColumn,
  toggleHeaderRow,
} from '../extensions/table/structure.ts';
import { changeWidths } from '../extensions/table/widths.ts';
import type { ToolbarState } from '../toolbar/use-toolbar-state.ts';
import type { LabelKey, PageCommand } from './page-command.ts';

const inCells = ({ table }: ToolbarState): boolean => table === 'caret' || table === 'cells';

type Extra = { readonly chord?: Chord; readonly fits?: (state: ToolbarState) => boolean; readonly pressed?: (state: ToolbarState) => boolean };

const inTable = (id: string, label: LabelKey, icon: LucideIcon, run: (editor: LexicalEditor) => void, { chord, fits = inCells, pressed }: Extra = {}): PageCommand => ({
  id: `table.${id}`,
  label,
  group: 'table',
  icon,
  fits,
  run: ({ editor }) => run(editor),
  // Alt+Shift and arrows move blocks where there is no cell: the table answers them itself.
  ...(chord === undefined ? {} : { chords: [chord], keys: 'document' as const }),
  ...(pressed === undefined ? {} : { pressed }),
});

export const newTable: PageCommand = {
  id: 'insert.table',
  label: 'insertTable',
  group: 'insert',
  icon: Table,
  run: ({ editor }) => editor.dispatchCommand(ASK_TABLE_COMMAND, undefined),
};

export const rowAbove = inTable('row-above', 'tableRowAbove', BetweenHorizontalEnd, (editor) => insertRow(editor, 'above'));
export const rowBelow = inTable('row-below', 'tableRowBelow', BetweenHorizontalStart, (editor) => insertRow(editor, 'below'));
export const columnLeft = inTable('column-left', 'tableColumnLeft', BetweenVerticalEnd, (editor) => insertColumn(editor, 'left'));
export const columnRight = inTable('column-right', 'tableColumnRight', BetweenVerticalStart, (editor) => insertColumn(editor, 'right'));
export const rowsGone = inTable('delete-rows', 'tableDeleteRows', Trash2, deleteRows);
export const columnsGone = inTable('delete-columns', 'tableDeleteColumns', Trash2, deleteColumns);
export const rowUp = inTable('row-up', 'tableRowUp', ArrowUp, (editor) => moveRows(editor, 'up'), { chord: 'Alt+Shift+ArrowUp' });
export const rowDown = inTable('row-down', 'tableRowDown', ArrowDown, (editor) => moveRows(editor, 'down'), { chord: 'Alt+Shift+ArrowDown' });
export const merge = inTable('merge', 'tableMerge', TableCellsMerge, mergeCells, { fits: ({ table }) => table === 'cells' });
export const splitAgain = inTable('split', 'tableSplit', TableCellsSplit, splitCells, { fits: ({ table, tableMerged }) => table === 'cells' || (table === 'caret' && tableMerged) });
export const headerRow = inTable('header-row', 'tableHeaderRow', PanelTop, toggleHeaderRow, { pressed: ({ tableHeaderRow }) => tableHeaderRow });
export const headerColumn = inTable('header-column', 'tableHeaderColumn', PanelLeft, toggleHeaderColumn, { pressed: ({ tableHeaderColumn }) => tableHeaderColumn });
export const wider = inTable('wider', 'tableWider', UnfoldHorizontal, (editor) => changeWidths(editor, 'wider'), { chord: 'Alt+Shift+ArrowRight' });
export const narrower = inTable('narrower', 'tableNarrower', FoldHorizontal, (editor) => changeWidths(editor, 'narrower'), { chord: 'Alt+Shift+ArrowLeft' });
export const equalWidths = inTable('equal', 'tableEqual', Equal, (editor) => changeWidths(editor, 'equal'));
export const autoWidths = inTable('auto', 'tableAuto', MoveHorizontal, (editor) => changeWidths(editor, 'auto'));
export const wholeRows = inTable('select-rows', 'tableSelectRows', Rows3, selectRows);
export const wholeColumns = inTable('select-columns', 'tableSelectColumns', Columns3, selectColumns);
export const wholeTable = inTable('select', 'tableSelect', ScanLine, selectTable, { fits: ({ table }) => table !== null && table !== 'table' });
export const title = inTable('title', 'tableTitleToggle', Heading, toggleTitle, { fits: ({ table }) => table !== null, pressed: ({ tableTitle }) => tableTitle });
export const tableGone = inTable('delete', 'tableDelete', Grid2x2X, deleteTable, { fits: ({ table }) => table !== null });

/** Everything that can be done with tables. */
export const tableCommands: readonly PageCommand[] = [
  newTable,
  rowAbove,
  rowBelow,
  columnLeft,
  columnRight,
  rowUp,
  rowDown,
  rowsGone,
  columnsGone,
  tableGone,
  merge,
  splitAgain,
  headerRow,
  headerColumn,
  title,
  wider,
  narrower,
  equalWidths,
  autoWidths,
  wholeRows,
  wholeColumns,
  wholeTable,
];
