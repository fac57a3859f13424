import { sha256Schema } from '../domain/ids.ts';
import type { SerializedNode } from './envelope.ts';
import { wrapUnsupported } from './nodes/unsupported-node.ts';
import { regularTable } from './table-nodes.ts';

/** Where a node stands decides what may stand there: `flow` is inside a table cell or a box. */
type Place = 'root' | 'flow' | 'line' | 'item';

/** The named slots of each type of block; each holds a paragraph. */
const slotsOf: Readonly<Record<string, readonly string[]>> = { figure: ['caption'], gallery: ['caption'], table: ['caption'], video: ['caption'], pullquote: ['quote', 'source'] };

/**
 * The same blocks with everything that Lexical's parser would refuse, or would silently drop, wrapped as unsupported
 * content: an unknown type makes the parser throw away the whole document.
 */
export function readableBlocks(nodes: readonly unknown[]): readonly SerializedNode[] {
  return nodes.map((node) => readable(node, 'root'));
}

/** The same for one node from a clipboard, which may be a block, part of a line, or part of a list or table. */
export function readableNode(node: unknown): SerializedNode {
  const type = isObject(node) ? String(node['type']) : '';
  if (type === 'listitem') return readable({ type: 'list', listType: 'bullet', start: 1, tag: 'ul', children: [node] }, 'root');
  if (type === 'tablerow') return readable({ type: 'table', children: [node] }, 'root');
  if (type === 'tablecell') return readable({ type: 'table', children: [{ type: 'tablerow', children: [node] }] }, 'root');
  return readable(node, ['text', 'tab', 'linebreak', 'link'].includes(type) ? 'line' : 'root');
}

function readable(node: unknown, place: Place): SerializedNode {
  const loose = isObject(node) ? (node as SerializedNode) : { type: 'unknown', value: node };
  return understood(loose, place) ?? wrapUnsupported(loose, place === 'line' || place === 'item');
}

function understood(node: SerializedNode, place: Place): SerializedNode | null {
  if (node.$ !== undefined && !isObject(node.$)) return null;
  const whole = withSlots(node);
  if (whole === null) return null;
  const block = place === 'root' || place === 'flow';
  switch (node.type) {
    case 'paragraph':
      return block ? withChildren(whole, 'line') : null;
    case 'heading':
      return block && /^h[1-6]$/.test(String(node['tag'])) ? withChildren(whole, 'line') : null;
    case 'list':
      return place === 'line' ? null : list(whole);
    case 'text':
    case 'tab':
      return !block && typeof node['text'] === 'string' ? whole : null;
    case 'linebreak':
      return block ? null : whole;
    case 'link':
      return !block && typeof node['url'] === 'string' ? withChildren(whole, 'line') : null;
    default:
      return place === 'root' ? topLevel(whole) : null;
  }
}

function topLevel(node: SerializedNode): SerializedNode | null {
  const own = node.$ ?? {};
  switch (node.type) {
    case 'quote':
      return withChildren(node, 'line');
    case 'pullquote':
      return node.$slots?.['quote'] === undefined ? withChildren(node, 'line') : node;
    case 'infobox':
      return withChildren(node, 'flow');
    case 'table':
      return table(node);
    case 'horizontalrule':
      return node;
    case 'figure':
      return sha256Schema.safeParse(own['assetId']).success && typed(own, ['credit', 'alt'], 'string') && typed(own, ['width', 'height'], 'number') ? node : null;
    case 'gallery':
      // What is no photo stays where it is until the page can put it beside the gallery.
      return Array.isArray(node.children) && node.children.length > 0 ? { ...node, children: node.children.map((child: unknown) => readable(child, 'root')) } : null;
    case 'video':
      return typeof own['url'] === 'string' && typed(own, ['title'], 'string') ? node : null;
    case 'attachment':
      return sha256Schema.safeParse(own['assetId']).success && typed(own, ['name', 'mime', 'title'], 'string') && typed(own, ['bytes'], 'number') ? node : null;
    default:
      return null;
  }
}

function typed(values: Readonly<Record<string, unknown>>, keys: readonly string[], type: 'string' | 'number'): boolean {
  return keys.every((key) => values[key] === undefined || typeof values[key] === type);
}

function list(node: SerializedNode): SerializedNode | null {
  if (!['bullet', 'number', 'check'].includes(String(node['listType']))) return null;
  return withParts(node, 'listitem', (item) => withChildren(item, 'item'));
}

function table(node: SerializedNode): SerializedNode | null {
  const widths = node['colWidths'];
  if (widths !== undefined && !(Array.isArray(widths) && widths.every((width) => typeof width === 'number'))) return null;
  const parts = withParts(node, 'tablerow', (row) => withParts(row, 'tablecell', cell));
  return parts === null ? null : regularTable(parts);
}

function cell(node: SerializedNode): SerializedNode | null {
  if (!typed(node, ['colSpan', 'rowSpan', 'headerState', 'width'], 'number')) return null;
  // A cell always has a line for the caret.
  return withChildren(node.children?.length === 0 ? { ...node, children: [{ type: 'paragraph', children: [] }] } : node, 'flow');
}

/** With all parts understood, or null: a table without one of its rows is another table. */
function withParts(node: SerializedNode, type: string, part: (node: SerializedNode) => SerializedNode | null): SerializedNode | null {
  if (!Array.isArray(node.children)) return null;
  const parts = node.children.map((child: unknown) =>
    isObject(child) && child['type'] === type && child['$slots'] === undefined && (child['$'] === undefined || isObject(child['$'])) ? part(child as SerializedNode) : null,
  );
  return parts.every((child) => child !== null) ? { ...node, children: parts } : null;
}

function withSlots(node: SerializedNode): SerializedNode | null {
  const slots = node.$slots;
  if (slots === undefined) return node;
  const names = Object.hasOwn(slotsOf, node.type) ? (slotsOf[node.type] ?? []) : [];
  if (!isObject(slots) || Object.keys(slots).some((name) => !names.includes(name))) return null;
  const read = Object.entries(slots).map(([name, slot]) => [name, slotParagraph(slot)] as const);
  return read.every(([, slot]) => slot !== null) ? { ...node, $slots: Object.fromEntries(read) as Record<string, SerializedNode> } : null;
}

function slotParagraph(slot: unknown): SerializedNode | null {
  if (!isObject(slot) || slot['type'] !== 'paragraph' || slot['$slots'] !== undefined) return null;
  return withChildren(slot as SerializedNode, 'line');
}

function withChildren(node: SerializedNode, place: Place): SerializedNode | null {
  if (!Array.isArray(node.children)) return null;
  return { ...node, children: node.children.map((child: unknown) => readable(child, place)) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
