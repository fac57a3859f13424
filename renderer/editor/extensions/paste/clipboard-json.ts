import type { SerializedNode } from '../../../../shared/document/envelope.ts';
import { unwrapUnsupported } from '../../../../shared/document/nodes/unsupported-node.ts';
import { readableNode } from '../../../../shared/document/readable.ts';
import { cleanWords } from './plain.ts';

/**
 * The nodes in our own clipboard format, made safe to parse; null when it is not that. Any web page can write this
 * format too, so nothing in it is believed. Ids that are in `used` are taken off: a copy gets its own.
 */
export function readClipboardJson(data: string, used: ReadonlySet<string | null>): readonly SerializedNode[] | null {
  let payload: unknown;
  try {
    payload = JSON.parse(data);
    if (!isObject(payload) || payload['namespace'] !== 'toasoan' || !Array.isArray(payload['nodes'])) return null;
    return payload['nodes'].map((node: unknown) => withoutUsedId(readableNode(clean(node)), used));
  } catch {
    // Not JSON, or nested deeper than any article: the other types on the clipboard are left.
    return null;
  }
}

function clean(value: unknown): unknown {
  if (!isObject(value)) return value;
  const node = (unwrapUnsupported(value as SerializedNode) ?? value) as SerializedNode;
  return {
    ...node,
    ...(typeof node['text'] === 'string' ? { text: cleanWords(node['text']) } : {}),
    ...(Array.isArray(node.children) ? { children: node.children.map(clean) } : {}),
    ...(isObject(node.$slots) ? { $slots: Object.fromEntries(Object.entries(node.$slots).map(([name, slot]) => [name, clean(slot)])) } : {}),
  };
}

/** The photos of a gallery have ids, too. */
function withoutUsedId(node: SerializedNode, used: ReadonlySet<string | null>): SerializedNode {
  const inside = node.type === 'gallery' && Array.isArray(node.children) ? { children: node.children.map((photo) => withoutUsedId(photo, used)) } : {};
  const id = node.$?.['blockId'];
  if (typeof id !== 'string' || !used.has(id)) return { ...node, ...inside };
  const { blockId: _, ...others } = node.$ ?? {};
  return { ...node, ...inside, $: others };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
