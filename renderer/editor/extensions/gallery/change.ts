import { $copyNode, $createParagraphNode, $getSelection, $isElementNode, $isNodeSelection, type LexicalNode, type ParagraphNode } from 'lexical';
import { GALLERY_MAX, GALLERY_MIN, galleryParts, sharedCaptionPlace } from '../../../../shared/document/gallery-parts.ts';
import { $captionOf, $isFigureNode, type FigureNode } from '../../../../shared/document/nodes/figure-node.ts';
import { $createGalleryNode, $galleryCaption, $isGalleryNode, $photosOf, type GalleryNode } from '../../../../shared/document/nodes/gallery-node.ts';
import { $selectNode } from '../figure/selection.ts';

const $isWordless = (line: ParagraphNode | null): boolean => line === null || line.getTextContent().trim() === '';

/** Photos in order, galleries taken apart. */
export function $photosIn(blocks: readonly LexicalNode[]): readonly FigureNode[] {
  return blocks.flatMap((block) => ($isGalleryNode(block) ? $photosOf(block) : $isFigureNode(block) ? [block] : []));
}

/**
 * Makes one gallery of photos, where the first of them in the article stands; of more than twelve, several. Galleries
 * that lose all photos to it leave their shared caption. Answers the first gallery; null for fewer than two photos.
 */
export function $makeGallery(photos: readonly FigureNode[]): GalleryNode | null {
  const own = [...new Set(photos)];
  const [first] = own.toSorted((a, b) => (a.isBefore(b) ? -1 : 1));
  if (own.length < GALLERY_MIN || !first) return null;
  const from = [...new Set(own.map((photo) => photo.getParent()).filter($isGalleryNode))];
  const place = $isGalleryNode(first.getParent()) ? first.getParent() : first;
  const galleries = galleryParts(own).map(() => $createGalleryNode([]));
  for (const gallery of galleries) place?.insertBefore(gallery);
  for (const [at, part] of galleryParts(own).entries()) galleries[at]?.append(...part);
  const last = galleries.at(-1);
  for (const old of from.filter((gallery) => $photosOf(gallery).length === 0)) {
    const words = $galleryCaption(old);
    const caption = last ? $galleryCaption(last) : null;
    if (caption !== null && $isWordless(caption)) caption.append(...(words?.getChildren() ?? []));
    else last?.insertAfter($lineOf(words));
    old.remove();
  }
  return galleries[0] ?? null;
}

/** The photos of a gallery as single ones. Its caption goes to those without one of their own; to a line behind when there are none. */
export function $ungroup(gallery: GalleryNode): readonly FigureNode[] {
  const photos = $photosOf(gallery);
  const words = $galleryCaption(gallery);
  const bare = photos.filter((photo) => $isWordless($captionOf(photo)));
  if (!$isWordless(words)) {
    if (bare.length === 0) gallery.insertAfter($lineOf(words));
    else for (const photo of bare) $copyWords(words, $captionOf(photo));
  }
  for (const photo of photos) gallery.insertBefore(photo);
  gallery.remove();
  return photos;
}

/** Takes one photo out; it stands alone behind its gallery. What is left of two is a single photo, too. */
export function $takeOut(photo: FigureNode): void {
  const gallery = photo.getParent();
  if ($isGalleryNode(gallery)) gallery.insertAfter(photo);
}

/** Moves a photo within its gallery to a place counted from 0. False where it stands there already. */
export function $moveTo(photo: FigureNode, to: number): boolean {
  const gallery = photo.getParent();
  if (!$isGalleryNode(gallery)) return false;
  const photos = $photosOf(gallery);
  const from = photos.findIndex((other) => other.is(photo));
  const target = photos[Math.min(Math.max(Math.trunc(to), 0), photos.length - 1)];
  if (!target || target.is(photo)) return false;
  const at = photos.indexOf(target);
  // Neighbours step over the photo: its caption's caret and drawing stay untouched.
  if (at > from) for (const other of photos.slice(from + 1, at + 1)) photo.insertBefore(other);
  else for (const other of photos.slice(at, from).toReversed()) photo.insertAfter(other);
  return true;
}

/** Removes a photo and selects the one beside it. */
export function $removePhoto(photo: FigureNode): void {
  const beside = photo.getNextSibling() ?? photo.getPreviousSibling();
  photo.remove();
  if (beside !== null) $selectNode(beside);
}

/** Puts photos into a gallery, before one of its photos or at the end, as many as there is room for; answers the others. */
export function $addPhotos(gallery: GalleryNode, photos: readonly FigureNode[], before: FigureNode | null = null): readonly FigureNode[] {
  const room = Math.max(GALLERY_MAX - $photosOf(gallery).length, 0);
  for (const photo of photos.slice(0, room)) {
    if (before === null) gallery.append(photo);
    else before.insertBefore(photo);
  }
  return photos.slice(room);
}

/**
 * Puts right what a change left behind, whatever way it came about: only photos stand in a gallery, two to twelve of
 * them, and a gallery only between the blocks of the article. No photo and no word is lost.
 */
export function $settlePhotos(gallery: GalleryNode): void {
  for (const child of gallery.getChildren().toReversed()) {
    if ($isGalleryNode(child)) $dissolveInto(child, gallery);
    else if (!$isFigureNode(child)) gallery.insertAfter($isElementNode(child) || !child.isInline() ? child : $createParagraphNode().append(child));
  }
  const parts = galleryParts($photosOf(gallery));
  if (parts.length === 1 && (parts[0]?.length ?? 0) >= GALLERY_MIN) return;
  const words = $galleryCaption(gallery);
  const where = sharedCaptionPlace(parts, (photo) => !$isWordless($captionOf(photo)));
  if (where === 'gallery') {
    // The last part stays where the caption is.
    for (const part of parts.slice(0, -1)) gallery.insertBefore($createGalleryNode(part));
    return;
  }
  const photo = parts[0]?.[0];
  const wasCurrent = $isNodeSelection($getSelection()) && gallery.isSelected();
  if (photo) gallery.insertBefore(photo);
  if (!$isWordless(words)) {
    if (where === 'figure' && photo) $copyWords(words, $captionOf(photo));
    else gallery.insertBefore($lineOf(words));
  }
  if (photo && wasCurrent) $selectNode(photo);
  gallery.remove();
}

/** A gallery that was put into another one: its photos join, its caption becomes a line behind. */
function $dissolveInto(inner: GalleryNode, outer: GalleryNode): void {
  const words = $galleryCaption(inner);
  for (const photo of $photosOf(inner)) inner.insertBefore(photo);
  if (!$isWordless(words)) outer.insertAfter($lineOf(words));
  inner.remove();
}

/** The words of a caption as a paragraph, with all marks. */
function $lineOf(words: ParagraphNode | null): ParagraphNode {
  return $createParagraphNode().append(...(words?.getChildren() ?? []));
}

/** Copies, because a caption may go to several photos. */
function $copyWords(from: ParagraphNode | null, to: ParagraphNode | null): void {
  if (from === null || to === null) return;
  to.clear();
  to.append(...from.getChildren().map($copyTree));
}

function $copyTree(node: LexicalNode): LexicalNode {
  const copy = $copyNode(node);
  if ($isElementNode(node) && $isElementNode(copy)) copy.append(...node.getChildren().map($copyTree));
  return copy;
}
