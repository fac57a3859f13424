import type { Envelope } from './envelope.ts';

type Loose = Readonly<Record<string, unknown>>;

/**
 * The same document whose blocks have new names, for making an article of something that is used again and
 * again. What is not a readable document comes back as it is.
 */
export function withFreshBlockIds(envelope: Envelope, newBlockId: () => string): Envelope {
  const { state } = envelope;
  if (!isObject(state) || !isObject(state['root']) || !Array.isArray(state['root']['children'])) return envelope;
  const children = state['root']['children'].map((block: unknown) => (isObject(block) ? renamed(block, newBlockId) : block));
  return { ...envelope, state: { ...state, root: { ...state['root'], children } } };
}

function renamed(block: Loose, newBlockId: () => string): Loose {
  const own = { ...block, $: { ...(isObject(block['$']) ? block['$'] : {}), blockId: newBlockId() } };
  if (block['type'] !== 'gallery' || !Array.isArray(block['children'])) return own;
  return { ...own, children: block['children'].map((photo: unknown) => (isObject(photo) && isObject(photo['$']) && 'blockId' in photo['$'] ? renamed(photo, newBlockId) : photo)) };
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
