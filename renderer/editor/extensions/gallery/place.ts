import { $getSelection, $getSelectionSlotFrame, $getSlotHost, $isNodeSelection, type BaseSelection } from 'lexical';
import type { FigureNode } from '../../../../shared/document/nodes/figure-node.ts';
import { $isGalleryNode, type GalleryNode } from '../../../../shared/document/nodes/gallery-node.ts';
import { $currentFigure } from '../figure/selection.ts';

/** Where in a gallery somebody is: the gallery as a whole, one of its photos, a photo's caption, the caption they share. */
export type GalleryPlace =
  | { readonly gallery: GalleryNode; readonly part: 'gallery' | 'caption'; readonly photo: null }
  | { readonly gallery: GalleryNode; readonly part: 'photo' | 'photo-caption'; readonly photo: FigureNode };

/** Null outside galleries. */
export function $galleryPlace(selection: BaseSelection | null = $getSelection()): GalleryPlace | null {
  const own = $ownPlace(selection);
  if (own !== null) return own;
  const current = $currentFigure(selection);
  const gallery = current?.figure.getParent();
  if (!current || !$isGalleryNode(gallery)) return null;
  return { gallery, part: current.part === 'figure' ? 'photo' : 'photo-caption', photo: current.figure };
}

function $ownPlace(selection: BaseSelection | null): GalleryPlace | null {
  if ($isNodeSelection(selection)) {
    const [gallery, ...others] = selection.getNodes();
    return others.length === 0 && $isGalleryNode(gallery) ? { gallery, part: 'gallery', photo: null } : null;
  }
  const frame = $getSelectionSlotFrame(selection);
  const gallery = frame === null ? null : $getSlotHost(frame);
  return $isGalleryNode(gallery) ? { gallery, part: 'caption', photo: null } : null;
}
