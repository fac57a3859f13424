import { $create, $getDocument, $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical';
import type { SerializedNode } from '../envelope.ts';

const rawState = createState('raw', { parse: (value) => (typeof value === 'object' && value !== null ? (value as SerializedNode) : null) });

/**
 * Content that this version does not know, standing where it stood. It carries the serialised original, which goes
 * back into the document untouched; it can be read about, moved along and deleted, but not edited.
 */
export class UnsupportedNode extends DecoratorNode<null> {
  override $config() {
    return this.config('unsupported', { extends: DecoratorNode, stateConfigs: [{ stateConfig: rawState }] });
  }

  override createDOM() {
    return $getDocument().createElement('div');
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): boolean {
    return false;
  }

  override decorate(): null {
    return null;
  }

  getRaw(): SerializedNode | null {
    return $getState(this, rawState);
  }
}

/** The same within a line of text. */
export class UnsupportedInlineNode extends UnsupportedNode {
  override $config() {
    return this.config('unsupported-inline', { extends: UnsupportedNode });
  }

  override createDOM() {
    return $getDocument().createElement('span');
  }

  override isInline(): true {
    return true;
  }
}

export function $createUnsupportedNode(raw: SerializedNode): UnsupportedNode {
  return $setState($create(UnsupportedNode), rawState, raw);
}

export function $isUnsupportedNode(node: LexicalNode | null | undefined): node is UnsupportedNode {
  return node instanceof UnsupportedNode;
}
