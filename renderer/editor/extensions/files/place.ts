import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isRootNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $isFigureNode, type FigureNode } from '../../../../shared/document/nodes/figure-node.ts';
import { $isGalleryNode } from '../../../../shared/document/nodes/gallery-node.ts';
import { $gapAt } from '../figure/drag.ts';
import { $blockWithCaret } from '../figure/selection.ts';
import { $addPhotos } from '../gallery/change.ts';
import { $photoGapAt } from '../gallery/gap.ts';
import { $galleryPlace } from '../gallery/place.ts';

/** Where photos were asked for: behind a block, or at the very beginning. Importing takes time; the caret may be elsewhere by then. */
type Place = { readonly after: NodeKey | null; readonly into?: GalleryPlaceFor };
/** Between the photos of a gallery: before one of them, or at the end. */
type GalleryPlaceFor = { readonly gallery: NodeKey; readonly before: NodeKey | null };

const places = new WeakMap<LexicalEditor, Place>();

/** Remembers the block with the caret as the place for the photos that are now being fetched. */
export function $rememberPlace(editor: LexicalEditor): void {
  const block = $blockWithCaret();
  const at = $galleryPlace();
  // A gallery that is selected as a whole is a block like others.
  const into = at === null || at.part === 'gallery' ? {} : { into: { gallery: at.gallery.getKey(), before: at.photo?.getNextSibling()?.getKey() ?? null } };
  if (block === null) places.delete(editor);
  else places.set(editor, { after: block.getKey(), ...into });
}

/** Nothing comes for the remembered place: what is put in later, for another reason, does not go there. */
export function forgetPlace(editor: LexicalEditor): void {
  places.delete(editor);
}

/** Remembers the end of the gallery with the caret. */
export function $rememberGallery(editor: LexicalEditor): void {
  const gallery = $galleryPlace()?.gallery.getKey();
  if (gallery !== undefined) places.set(editor, { after: gallery, into: { gallery, before: null } });
}

/** The same for a place on the screen. */
export function $rememberPlaceAt(editor: LexicalEditor, pointer: DragEvent): void {
  const beside = $photoGapAt(editor, pointer, null);
  if (beside !== null) {
    places.set(editor, { after: beside.gallery, into: beside });
    return;
  }
  const { before } = $gapAt(editor, pointer.clientY);
  const block = before === null ? $getRoot().getLastChild() : ($getNodeByKey(before)?.getPreviousSibling() ?? null);
  places.set(editor, { after: block?.getKey() ?? null });
}

/** The block behind which something was asked for; null for the very beginning (or when nothing was remembered). */
export function placeOf(editor: LexicalEditor): NodeKey | null {
  return places.get(editor)?.after ?? null;
}

/** Puts photos into the gallery for which they were asked, as many as there is room for; answers the others. */
export function $joinGallery(editor: LexicalEditor, photos: readonly FigureNode[]): readonly FigureNode[] {
  const into = places.get(editor)?.into;
  const gallery = into ? $getNodeByKey(into.gallery) : null;
  const before = into && into.before !== null ? $getNodeByKey(into.before) : null;
  if (!into || !$isGalleryNode(gallery)) return photos;
  const others = $addPhotos(gallery, photos, $isFigureNode(before) && before.getParent()?.is(gallery) ? before : null);
  if (others.length === 0) places.delete(editor);
  return others;
}

/** Puts blocks where they were asked for, else where the caret is. Leaves the caret alone. */
export function $insertAtPlace(editor: LexicalEditor, nodes: readonly LexicalNode[]): void {
  const place = places.get(editor);
  places.delete(editor);
  const first = $getRoot().getFirstChild();
  if (!place) $insertAtCaret(nodes);
  else if (place.after === null && first !== null) for (const node of nodes) first.insertBefore(node);
  else $insertBehind(place.after === null ? null : $getNodeByKey(place.after), nodes);
}

/** Puts blocks behind the block with the caret, else at the end; a place that something else was asked for stays remembered. */
export function $insertAtCaret(nodes: readonly LexicalNode[]): void {
  $insertBehind($blockWithCaret(), nodes);
}

function $insertBehind(block: LexicalNode | null, nodes: readonly LexicalNode[]): void {
  if (block === null || !$isRootNode(block.getParent())) {
    $getRoot().append(...nodes);
    return;
  }
  // The empty line where the caret waits becomes the line after the photos.
  if ($isElementNode(block) && block.getType() === 'paragraph' && block.isEmpty()) {
    for (const node of nodes) block.insertBefore(node);
    return;
  }
  for (const node of nodes.toReversed()) block.insertAfter(node);
  if (nodes.at(-1)?.getNextSibling() === null) $getRoot().append($createParagraphNode());
}
