import { DOCUMENT_SCHEMA, EDITOR_TAG, type Envelope, type SerializedNode } from './envelope.ts';

/** A body with one empty paragraph. `newBlockId` names it. */
export function emptyDocument(newBlockId: () => string): Envelope {
  const paragraph: SerializedNode = {
    type: 'paragraph',
    version: 1,
    children: [],
    direction: null,
    format: '',
    indent: 0,
    textFormat: 0,
    textStyle: '',
    $: { blockId: newBlockId() },
  };
  const root: SerializedNode = { type: 'root', version: 1, children: [paragraph], direction: null, format: '', indent: 0 };
  return { app: 'toasoan', schema: DOCUMENT_SCHEMA, editor: EDITOR_TAG, state: { root } };
}
