import { TABLE_COLUMNS_MAX, TABLE_ROWS_MAX } from '../../../../shared/document/flow-model.ts';

/**
 * Rows and cells of text as spreadsheets copy it: tabs between cells, one line a row, and a cell with line breaks in
 * quotation marks (which are doubled inside). Null when a line (blank ones at the end aside) has no tab, or when there
 * are fewer than `least` lines. Time grows with the text.
 */
export function tabbedRows(text: string, least = 2): readonly (readonly string[])[] | null {
  if (!text.includes('\t')) return null;
  const rows = readRows(text.replace(/\r\n?/g, '\n').replace(/\n+$/, ''));
  if (rows.length < least || rows.length > TABLE_ROWS_MAX) return null;
  return rows.every((row) => row.length > 1 && row.length <= TABLE_COLUMNS_MAX) ? rows : null;
}

function readRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const [cell, end] = readCell(text, at);
    row.push(cell);
    if (text[end] !== '\t') {
      rows.push(row);
      row = [];
      if (end >= text.length) return rows;
    }
    at = end + 1;
  }
}

/** A cell and where it ends. Quotation marks that are not closed before the next tab or line are only signs. */
function readCell(text: string, from: number): readonly [string, number] {
  const quoted = text[from] === '"' ? /"((?:[^"]|"")*)"(?=[\t\n]|$)/y : null;
  if (quoted) {
    quoted.lastIndex = from;
    const found = quoted.exec(text);
    if (found) return [(found[1] ?? '').replaceAll('""', '"'), quoted.lastIndex];
  }
  const plain = /[^\t\n]*/y;
  plain.lastIndex = from;
  return [plain.exec(text)?.[0] ?? '', plain.lastIndex];
}

/** Rows as spreadsheets read them. */
export function tabbedText(rows: readonly (readonly string[])[]): string {
  const cell = (words: string): string => (/[\t\n"]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words);
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}
