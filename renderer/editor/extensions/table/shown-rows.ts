/** Most rows and cells of one table that are shown on the page: the browser's work per key grows with what it draws. */
const SHOWN_ROWS = 1_000;
const SHOWN_CELLS = 10_000;
const SHOWN_ROWS_LEAST = 50;

/** How many rows of a table are shown on the page. Drawing 10,000 rows would make each key wait for most of a second. */
export function shownRowsOf(rows: number, columns: number): number {
  return Math.min(rows, SHOWN_ROWS, Math.max(SHOWN_ROWS_LEAST, Math.floor(SHOWN_CELLS / Math.max(columns, 1))));
}
