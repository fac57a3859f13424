import type { SerializedEditorState } from 'lexical';
import { DOCUMENT_SCHEMA, EDITOR_TAG, type Envelope, type SerializedNode } from './envelope.ts';
import { unwrapUnsupported } from './nodes/unsupported-node.ts';

/** The slot of a pull-quote whose words are stored as its children (see pull-quote-node.ts). */
const QUOTE = 'quote';

/** The stored form of what the editor holds. Content that could not be read is written exactly as it was found. */
export function writeEnvelope(state: SerializedEditorState): Envelope {
  return { app: 'toasoan', schema: DOCUMENT_SCHEMA, editor: EDITOR_TAG, state: { root: withOriginals(state.root) } };
}

/** One serialised node with what could not be read put back as it was found, and without what is not set. */
export function withOriginals(node: SerializedNode): SerializedNode {
  const raw = unwrapUnsupported(node);
  if (raw !== null) return raw;
  // Lexical writes `undefined` for what is not set; in JSON it would be gone anyway.
  const { children: ownChildren, $slots: slots, ...own } = node;
  const quoted = node.type === 'pullquote' ? slots?.[QUOTE] : undefined;
  const children = quoted === undefined ? ownChildren : quoted.children;
  const kept = slots === undefined ? undefined : Object.entries(slots).filter(([name]) => quoted === undefined || name !== QUOTE);
  return {
    ...(Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as typeof own),
    ...(children === undefined ? {} : { children: children.map(withOriginals) }),
    ...(kept === undefined ? {} : { $slots: Object.fromEntries(kept.map(([name, slot]) => [name, withOriginals(slot)])) }),
  };
}
