import type { Envelope } from '../../../shared/document/envelope.ts';

const texts = new WeakMap<object, string>();

/**
 * The JSON text of a document. A block that was written before is not written again: snapshots of the page share the
 * blocks that have not changed, which leaves a few per save however long the article is.
 */
export function documentText(document: Envelope): string {
  const { state, ...envelope } = document;
  const root = isObject(state) ? state['root'] : null;
  if (!isObject(state) || !isObject(root) || !Array.isArray(root['children'])) return JSON.stringify(document);
  const { children, ...own } = root;
  const blocks = (children as readonly unknown[]).map((block) => (isObject(block) ? blockText(block) : JSON.stringify(block ?? null)));
  const rootText = withMember(JSON.stringify(own), 'children', `[${blocks.join(',')}]`);
  const { root: _, ...around } = state;
  return withMember(JSON.stringify(envelope), 'state', withMember(JSON.stringify(around), 'root', rootText));
}

function blockText(block: object): string {
  const known = texts.get(block);
  if (known !== undefined) return known;
  const text = JSON.stringify(block);
  texts.set(block, text);
  return text;
}

/** One more member at the end of an object's JSON text. */
function withMember(object: string, name: string, value: string): string {
  return `${object.slice(0, -1)}${object === '{}' ? '' : ','}"${name}":${value}}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
