import { blockIdSchema, sha256Schema } from '../domain/ids.ts';
import { nfc } from '../text/nfc.ts';
import type { Envelope, SerializedNode } from './envelope.ts';
import type { Block, ListBlock } from './model.ts';
import { toInlines } from './to-inlines.ts';

/** The portable form of a document, and the node types that have none and stay on this PC. */
export type BlocksResult = { readonly blocks: Block[]; readonly dropped: readonly string[] };

/**
 * Derives the portable blocks from a stored document. Pure: reads plain JSON, never Lexical. Empty paragraphs are
 * layout, not content, and are left out; text is NFC. A block without a valid id gets one from its position, so that
 * a document that was damaged in this respect can still be sent.
 */
export function toBlocks(envelope: Envelope): BlocksResult {
  const dropped = new Set<string>();
  const blocks: Block[] = [];
  const used = new Set<string>();
  const idOf = (node: SerializedNode): string => {
    const given = blockIdSchema.safeParse(node.$?.['blockId']);
    let id = given.success ? given.data : `block-${blocks.length + 1}`.padEnd(8, '-');
    while (used.has(id)) id = `${id.slice(0, 18)}-${used.size + 1}`;
    used.add(id);
    return id;
  };
  for (const node of rootChildren(envelope)) {
    const block = toBlock(node, idOf, dropped);
    if (block !== null) blocks.push(block);
  }
  return { blocks, dropped: [...dropped] };
}

function rootChildren(envelope: Envelope): readonly SerializedNode[] {
  const state = envelope.state as { root?: { children?: unknown } } | null | undefined;
  const children = typeof state === 'object' ? state?.root?.children : undefined;
  return Array.isArray(children) ? (children as SerializedNode[]).filter((node) => typeof node?.type === 'string') : [];
}

function toBlock(node: SerializedNode, idOf: (node: SerializedNode) => string, dropped: Set<string>): Block | null {
  switch (node.type) {
    case 'paragraph':
    case 'quote': {
      const content = toInlines(node.children, dropped);
      return content.length === 0 ? null : { type: node.type, id: idOf(node), content };
    }
    case 'heading': {
      const content = toInlines(node.children, dropped);
      return content.length === 0 ? null : { type: 'heading', id: idOf(node), level: headingLevel(node), content };
    }
    case 'list': {
      const list = toList(node, dropped);
      return list === null ? null : { type: 'list', id: idOf(node), list };
    }
    case 'horizontalrule':
      return { type: 'rule', id: idOf(node) };
    case 'figure':
      return toFigure(node, idOf, dropped);
    default:
      dropped.add(node.type);
      return null;
  }
}

function headingLevel(node: SerializedNode): 2 | 3 | 4 {
  if (node['tag'] === 'h3') return 3;
  return node['tag'] === 'h4' || node['tag'] === 'h5' || node['tag'] === 'h6' ? 4 : 2;
}

function toFigure(node: SerializedNode, idOf: (node: SerializedNode) => string, dropped: Set<string>): Block | null {
  const state = node.$ ?? {};
  const asset = sha256Schema.safeParse(state['assetId']);
  if (!asset.success) {
    dropped.add('figure');
    return null;
  }
  return {
    type: 'figure',
    id: idOf(node),
    asset: asset.data,
    width: pixels(state['width']),
    height: pixels(state['height']),
    caption: toInlines(node.$slots?.['caption']?.children, dropped),
    credit: text(state['credit'], 300),
    alt: text(state['alt'], 2_000),
  };
}

const pixels = (value: unknown): number => (Number.isInteger(value) && Number(value) > 0 ? Math.min(Number(value), 100_000) : 1);
const text = (value: unknown, max: number): string => (typeof value === 'string' ? nfc(value).trim().slice(0, max) : '');

/** Lexical nests a list inside an item of its own; the portable form hangs it below the item before. */
function toList(node: SerializedNode, dropped: Set<string>): ListBlock | null {
  const items: { content: ReturnType<typeof toInlines>; list?: ListBlock }[] = [];
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
