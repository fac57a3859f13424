import { getPeerDependencyFromEditor } from '@lexical/extension';
import {
  $create,
  $createParagraphNode,
  $createTextNode,
  $getSlot,
  $isParagraphNode,
  $parseSerializedNode,
  $setSlot,
  DecoratorNode,
  type DOMExportOutput,
  type LexicalEditor,
  type LexicalNode,
  type LexicalUpdateJSON,
  type ParagraphNode,
  type SerializedLexicalNode,
} from 'lexical';
import { DECORATIONS, type DecorationsExtension } from './decorations.ts';
import { $createElement } from './dom.ts';

/**
 * A sentence set large beside the text, in the named slot `quote`, and in `source` who said it. Two slots of one block
 * and not text with a slot: Lexical's merging of blocks would take the words and silently drop the slot. A stored
 * document holds the words as `children` (`writeEnvelope` puts them there), which is what they are.
 */
export class PullQuoteNode extends DecoratorNode<unknown> {
  override $config() {
    return this.config('pullquote', { extends: DecoratorNode, slots: ['quote', 'source'] });
  }

  override createDOM(): ReturnType<LexicalNode['createDOM']> {
    return $createElement('figure', 'page-pull-quote');
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override decorate(editor: LexicalEditor): unknown {
    return getPeerDependencyFromEditor<typeof DecorationsExtension>(editor, DECORATIONS)?.config.pullquote?.(this) ?? null;
  }

  override updateFromJSON(stored: LexicalUpdateJSON<SerializedLexicalNode>): this {
    const self = super.updateFromJSON(stored);
    const { children } = stored as { readonly children?: readonly SerializedLexicalNode[] };
    if (!Array.isArray(children)) return self;
    const words = $createParagraphNode();
    for (const child of children) words.append($parseSerializedNode(child));
    return $setSlot(self, 'quote', words);
  }

  override exportDOM(): DOMExportOutput {
    const element = $createElement('blockquote');
    for (const slot of ['quote', 'source'] as const) {
      const line = $createElement('p');
      line.textContent = $quotePart(this, slot)?.getTextContent() ?? '';
      if (line.textContent !== '') element.append(line);
    }
    return { element };
  }
}

export type QuotePart = 'quote' | 'source';

/** A pull-quote with both lines, empty where nothing is given. */
export function $createPullQuoteNode(quote: ParagraphNode = $createParagraphNode(), source = ''): PullQuoteNode {
  const line = $createParagraphNode();
  if (source !== '') line.append($createTextNode(source));
  return $setSlot($setSlot($create(PullQuoteNode), 'quote', quote), 'source', line);
}

/** True for pull-quotes. */
export function $isPullQuoteNode(node: LexicalNode | null | undefined): node is PullQuoteNode {
  return node instanceof PullQuoteNode;
}

/** The line with the words, or with who said them; null when a document came without it. */
export function $quotePart(quote: PullQuoteNode, part: QuotePart): ParagraphNode | null {
  const slot = $getSlot(quote, part);
  return $isParagraphNode(slot) ? slot : null;
}
