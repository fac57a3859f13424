import type { SerializedEditorState } from 'lexical';
import { DOCUMENT_SCHEMA, EDITOR_TAG, type Envelope, type SerializedNode } from './envelope.ts';
import { unwrapUnsupported } from './nodes/unsupported-node.ts';

/** The stored form of what the editor holds. Content that could not be read is written exactly as it was found. */
export function writeEnvelope(state: SerializedEditorState): Envelope {
  return { app: 'toasoan', schema: DOCUMENT_SCHEMA, editor: EDITOR_TAG, state: { root: withOriginals(state.root) } };
}

function withOriginals(node: SerializedNode): SerializedNode {
  const raw = unwrapUnsupported(node);
  if (raw !== null) return raw;
  // Lexical writes `undefined` for what is not set; in JSON it would be gone anyway.
  const { children, $slots: slots, ...own } = node;
  return {
    ...(Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as typeof own),
    ...(children === undefined ? {} : { children: children.map(withOriginals) }),
    ...(slots === undefined ? {} : { $slots: Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, withOriginals(slot)])) }),
  };
}
