import { DOCUMENT_SCHEMA, type Envelope } from './envelope.ts';

/** From schema N to N + 1, on plain JSON. A step is never changed once a version with it has been handed out. */
const steps: Readonly<Record<number, (state: unknown) => unknown>> = {
  // 2 knows more (tables, boxes, cards, alignment, more marks) and says nothing of the old differently.
  1: (state) => state,
  // 3 knows galleries besides.
  2: (state) => state,
};

/**
 * Brings a document to the present schema. A document that is newer, or of a schema nobody can step up from, is
 * returned as it is. Throws when a step cannot make sense of the state; the caller keeps the original bytes.
 */
export function upgrade(envelope: Envelope): Envelope {
  let { schema, state } = envelope;
  while (schema < DOCUMENT_SCHEMA) {
    const step = steps[schema];
    if (!step) return envelope;
    state = step(state);
    schema += 1;
  }
  return schema === envelope.schema ? envelope : { ...envelope, schema, state };
}
