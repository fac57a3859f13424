import type { Cell, Row } from './flow-model.ts';
import { flowToHtml, type AlignmentIn } from './flow-html.ts';
import { escapeHtml, inlineToHtml } from './inline-html.ts';
import type { Inline } from './inline-model.ts';
import type { Table } from './model.ts';

/** What a table without a title is called where it needs a name. */
const NAMELESS = 'Bảng';

/**
 * A table in a frame of its own, in which it scrolls sideways when it is wider than the page. Whoever has no mouse must
 * be able to stand on the frame, and then must hear what it is.
 */
export function framedTableToHtml(table: Table, alignment: AlignmentIn): string {
  const name = plainWords(table.caption);
  return `<div class="table-scroll" role="group" aria-label="${escapeHtml(name === '' ? NAMELESS : name)}" tabindex="0">${tableToHtml(table, alignment)}</div>`;
}

/** A table with its caption, header cells with their scope, spans and column widths. */
export function tableToHtml(table: Table, alignment: AlignmentIn): string {
  const caption = inlineToHtml(table.caption).trim();
  const columns = (table.widths ?? []).map((width) => `<col width="${escapeHtml(String(width))}">`).join('');
  const heads = headingRows(table.rows);
  const parts = [
    caption === '' ? '' : `<caption>${caption}</caption>`,
    columns === '' ? '' : `<colgroup>${columns}</colgroup>`,
    heads === 0 ? '' : `<thead>${rowsToHtml(table.rows.slice(0, heads), alignment)}</thead>`,
    table.rows.length === heads ? '' : `<tbody>${rowsToHtml(table.rows.slice(heads), alignment)}</tbody>`,
  ];
  return `<table>${parts.join('')}</table>`;
}

/** How many rows at the top are all header cells. A cell that reaches out of them would be cut off: then none. */
function headingRows(rows: readonly Row[]): number {
  const isHead = (row: Row): boolean => row.length > 0 && row.every(({ header }) => header === 'row' || header === 'both');
  const first = rows.findIndex((row) => !isHead(row));
  const heads = first === -1 ? Math.min(rows.length, 1) : first;
  const reachesOut = rows.slice(0, heads).some((row, at) => row.some(({ rowSpan = 1 }) => at + rowSpan > heads));
  return reachesOut ? 0 : heads;
}

function rowsToHtml(rows: readonly Row[], alignment: AlignmentIn): string {
  return rows.map((row) => `<tr>${row.map((cell) => cellToHtml(cell, alignment)).join('')}</tr>`).join('');
}

function cellToHtml(cell: Cell, alignment: AlignmentIn): string {
  const span = (name: string, count: number | undefined): string => (count === undefined || count < 2 ? '' : ` ${name}="${escapeHtml(String(count))}"`);
  const spans = span('colspan', cell.colSpan) + span('rowspan', cell.rowSpan);
  const [only] = cell.content;
  // One plain paragraph needs no element of its own in a cell.
  const plain = cell.content.length === 1 && only?.type === 'paragraph' && only.align === undefined;
  const inner = plain ? inlineToHtml(only.content) : cell.content.map((flow) => flowToHtml(flow, alignment)).join('');
  // An empty corner heads nothing: screen readers would announce it again and again.
  if (cell.header === undefined || inner === '') return `<td${spans}>${inner}</td>`;
  return `<th scope="${cell.header === 'column' ? 'row' : 'col'}"${spans}>${inner}</th>`;
}

function plainWords(content: readonly Inline[]): string {
  return content
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'link' ? plainWords(inline.content) : ' '))
    .join('')
    .trim();
}
