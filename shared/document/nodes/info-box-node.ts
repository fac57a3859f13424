import { $create, ElementNode, type DOMExportOutput, type LexicalNode } from 'lexical';
import { $createElement } from './dom.ts';

/** A box beside the story (dates, contacts, a summary): paragraphs, headings and lists in a frame of their own. */
export class InfoBoxNode extends ElementNode {
  override $config() {
    return this.config('infobox', { extends: ElementNode });
  }

  override createDOM(): ReturnType<LexicalNode['createDOM']> {
    return $createElement('div', 'page-info-box');
  }

  /** For pasting elsewhere: what every page means by a box beside the story. */
  override exportDOM(): DOMExportOutput {
    return { element: $createElement('aside', 'info-box') };
  }

  override updateDOM(): false {
    return false;
  }

  /** Its blocks never flow out into the article, nor the article's in. */
  override isShadowRoot(): boolean {
    return true;
  }

  override canBeEmpty(): boolean {
    return false;
  }
}

/** An empty box; it needs at least one block. */
export function $createInfoBoxNode(): InfoBoxNode {
  return $create(InfoBoxNode);
}

/** True for boxes. */
export function $isInfoBoxNode(node: LexicalNode | null | undefined): node is InfoBoxNode {
  return node instanceof InfoBoxNode;
}
