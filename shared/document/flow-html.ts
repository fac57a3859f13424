import type { Alignment, Cell, Flow, HeadingLevel, ListBlock } from './flow-model.ts';
import { escapeHtml, inlineToHtml } from './inline-html.ts';
import type { Inline } from './inline-model.ts';
import type { Table } from './model.ts';

/** `class` for pages with our style sheet; `style` for pages of others, where only the attribute says anything. */
export type AlignmentIn = 'class' | 'style';

/** Paragraph, heading or list; nothing when it has no words. */
export function flowToHtml(flow: Flow, alignment: AlignmentIn): string {
  switch (flow.type) {
    case 'paragraph':
      return paragraphToHtml(flow.content, flow.align, alignment);
    case 'heading':
      return headingToHtml(flow.level, flow.content, flow.align, alignment);
    case 'list':
      return listToHtml(flow.list);
    default:
      return '';
  }
}

export function paragraphToHtml(content: readonly Inline[], align?: Alignment, alignment: AlignmentIn = 'class'): string {
  return wrapped('p', content, align, alignment);
}

export function headingToHtml(level: HeadingLevel, content: readonly Inline[], align?: Alignment, alignment: AlignmentIn = 'class'): string {
  // Levels come from a closed union, but a value that slipped past the types must not become a tag name.
  return wrapped(level === 2 ? 'h2' : level === 3 ? 'h3' : 'h4', content, align, alignment);
}

function wrapped(tag: string, content: readonly Inline[], align: Alignment | undefined, alignment: AlignmentIn): string {
  const inner = inlineToHtml(content);
  return inner.trim() === '' ? '' : `<${tag}${alignmentAttribute(align, alignment)}>${inner}</${tag}>`;
}

function alignmentAttribute(align: Alignment | undefined, alignment: AlignmentIn): string {
  if (align !== 'center' && align !== 'justify') return '';
  return alignment === 'class' ? ` class="align-${align}"` : ` style="text-align: ${align}"`;
}

export function listToHtml(list: ListBlock): string {
  const items = list.items.map((item) => `<li>${inlineToHtml(item.content)}${item.list === undefined ? '' : listToHtml(item.list)}</li>`);
  if (!list.ordered) return `<ul>${items.join('')}</ul>`;
  const start = list.start === undefined || list.start === 1 ? '' : ` start="${escapeHtml(String(list.start))}"`;
  return `<ol${start}>${items.join('')}</ol>`;
}

/** A table with its caption, header cells with their scope, spans and column widths. */
export function tableToHtml(table: Table, alignment: AlignmentIn): string {
  const caption = inlineToHtml(table.caption).trim();
  const columns = (table.widths ?? []).map((width) => `<col width="${escapeHtml(String(width))}">`).join('');
  const head = table.rows.findIndex((row) => row.length === 0 || !row.every((cell) => cell.header === 'row' || cell.header === 'both'));
  const heading = table.rows.slice(0, head === -1 ? 1 : head);
  const parts = [
    caption === '' ? '' : `<caption>${caption}</caption>`,
    columns === '' ? '' : `<colgroup>${columns}</colgroup>`,
    heading.length === 0 ? '' : `<thead>${rowsToHtml(heading, alignment)}</thead>`,
    table.rows.length === heading.length ? '' : `<tbody>${rowsToHtml(table.rows.slice(heading.length), alignment)}</tbody>`,
  ];
  return `<table>${parts.join('')}</table>`;
}

function rowsToHtml(rows: readonly (readonly Cell[])[], alignment: AlignmentIn): string {
  return rows.map((row) => `<tr>${row.map((cell) => cellToHtml(cell, alignment)).join('')}</tr>`).join('');
}

function cellToHtml(cell: Cell, alignment: AlignmentIn): string {
  const span = (name: string, count: number | undefined): string => (count === undefined || count < 2 ? '' : ` ${name}="${escapeHtml(String(count))}"`);
  const spans = span('colspan', cell.colSpan) + span('rowspan', cell.rowSpan);
  const [only] = cell.content;
  // One plain paragraph needs no element of its own in a cell.
  const plain = cell.content.length === 1 && only?.type === 'paragraph' && only.align === undefined;
  const inner = plain ? inlineToHtml(only.content) : cell.content.map((flow) => flowToHtml(flow, alignment)).join('');
  if (cell.header === undefined) return `<td${spans}>${inner}</td>`;
  return `<th scope="${cell.header === 'column' ? 'row' : 'col'}"${spans}>${inner}</th>`;
}
