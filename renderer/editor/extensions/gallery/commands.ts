import { $getSelection, $isNodeSelection, $isParagraphNode, $isRangeSelection, $onUpdate, HISTORY_PUSH_TAG, type LexicalEditor, type LexicalNode } from 'lexical';
import { $isFigureNode } from '../../../../shared/document/nodes/figure-node.ts';
import { $isGalleryNode, $photosOf } from '../../../../shared/document/nodes/gallery-node.ts';
import type { PageHost } from '../../host.ts';
import { $selectedBlocks } from '../blocks/selected-blocks.ts';
import { $currentFigure, $selectNode } from '../figure/selection.ts';
import { $makeGallery, $moveTo, $photosIn, $takeOut, $ungroup } from './change.ts';
import { $galleryPlace } from './place.ts';

const isPhotos = (node: LexicalNode | null): node is LexicalNode => $isFigureNode(node) || $isGalleryNode(node);

/** Makes a gallery of the photos that are selected, when there is nothing else between them. False when they are not. */
export function gatherSelected(editor: LexicalEditor): boolean {
  return gather(editor, () => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || selection.isCollapsed()) return [];
    const blocks = $selectedBlocks().filter((block) => !($isParagraphNode(block) && block.isEmpty()));
    return blocks.every(isPhotos) ? blocks : [];
  });
}

/** Makes a gallery of the photo with the caret and of all that stand right before and behind it. */
export function gatherNeighbours(editor: LexicalEditor): boolean {
  return gather(editor, $neighbours);
}

/** The photo with the caret and the photos and galleries beside it, in order; empty where there is no photo on its own. */
export function $neighbours(): readonly LexicalNode[] {
  const figure = $currentFigure()?.figure;
  if (!figure || $isGalleryNode(figure.getParent())) return [];
  const run: LexicalNode[] = [figure];
  for (let at = figure.getPreviousSibling(); isPhotos(at); at = at.getPreviousSibling()) run.unshift(at);
  for (let at = figure.getNextSibling(); isPhotos(at); at = at.getNextSibling()) run.push(at);
  return run;
}

function gather(editor: LexicalEditor, $blocks: () => readonly LexicalNode[]): boolean {
  if (!editor.isEditable()) return false;
  let made = false;
  editor.update(
    () => {
      const gallery = $makeGallery($photosIn($blocks()));
      made = gallery !== null;
      if (gallery !== null) $selectNode(gallery);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  return made;
}

/** The gallery with the caret as single photos; the first of them is selected. */
export function ungroup(editor: LexicalEditor): void {
  if (!editor.isEditable()) return;
  editor.update(
    () => {
      const place = $galleryPlace();
      const [first] = place === null ? [] : $ungroup(place.gallery);
      if (first) $selectNode(first);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}

/** Takes the photo with the caret out of its gallery; it stands behind it, and stays selected. */
export function takeOut(editor: LexicalEditor): void {
  if (!editor.isEditable()) return;
  editor.update(
    () => {
      const photo = $galleryPlace()?.photo;
      if (!photo) return;
      $takeOut(photo);
      if (!$isNodeSelection($getSelection())) $selectNode(photo);
      $onUpdate(() => editor.getElementByKey(photo.getKey())?.scrollIntoView({ block: 'nearest' }));
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}

/** Moves the photo with the caret by one place, and says where it is then. */
export function movePhoto(editor: LexicalEditor, { labels, announce, readOnly }: PageHost, step: -1 | 1): void {
  if (readOnly) return;
  editor.update(
    () => {
      const place = $galleryPlace();
      if (!place?.photo) return;
      const { photo, gallery } = place;
      const at = $photosOf(gallery).findIndex((other) => other.is(photo)) + step;
      const moved = at >= 0 && $moveTo(photo, at);
      const n = $photosOf(gallery).length;
      $onUpdate(() => announce(moved ? labels.photoMoved.replace('{at}', String(at + 1)).replace('{n}', String(n)) : labels.notMoved));
    },
    { tag: HISTORY_PUSH_TAG },
  );
}
