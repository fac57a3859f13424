import { NEW_COLUMNS_MAX, NEW_ROWS_MAX } from './insert.ts';

export type Size = { readonly rows: number; readonly columns: number };

/** A number of rows or columns as somebody typed it; null when it is none, or too large for a new table. */
export function typedCount(typed: string, of: 'rows' | 'columns'): number | null {
  const count = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
  return count >= 1 && count <= (of === 'rows' ? NEW_ROWS_MAX : NEW_COLUMNS_MAX) ? count : null;
}

/** The words of a label with the numbers in them. */
export function sizeWords(label: string, { rows, columns }: Size): string {
  return label.replace('{rows}', String(rows)).replace('{columns}', String(columns));
}
