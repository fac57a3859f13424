import { $getNearestNodeFromDOMNode, isHTMLElement, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';
import { GALLERY_MAX } from '../../../../shared/document/gallery-parts.ts';
import { $isFigureNode } from '../../../../shared/document/nodes/figure-node.ts';
import { $isGalleryNode, $photosOf, type GalleryNode } from '../../../../shared/document/nodes/gallery-node.ts';

/** Between which photos of a gallery something would be dropped: in front of `before`, or at the end; `line` is drawn there (pixels of the window). */
export type PhotoGap = { readonly gallery: NodeKey; readonly before: NodeKey | null; readonly line: { readonly x: number; readonly top: number; readonly height: number } };

/** So near (pixels) to the upper or lower edge of a gallery something falls between the blocks. */
const EDGE = 14;

type Pointer = Pick<DragEvent, 'clientX' | 'clientY' | 'target'>;

/**
 * The gap between photos under the mouse; null outside galleries, and in one that is full. `moving` is the block that
 * is being dragged, null for files.
 */
export function $photoGapAt(editor: LexicalEditor, { clientX, clientY, target }: Pointer, moving: LexicalNode | null): PhotoGap | null {
  const drawn = isHTMLElement(target) ? target.closest<HTMLElement>('.gallery-photos') : null;
  const gallery = drawn && $getNearestNodeFromDOMNode(drawn);
  if (!drawn || !$isGalleryNode(gallery) || (moving !== null && !$isFigureNode(moving))) return null;
  const { top, bottom } = drawn.getBoundingClientRect();
  const within = moving?.getParent()?.is(gallery) ?? false;
  if ((!within && $photosOf(gallery).length >= GALLERY_MAX) || clientY < top + EDGE || clientY > bottom - EDGE) return null;
  return $gapIn(editor, gallery, clientX, clientY);
}

function $gapIn(editor: LexicalEditor, gallery: GalleryNode, x: number, y: number): PhotoGap | null {
  const photos = $photosOf(gallery).flatMap((photo) => {
    const box = editor.getElementByKey(photo.getKey())?.getBoundingClientRect();
    return box ? [{ key: photo.getKey(), next: photo.getNextSibling()?.getKey() ?? null, box }] : [];
  });
  const away = ({ box }: (typeof photos)[number]): number => Math.max(box.top - y, 0, y - box.bottom) * 10 + Math.abs((box.left + box.right) / 2 - x);
  const nearest = photos.toSorted((a, b) => away(a) - away(b))[0];
  if (!nearest) return null;
  const { box } = nearest;
  const before = x < (box.left + box.right) / 2;
  return { gallery: gallery.getKey(), before: before ? nearest.key : nearest.next, line: { x: before ? box.left - 3 : box.right + 3, top: box.top, height: box.height } };
}
