import type { Envelope } from './envelope.ts';

/** Blocks whose content lies in files beside the database. */
const fileBlocks: ReadonlySet<unknown> = new Set(['figure', 'gallery', 'attachment']);

/** The same document without photos and attachments, and how many of them there were. They are top-level blocks, or photos of one. */
export function withoutFiles(envelope: Envelope): { readonly document: Envelope; readonly removed: number } {
  const { state } = envelope;
  if (!isObject(state) || !isObject(state['root']) || !Array.isArray(state['root']['children'])) return { document: envelope, removed: 0 };
  const before: readonly unknown[] = state['root']['children'];
  const children = before.filter((block) => !(isObject(block) && fileBlocks.has(block['type'])));
  const removed = before.reduce((sum: number, block) => sum + filesIn(block), 0);
  return { document: { ...envelope, state: { ...state, root: { ...state['root'], children } } }, removed };
}

function filesIn(block: unknown): number {
  if (!isObject(block) || !fileBlocks.has(block['type'])) return 0;
  return block['type'] === 'gallery' && Array.isArray(block['children']) ? block['children'].length : 1;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
