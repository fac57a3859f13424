import type { SerializedEditorState } from 'lexical';
import { DOCUMENT_SCHEMA, EDITOR_TAG, type Envelope, type SerializedNode } from './envelope.ts';
import { unwrapUnsupported } from './nodes/unsupported-node.ts';

/** The stored form of what the editor holds. Content that could not be read is written exactly as it was found. */
export function writeEnvelope(state: SerializedEditorState): Envelope {
  // Lexical's serialised nodes, described the way the rest of the project reads them.
  const root = withOriginals(state.root as unknown as SerializedNode);
  return { app: 'toasoan', schema: DOCUMENT_SCHEMA, editor: EDITOR_TAG, state: { root } };
}

function withOriginals(node: SerializedNode): SerializedNode {
  const raw = unwrapUnsupported(node);
  if (raw !== null) return raw;
  const { children, $slots: slots } = node;
  if (children === undefined && slots === undefined) return node;
  return {
    ...node,
    ...(children === undefined ? {} : { children: children.map(withOriginals) }),
    ...(slots === undefined ? {} : { $slots: Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, withOriginals(slot)])) }),
  };
}
