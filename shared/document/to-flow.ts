import type { SerializedNode } from './envelope.ts';
import { alignments, TABLE_COLUMNS_MAX, TABLE_ROWS_MAX, type Alignment, type Cell, type Flow, type HeadingLevel, type ListBlock } from './flow-model.ts';
import type { Inline } from './inline-model.ts';
import { toInlines } from './to-inlines.ts';

/** How a paragraph or heading is set; nothing for the left side and for what articles do not have. */
export function alignOf(node: SerializedNode): { readonly align?: Alignment } {
  const align = alignments.find((item) => item === node['format']);
  return align === undefined ? {} : { align };
}

export function headingLevel(node: SerializedNode): HeadingLevel {
  if (node['tag'] === 'h3') return 3;
  return node['tag'] === 'h4' || node['tag'] === 'h5' || node['tag'] === 'h6' ? 4 : 2;
}

/** The portable content of a cell or a box. Empty paragraphs are layout and left out; other blocks keep their words. */
export function toFlows(nodes: readonly SerializedNode[] | undefined, dropped: Set<string>): Flow[] {
  return (nodes ?? []).flatMap((node) => toFlow(node, dropped));
}

function toFlow(node: SerializedNode, dropped: Set<string>): readonly Flow[] {
  switch (node.type) {
    case 'paragraph':
    case 'quote':
    case 'pullquote': {
      const content = toInlines(node.children, dropped);
      return content.length === 0 ? [] : [{ type: 'paragraph', ...alignOf(node), content }];
    }
    case 'heading': {
      const content = toInlines(node.children, dropped);
      return content.length === 0 ? [] : [{ type: 'heading', level: headingLevel(node), ...alignOf(node), content }];
    }
    case 'list': {
      const list = toList(node, dropped);
      return list === null ? [] : [{ type: 'list', list }];
    }
    case 'infobox':
    case 'table':
    case 'tablerow':
    case 'tablecell':
      return toFlows(node.children, dropped);
    default:
      dropped.add(node.type);
      return [];
  }
}

/** Lexical nests a list inside an item of its own; the portable form hangs it below the item before. Null when empty. */
export function toList(node: SerializedNode, dropped: Set<string>): ListBlock | null {
  const items: { content: Inline[]; list?: ListBlock }[] = [];
  for (const item of node.children ?? []) {
    const nested = (item.children ?? []).filter((child) => child.type === 'list');
    const content = toInlines(item.children?.filter((child) => child.type !== 'list'), dropped);
    if (content.length > 0) items.push({ content });
    for (const child of nested) {
      const list = toList(child, dropped);
      if (list === null) continue;
      const last = items.at(-1);
      if (last === undefined) items.push({ content: [], list });
      else last.list = last.list === undefined ? list : { ...last.list, items: [...last.list.items, ...list.items] };
    }
  }
  if (items.length === 0) return null;
  const ordered = node['listType'] === 'number';
  const start = node['start'];
  return ordered && Number.isInteger(start) && Number(start) !== 1 ? { ordered, start: Number(start), items } : { ordered, items };
}

/** Lexical's header states of a cell (`TableCellHeaderStates`). */
const headers: Readonly<Record<number, Cell['header']>> = { 1: 'row', 2: 'column', 3: 'both' };

/** Rows of a serialised table. What goes beyond the largest table is named in `dropped`. */
export function toRows(table: SerializedNode, dropped: Set<string>): Cell[][] {
  const rows = (table.children ?? []).filter((row) => row.type === 'tablerow');
  if (rows.length > TABLE_ROWS_MAX) dropped.add('tablerow');
  return rows.slice(0, TABLE_ROWS_MAX).map((row) => {
    const cells = (row.children ?? []).filter((cell) => cell.type === 'tablecell');
    if (cells.length > TABLE_COLUMNS_MAX) dropped.add('tablecell');
    return cells.slice(0, TABLE_COLUMNS_MAX).map((cell) => toCell(cell, dropped));
  });
}

function toCell(cell: SerializedNode, dropped: Set<string>): Cell {
  const header = headers[Number(cell['headerState'])];
  const colSpan = span(cell['colSpan'], TABLE_COLUMNS_MAX);
  const rowSpan = span(cell['rowSpan'], TABLE_ROWS_MAX);
  return {
    ...(header === undefined ? {} : { header }),
    ...(colSpan === undefined ? {} : { colSpan }),
    ...(rowSpan === undefined ? {} : { rowSpan }),
    content: toFlows(cell.children, dropped),
  };
}

function span(value: unknown, max: number): number | undefined {
  return Number.isInteger(value) && Number(value) > 1 ? Math.min(Number(value), max) : undefined;
}
