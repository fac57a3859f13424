import { $create, $createParagraphNode, $createTextNode, $getSlot, $isParagraphNode, $setSlot, ElementNode, type LexicalNode, type ParagraphNode } from 'lexical';
import { $createElement } from './dom.ts';

/** A sentence set large beside the text, and in the named slot `source` (a paragraph) who said it. */
export class PullQuoteNode extends ElementNode {
  override $config() {
    return this.config('pullquote', { extends: ElementNode, slots: ['source'] });
  }

  override createDOM(): ReturnType<LexicalNode['createDOM']> {
    return $createElement('blockquote', 'page-pull-quote');
  }

  override updateDOM(): false {
    return false;
  }
}

/** A pull-quote with its slot filled (with an empty paragraph when nobody is named). */
export function $createPullQuoteNode(source = ''): PullQuoteNode {
  const paragraph = $createParagraphNode();
  if (source !== '') paragraph.append($createTextNode(source));
  return $setSlot($create(PullQuoteNode), 'source', paragraph);
}

/** True for pull-quotes. */
export function $isPullQuoteNode(node: LexicalNode | null | undefined): node is PullQuoteNode {
  return node instanceof PullQuoteNode;
}

/** The paragraph that names who said it; null when a document came without one. */
export function $sourceOf(quote: PullQuoteNode): ParagraphNode | null {
  const slot = $getSlot(quote, 'source');
  return $isParagraphNode(slot) ? slot : null;
}
