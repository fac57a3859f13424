import { getPeerDependencyFromEditor } from '@lexical/extension';
import { $getState, $setState, createState, DecoratorNode, type LexicalEditor, type LexicalNode } from 'lexical';
import type { SerializedNode } from '../envelope.ts';
import { DECORATIONS, type DecorationsExtension } from './decorations.ts';
import { $createElement } from './dom.ts';

const rawState = createState('raw', { parse: (value: unknown): SerializedNode | null => (isNode(value) ? value : null) });
const inlineState = createState('inline', { parse: (value: unknown): boolean => value === true });

/**
 * Stands for content that this version cannot read. Keeps the serialised original, which `writeEnvelope` puts back
 * in its place, so that opening and saving a document of a newer version loses nothing.
 */
export class UnsupportedNode extends DecoratorNode<unknown> {
  override $config() {
    return this.config('unsupported', { extends: DecoratorNode, stateConfigs: [{ stateConfig: rawState }, { stateConfig: inlineState }] });
  }

  override createDOM(): ReturnType<LexicalNode['createDOM']> {
    return $createElement(this.isInline() ? 'span' : 'div', 'page-unsupported');
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): boolean {
    return $getState(this, inlineState);
  }

  override decorate(editor: LexicalEditor): unknown {
    return getPeerDependencyFromEditor<typeof DecorationsExtension>(editor, DECORATIONS)?.config.unsupported?.() ?? null;
  }

  /** The id the original carries, if any. */
  rawBlockId(): string | null {
    const id = $getState(this, rawState)?.$?.['blockId'];
    return typeof id === 'string' ? id : null;
  }

  /** Replaces the id inside the original (a pasted copy must not share it). No effect when it carries none. */
  setRawBlockId(id: string): void {
    const raw = $getState(this, rawState);
    if (raw?.$ && this.rawBlockId() !== null) $setState(this, rawState, { ...raw, $: { ...raw.$, blockId: id } });
  }
}

/** The serialised form in which an unreadable node is handed to Lexical's parser. */
export function wrapUnsupported(raw: SerializedNode, inline: boolean): SerializedNode {
  return { type: 'unsupported', version: 1, $: inline ? { raw, inline } : { raw } };
}

/** The original inside a serialised stand-in; null for every other node. */
export function unwrapUnsupported(node: SerializedNode): SerializedNode | null {
  const raw = node.type === 'unsupported' ? node.$?.['raw'] : null;
  return isNode(raw) ? raw : null;
}

/** True for stand-ins of unreadable content. */
export function $isUnsupportedNode(node: LexicalNode | null | undefined): node is UnsupportedNode {
  return node instanceof UnsupportedNode;
}

function isNode(value: unknown): value is SerializedNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
