import type { TableNode } from '@lexical/table';
import { HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { columnWidth } from '../../../../shared/document/table-nodes.ts';
import { sizeOf } from './boxes.ts';
import { $boxesOf, $selectedArea, $tablePlace, type CellBox } from './cells.ts';

/** By how much a key makes a column wider or narrower (CSS pixels). */
const STEP = 20;

export type WidthChange = 'wider' | 'narrower' | 'equal' | 'auto';

/** Changes the widths of the columns with the caret or the selected cells; `equal` with a caret means all of them. */
export function changeWidths(editor: LexicalEditor, change: WidthChange): void {
  if (!editor.isEditable()) return;
  editor.update(
    () => {
      const place = $tablePlace();
      if (place === null) return;
      if (change === 'auto') {
        place.table.setColWidths(undefined);
        return;
      }
      const boxes = $boxesOf(place.table);
      const now = $widthsOf(editor, place.table, boxes);
      const area = place.part === 'cells' ? $selectedArea(boxes, place) : null;
      const one = place.part === 'caret' && change !== 'equal' ? $selectedArea(boxes, place) : area;
      const [left, right] = [one?.left ?? 0, one?.right ?? now.length - 1];
      const chosen = now.slice(left, right + 1);
      const mean = chosen.reduce((sum, width) => sum + width, 0) / Math.max(chosen.length, 1);
      const next = (width: number): number => (change === 'equal' ? mean : width + (change === 'wider' ? STEP : -STEP));
      place.table.setColWidths(now.map((width, at) => (at >= left && at <= right ? columnWidth(next(width)) : width)));
    },
    { tag: HISTORY_PUSH_TAG },
  );
}

/** The widths of the columns: those that are set, else those that are seen (CSS pixels). */
export function $widthsOf(editor: LexicalEditor, table: TableNode, boxes: readonly CellBox[] = $boxesOf(table)): readonly number[] {
  const set = table.getColWidths();
  const { columns } = sizeOf(boxes);
  if (set?.length === columns) return set;
  const seen: number[] = [];
  let known = 0;
  for (const { cell, column, colSpan } of boxes) {
    if (known === columns) break;
    if (colSpan !== 1 || seen[column] !== undefined) continue;
    const width = editor.getElementByKey(cell.getKey())?.getBoundingClientRect().width;
    if (width === undefined) continue;
    seen[column] = columnWidth(width);
    known += 1;
  }
  // A column in which every cell is merged: its share of what is left.
  const drawn = editor.getElementByKey(table.getKey())?.querySelector('table')?.getBoundingClientRect().width ?? 0;
  const share = (drawn - seen.reduce((sum, width) => sum + width, 0)) / Math.max(columns - known, 1);
  return Array.from({ length: columns }, (_, column) => seen[column] ?? columnWidth(share));
}
