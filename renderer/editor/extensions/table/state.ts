import { $isTableCellNode, $isTableRowNode } from '@lexical/table';
import type { ToolbarState } from '../../toolbar/use-toolbar-state.ts';
import { $titleOf } from './caption.ts';
import { $tablePlace } from './cells.ts';
import { HEADER_COLUMN, HEADER_ROW } from './write.ts';

type TableState = Pick<ToolbarState, 'table' | 'tableMerged' | 'tableHeaderRow' | 'tableHeaderColumn' | 'tableTitle'>;

export const noTable: TableState = { table: null, tableMerged: false, tableHeaderRow: false, tableHeaderColumn: false, tableTitle: false };

/** What the bars show of the table with the caret. Looks at two cells only: this runs for every key. */
export function $tableState(): TableState {
  const place = $tablePlace();
  if (place === null) return noTable;
  const row = place.table.getFirstChild();
  const corner = $isTableRowNode(row) ? row.getFirstChild() : null;
  const cell = place.part === 'caret' || place.part === 'cells' ? place.anchor : null;
  return {
    table: place.part,
    tableMerged: cell !== null && cell.getColSpan() * cell.getRowSpan() > 1,
    tableHeaderRow: $isTableCellNode(corner) && corner.hasHeaderState(HEADER_ROW),
    tableHeaderColumn: $isTableCellNode(corner) && corner.hasHeaderState(HEADER_COLUMN),
    tableTitle: $titleOf(place.table) !== null,
  };
}
