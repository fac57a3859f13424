import { buildEditorFromExtensions } from '@lexical/extension';
import type { SerializedEditorState } from 'lexical';
import { DOCUMENT_SCHEMA, type Envelope } from './envelope.ts';
import { DocumentExtension } from './nodes/document-extension.ts';
import { plainText } from './plain-text.ts';
import { readableBlocks } from './readable.ts';
import { upgrade } from './upgrade.ts';

/** What can be done with a stored document. */
export type ReadResult =
  /** `state` parses; unknown parts of it are wrapped and are written back as they were. */
  | { readonly kind: 'ok'; readonly state: SerializedEditorState }
  /** Written by a newer version: to be shown (as far as `state` goes), never to be saved. */
  | { readonly kind: 'newer'; readonly state: SerializedEditorState | null; readonly text: string }
  /** Cannot be read; `text` is what words could be saved. The bytes stay as they are. */
  | { readonly kind: 'damaged'; readonly text: string };

/** Prepares a stored document for the editor. Never throws, whatever the state holds. */
export function readEnvelope(envelope: Envelope): ReadResult {
  if (envelope.schema > DOCUMENT_SCHEMA) return { kind: 'newer', state: stateOf(envelope), text: plainText(envelope) };
  const state = stateOf(envelope);
  return state === null ? { kind: 'damaged', text: plainText(envelope) } : { kind: 'ok', state };
}

function stateOf(envelope: Envelope): SerializedEditorState | null {
  try {
    const { state } = upgrade(envelope);
    if (!isObject(state) || !isObject(state['root']) || !Array.isArray(state['root']['children'])) return null;
    const children = readableBlocks(state['root']['children']);
    const root = { direction: null, format: '', indent: 0, version: 1, ...state['root'], type: 'root', children };
    // The parser takes plain JSON; its own types describe what a healthy document looks like.
    const readable = { root } as unknown as SerializedEditorState;
    const editor = buildEditorFromExtensions(DocumentExtension);
    try {
      editor.parseEditorState(readable);
    } finally {
      editor.dispose();
    }
    return readable;
  } catch {
    // Whatever is wrong with it, the answer is the same: show the words, keep the bytes.
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
