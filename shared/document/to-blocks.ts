import { attachmentMimes, attachmentName } from '../domain/attachment.ts';
import { blockIdSchema, sha256Schema } from '../domain/ids.ts';
import { nfc } from '../text/nfc.ts';
import type { Envelope, SerializedNode } from './envelope.ts';
import { TABLE_COLUMNS_MAX } from './flow-model.ts';
import { galleryToBlocks } from './gallery-to-blocks.ts';
import type { Block, BlockPhoto } from './model.ts';
import { alignOf, headingLevel, toFlows, toList, toRows } from './to-flow.ts';
import { toInlines } from './to-inlines.ts';
import { videoFromAddress } from './video.ts';

/** The portable form of a document, and the node types that have none and stay on this PC. */
export type BlocksResult = { readonly blocks: Block[]; readonly dropped: readonly string[] };

type Naming = (node: SerializedNode) => string;

const orNone = <T>(item: T | null): readonly T[] => (item === null ? [] : [item]);

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
    if (node.type === 'gallery') blocks.push(...galleryToBlocks(node, { idOf, dropped, toBlock, toPhoto }));
    else blocks.push(...orNone(toBlock(node, idOf, dropped)));
  }
  return { blocks, dropped: [...dropped] };
}

function rootChildren(envelope: Envelope): readonly SerializedNode[] {
  const state = envelope.state as { root?: { children?: unknown } } | null | undefined;
  const children = typeof state === 'object' ? state?.root?.children : undefined;
  return Array.isArray(children) ? (children as SerializedNode[]).filter((node) => typeof node?.type === 'string') : [];
}

function toBlock(node: SerializedNode, idOf: Naming, dropped: Set<string>): Block | null {
  switch (node.type) {
    case 'paragraph': {
      const content = toInlines(node.children, dropped);
      return content.length === 0 ? null : { type: 'paragraph', id: idOf(node), ...alignOf(node), content };
    }
    case 'quote': {
      const content = toInlines(node.children, dropped);
      return content.length === 0 ? null : { type: 'quote', id: idOf(node), content };
    }
    case 'heading': {
      const content = toInlines(node.children, dropped);
      return content.length === 0 ? null : { type: 'heading', id: idOf(node), level: headingLevel(node), ...alignOf(node), content };
    }
    case 'list': {
      const list = toList(node, dropped);
      return list === null ? null : { type: 'list', id: idOf(node), list };
    }
    case 'horizontalrule':
      return { type: 'rule', id: idOf(node) };
    case 'figure': {
      const photo = toPhoto(node, dropped);
      return photo === null ? null : { type: 'figure', id: idOf(node), ...photo };
    }
    case 'table':
      return toTable(node, idOf, dropped);
    case 'pullquote': {
      // Inside an editor the words stand in a slot (see pull-quote-node.ts).
      const content = node.$slots?.['quote'] === undefined ? toInlines(node.children, dropped) : slotContent(node, 'quote', dropped);
      const source = slotContent(node, 'source', dropped);
      if (content.length > 0) return { type: 'pullquote', id: idOf(node), content, source };
      // A name without words: nothing that a reader could be shown, but something that somebody wrote.
      if (source.length > 0) dropped.add('pullquote');
      return null;
    }
    case 'infobox': {
      const content = toFlows(node.children, dropped);
      return content.length === 0 ? null : { type: 'infobox', id: idOf(node), content };
    }
    case 'video':
      return toVideo(node, idOf, dropped);
    case 'attachment':
      return toAttachment(node, idOf, dropped);
    default:
      dropped.add(node.type);
      return null;
  }
}

function slotContent(node: SerializedNode, slot: string, dropped: Set<string>): ReturnType<typeof toInlines> {
  return toInlines(node.$slots?.[slot]?.children, dropped);
}

function toPhoto(node: SerializedNode, dropped: Set<string>): BlockPhoto | null {
  const state = node.$ ?? {};
  const asset = sha256Schema.safeParse(state['assetId']);
  if (!asset.success) return drop('figure', dropped);
  return {
    asset: asset.data,
    width: pixels(state['width']),
    height: pixels(state['height']),
    caption: slotContent(node, 'caption', dropped),
    credit: text(state['credit'], 300),
    alt: text(state['alt'], 2_000),
  };
}

function toTable(node: SerializedNode, idOf: Naming, dropped: Set<string>): Block | null {
  const rows = toRows(node, dropped);
  if (rows.every((row) => row.length === 0)) return null;
  const given: readonly unknown[] = Array.isArray(node['colWidths']) ? node['colWidths'] : [];
  const widths = given.slice(0, TABLE_COLUMNS_MAX).map((width) => Math.round(Math.min(Math.max(Number(width) || 1, 1), 4_000)));
  return { type: 'table', id: idOf(node), caption: slotContent(node, 'caption', dropped), ...(widths.length === 0 ? {} : { widths }), rows };
}

function toVideo(node: SerializedNode, idOf: Naming, dropped: Set<string>): Block | null {
  const video = videoFromAddress(text(node.$?.['url'], 2_000));
  if (video === null) return drop('video', dropped);
  return { type: 'video', id: idOf(node), ...video, title: text(node.$?.['title'], 300), caption: slotContent(node, 'caption', dropped) };
}

function toAttachment(node: SerializedNode, idOf: Naming, dropped: Set<string>): Block | null {
  const state = node.$ ?? {};
  const asset = sha256Schema.safeParse(state['assetId']);
  const mime = attachmentMimes.find((item) => item === state['mime']);
  const name = text(state['name'], 1_000);
  const bytes = Number(state['bytes']);
  if (!asset.success || mime === undefined || name === '' || !Number.isInteger(bytes) || bytes < 1) return drop('attachment', dropped);
  return { type: 'attachment', id: idOf(node), asset: asset.data, name: attachmentName(name, mime), mime, bytes, title: text(state['title'], 300) };
}

function drop(type: string, dropped: Set<string>): null {
  dropped.add(type);
  return null;
}

const pixels = (value: unknown): number => (Number.isInteger(value) && Number(value) > 0 ? Math.min(Number(value), 100_000) : 1);
const text = (value: unknown, max: number): string => (typeof value === 'string' ? nfc(value).trim().slice(0, max) : '');
