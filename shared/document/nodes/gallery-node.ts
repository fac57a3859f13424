import { $create, $createParagraphNode, $createTextNode, $getSlot, $isParagraphNode, $setSlot, ElementNode, type DOMExportOutput, type LexicalNode, type ParagraphNode } from 'lexical';
import { $createElement } from './dom.ts';
import { $isFigureNode, type FigureNode } from './figure-node.ts';

export { GALLERY_MAX, GALLERY_MIN } from '../gallery-parts.ts';

/**
 * Photos that are shown together, in rows. Its children are figures, each with its own caption and credit; the caption
 * they share is a paragraph in the named slot `caption`. How many there may be stands in gallery-parts.ts.
 */
export class GalleryNode extends ElementNode {
  override $config() {
    return this.config('gallery', { extends: ElementNode, slots: ['caption'] });
  }

  override createDOM(): ReturnType<LexicalNode['createDOM']> {
    return $createElement('div', 'page-gallery');
  }

  /** For pasting elsewhere: its figures in a figure; the shared caption is added by whoever walks over the slots. */
  override exportDOM(): DOMExportOutput {
    return { element: $createElement('figure', 'gallery') };
  }

  override updateDOM(): false {
    return false;
  }

  /** Its photos never flow out into the article, nor the article's lines in. */
  override isShadowRoot(): boolean {
    return true;
  }

  override canBeEmpty(): boolean {
    return false;
  }
}

/** A gallery of these figures, with its caption slot filled (with an empty paragraph when there is no caption). */
export function $createGalleryNode(figures: readonly FigureNode[], caption = ''): GalleryNode {
  const line = $createParagraphNode();
  if (caption !== '') line.append($createTextNode(caption));
  return $setSlot($create(GalleryNode), 'caption', line).append(...figures);
}

/** True for galleries. */
export function $isGalleryNode(node: LexicalNode | null | undefined): node is GalleryNode {
  return node instanceof GalleryNode;
}

/** The photos of a gallery, in order. */
export function $photosOf(gallery: GalleryNode): readonly FigureNode[] {
  return gallery.getChildren().filter($isFigureNode);
}

/** The paragraph of the shared caption; null when a document came without one. */
export function $galleryCaption(gallery: GalleryNode): ParagraphNode | null {
  const slot = $getSlot(gallery, 'caption');
  return $isParagraphNode(slot) ? slot : null;
}
