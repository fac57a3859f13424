import { sha256Schema } from '../domain/ids.ts';
import type { SerializedNode } from './envelope.ts';
import { wrapUnsupported } from './nodes/unsupported-node.ts';

/** Where a node stands decides what may stand there. */
type Place = 'root' | 'line' | 'item';

/**
 * The same blocks with everything that Lexical's parser would refuse, or would silently drop, wrapped as unsupported
 * content: an unknown type makes the parser throw away the whole document.
 */
export function readableBlocks(nodes: readonly unknown[]): readonly SerializedNode[] {
  return nodes.map((node) => readable(node, 'root'));
}

/** The same for one node from a clipboard, which may be a block or part of a line. */
export function readableNode(node: unknown): SerializedNode {
  const inLine = isObject(node) && ['text', 'tab', 'linebreak', 'link'].includes(String(node['type']));
  return isObject(node) && node['type'] === 'listitem' ? readable({ type: 'list', listType: 'bullet', start: 1, tag: 'ul', children: [node] }, 'root') : readable(node, inLine ? 'line' : 'root');
}

function readable(node: unknown, place: Place): SerializedNode {
  const loose = isObject(node) ? (node as SerializedNode) : { type: 'unknown', value: node };
  return understood(loose, place) ?? wrapUnsupported(loose, place !== 'root');
}

function understood(node: SerializedNode, place: Place): SerializedNode | null {
  if (node.type !== 'figure' && node.$slots !== undefined) return null;
  if (node.$ !== undefined && !isObject(node.$)) return null;
  switch (node.type) {
    case 'paragraph':
    case 'quote':
      return place === 'root' ? withChildren(node, 'line') : null;
    case 'heading':
      return place === 'root' && /^h[1-6]$/.test(String(node['tag'])) ? withChildren(node, 'line') : null;
    case 'list':
      return place === 'line' ? null : list(node);
    case 'horizontalrule':
      return place === 'root' ? node : null;
    case 'figure':
      return place === 'root' ? figure(node) : null;
    case 'text':
    case 'tab':
      return place !== 'root' && typeof node['text'] === 'string' ? node : null;
    case 'linebreak':
      return place === 'root' ? null : node;
    case 'link':
      return place !== 'root' && typeof node['url'] === 'string' ? withChildren(node, 'line') : null;
    default:
      return null;
  }
}

function list(node: SerializedNode): SerializedNode | null {
  if (!['bullet', 'number', 'check'].includes(String(node['listType'])) || !Array.isArray(node.children)) return null;
  const items = node.children.map((item: unknown) =>
    isObject(item) && item['type'] === 'listitem' && item['$slots'] === undefined ? withChildren(item as SerializedNode, 'item') : null,
  );
  return items.every((item) => item !== null) ? { ...node, children: items } : null;
}

function figure(node: SerializedNode): SerializedNode | null {
  const own = node.$ ?? {};
  const wellTyped =
    sha256Schema.safeParse(own['assetId']).success &&
    ['credit', 'alt'].every((key) => own[key] === undefined || typeof own[key] === 'string') &&
    ['width', 'height'].every((key) => own[key] === undefined || typeof own[key] === 'number');
  if (!wellTyped) return null;
  const slots = node.$slots;
  if (slots === undefined) return node;
  if (!isObject(slots) || Object.keys(slots).some((name) => name !== 'caption')) return null;
  const caption = slots['caption'];
  if (caption === undefined) return node;
  if (!isObject(caption) || caption.type !== 'paragraph' || caption.$slots !== undefined) return null;
  const inner = withChildren(caption, 'line');
  return inner === null ? null : { ...node, $slots: { caption: inner } };
}

function withChildren(node: SerializedNode, place: Place): SerializedNode | null {
  if (!Array.isArray(node.children)) return null;
  return { ...node, children: node.children.map((child: unknown) => readable(child, place)) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
