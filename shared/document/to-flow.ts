import type { SerializedNode } from './envelope.ts';
import { alignments, CELL_PARTS_MAX, type Alignment, type Cell, type Flow, type HeadingLevel, type ListBlock } from './flow-model.ts';
import type { Inline } from './inline-model.ts';
import type { PlacedCell } from './table-grid.ts';
import { gridOf } from './table-nodes.ts';
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

/**
 * Rows of a serialised table, always a full rectangle: what is missing is filled, what overlaps or hangs out is clipped.
 * What goes beyond the largest table is named in `dropped`. Empty when there is no cell at all.
 */
export function toRows(table: SerializedNode, dropped: Set<string>): Cell[][] {
  const { rows, cut } = gridOf(table);
  if (cut) dropped.add('tablecell');
  return rows.map(({ cells, missing }) => {
    const row = cells.map((placed) => toCell(placed, dropped));
    const last = row.at(-1)?.header;
    const empty: Cell = last === 'row' || last === 'both' ? { header: 'row', content: [] } : { content: [] };
    return [...row, ...Array.from({ length: missing }, () => empty)];
  });
}

function toCell({ cell, colSpan, rowSpan }: PlacedCell<SerializedNode>, dropped: Set<string>): Cell {
  const header = headers[Number(cell['headerState'])];
  return {
    ...(header === undefined ? {} : { header }),
    ...(colSpan === 1 ? {} : { colSpan }),
    ...(rowSpan === 1 ? {} : { rowSpan }),
    content: joinSurplus(toFlows(Array.isArray(cell.children) ? cell.children : [], dropped)),
  };
}

/** A cell with more parts than it may have keeps its words: the surplus stands in the last part. */
function joinSurplus(flows: Flow[]): Flow[] {
  if (flows.length <= CELL_PARTS_MAX) return flows;
  const surplus = flows.slice(CELL_PARTS_MAX - 1).flatMap(linesOf);
  return [...flows.slice(0, CELL_PARTS_MAX - 1), { type: 'paragraph', content: surplus.flatMap((line, at) => (at === 0 ? line : [{ type: 'break' as const }, ...line])) }];
}

function linesOf(flow: Flow): readonly (readonly Inline[])[] {
  return flow.type === 'list' ? itemLines(flow.list) : [flow.content];
}

function itemLines(list: ListBlock): readonly (readonly Inline[])[] {
  return list.items.flatMap((item) => [item.content, ...(item.list === undefined ? [] : itemLines(item.list))]);
}
