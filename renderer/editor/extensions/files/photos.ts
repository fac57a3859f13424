import { $getSelection, $isRangeSelection, HISTORY_PUSH_TAG, type LexicalEditor, type LexicalNode } from 'lexical';
import { GALLERY_MIN, galleryParts } from '../../../../shared/document/gallery-parts.ts';
import { $createFigureNode, type FigureNode } from '../../../../shared/document/nodes/figure-node.ts';
import { $createGalleryNode } from '../../../../shared/document/nodes/gallery-node.ts';
import { nfc } from '../../../../shared/text/nfc.ts';
import type { PhotoArrangement, PhotoTarget, PlacedPhoto } from '../../port.ts';
import { oneLine } from '../figure/caption-text.ts';
import { $selectNode } from '../figure/selection.ts';
import { $insertAtCaret, $insertAtPlace, $joinGallery } from './place.ts';

/** Puts photos where they were asked for or at the caret, one after the other or as a gallery, as one step of undo. */
export function insertPhotos(editor: LexicalEditor, photos: readonly PlacedPhoto[], as: PhotoArrangement, at: PhotoTarget): void {
  if (!editor.isEditable() || photos.length === 0) return;
  editor.update(
    () => {
      const figures = photos.map($figureOf);
      const others = at === 'place' ? $joinGallery(editor, figures) : figures;
      const blocks = as === 'gallery' ? galleryParts(others).flatMap($together) : others;
      if (blocks.length > 0 && at === 'place') $insertAtPlace(editor, blocks);
      else if (blocks.length > 0) $insertAtCaret(blocks);
      // Whoever is typing goes on typing; without a caret what came first is shown and selected.
      const first = others.length < figures.length ? figures[0] : blocks[0];
      if (first && !$isRangeSelection($getSelection())) $selectNode(first);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}

const $together = (part: readonly FigureNode[]): readonly LexicalNode[] => (part.length < GALLERY_MIN ? part : [$createGalleryNode(part)]);

function $figureOf({ assetId, credit, caption, alt = '', width, height }: PlacedPhoto): FigureNode {
  return $createFigureNode({ assetId, credit: nfc(oneLine(credit)), alt: nfc(oneLine(alt)), width, height }, nfc(oneLine(caption)));
}
