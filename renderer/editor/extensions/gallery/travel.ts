import {
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { galleryRows } from '../../../../shared/document/gallery-rows.ts';
import type { FigureNode } from '../../../../shared/document/nodes/figure-node.ts';
import { $galleryCaption, $isGalleryNode, $photosOf, type GalleryNode } from '../../../../shared/document/nodes/gallery-node.ts';
import { $topBlockOf } from '../../top-block.ts';
import { $atOuterEdge } from '../figure/outer-edge.ts';
import { $caretBehind } from '../figure/behind.ts';
import { onEdgeLine } from '../figure/edge-line.ts';
import { $isSolidBlock, $selectNode } from '../figure/selection.ts';
import { $galleryPlace, type GalleryPlace } from './place.ts';

type Way = 'up' | 'down' | 'left' | 'right';

/** The arrow keys' ways into a gallery, from photo to photo, to the captions and out again. */
export function registerGalleryTravel(editor: LexicalEditor): () => void {
  const $travel = (event: KeyboardEvent, way: Way): boolean => {
    if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false;
    const place = $galleryPlace();
    const moved = place === null ? $enter(editor, way) : $within(editor, place, way);
    if (moved) event.preventDefault();
    return moved;
  };
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => $travel(event, 'up'), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => $travel(event, 'down'), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, (event) => $travel(event, 'left'), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, (event) => $travel(event, 'right'), COMMAND_PRIORITY_CRITICAL),
  );
}

const goesBack = (way: Way): boolean => way === 'up' || way === 'left';

function $within(editor: LexicalEditor, place: GalleryPlace, way: Way): boolean {
  const { gallery } = place;
  switch (place.part) {
    case 'gallery':
      return $leave(gallery, goesBack(way));
    case 'photo':
      return $fromPhoto(place.photo, gallery, way);
    case 'photo-caption':
      if (!$leavesLine(editor, way)) return false;
      if (!goesBack(way)) return $fromPhoto(place.photo, gallery, way);
      $selectNode(place.photo);
      return true;
    case 'caption': {
      if (!$leavesLine(editor, way)) return false;
      if (!goesBack(way)) return $leave(gallery, false);
      const photos = $photosOf(gallery);
      const photo = way === 'left' ? photos.at(-1) : photos[$rowsOf(photos).at(-1)?.[0] ?? 0];
      if (photo) $selectNode(photo);
      return true;
    }
  }
}

function $fromPhoto(photo: FigureNode, gallery: GalleryNode, way: Way): boolean {
  const photos = $photosOf(gallery);
  const at = photos.findIndex((other) => other.is(photo));
  const next = photos[way === 'left' ? at - 1 : way === 'right' ? at + 1 : $inRow(photos, at, way === 'up' ? -1 : 1)];
  if (next) $selectNode(next);
  else if (goesBack(way)) return $leave(gallery, true);
  else $galleryCaption(gallery)?.selectStart();
  return true;
}

/** The places of the photos, row by row, as the page shows them where there is room. */
const $rowsOf = (photos: readonly FigureNode[]): readonly (readonly number[])[] => galleryRows(photos.map((photo) => photo.facts())).map((row) => row.photos.map(({ index }) => index));

/** The photo above or below; -1 when there is no such row. */
function $inRow(photos: readonly FigureNode[], at: number, step: number): number {
  const rows = $rowsOf(photos);
  const row = rows.findIndex((places) => places.includes(at));
  const target = rows[row + step];
  const part = (rows[row]?.indexOf(at) ?? 0) / Math.max((rows[row]?.length ?? 1) - 1, 1);
  return target?.[Math.round(part * (target.length - 1))] ?? -1;
}

/** Out of the gallery, to the block before or behind. False where there is none before. */
function $leave(gallery: GalleryNode, back: boolean): boolean {
  const beside = back ? gallery.getPreviousSibling() : gallery.getNextSibling();
  if ($isGalleryNode(beside)) return $into(beside, back);
  if ($isSolidBlock(beside)) $selectNode(beside);
  else if ($isElementNode(beside) && back) beside.selectEnd();
  else if (back) return false;
  else $caretBehind(gallery);
  return true;
}

function $into(gallery: GalleryNode, back: boolean): boolean {
  const [first] = $photosOf(gallery);
  if (back) $galleryCaption(gallery)?.selectEnd();
  else if (first) $selectNode(first);
  return true;
}

/** From the block beside a gallery: its text, or the block itself when it is one thing. */
function $enter(editor: LexicalEditor, way: Way): boolean {
  const back = goesBack(way);
  const selection = $getSelection();
  const node = $isNodeSelection(selection) ? (selection.getNodes().at(-1) ?? null) : $isRangeSelection(selection) && selection.isCollapsed() ? selection.anchor.getNode() : null;
  const block = $topBlockOf(node);
  const gallery = back ? block?.getPreviousSibling() : block?.getNextSibling();
  if (!block || !$isGalleryNode(gallery)) return false;
  if ($isRangeSelection(selection) && !$leavesBlock(editor, selection, block, way)) return false;
  return $into(gallery, back);
}

function $leavesBlock(editor: LexicalEditor, selection: RangeSelection, block: LexicalNode, way: Way): boolean {
  if (way === 'left' || way === 'right') return $atOuterEdge(selection, way === 'left', block);
  const element = editor.getElementByKey(block.getKey());
  return element !== null && onEdgeLine(element, way === 'up');
}

/** Whether the caret stands where the arrow leads out of its caption. */
function $leavesLine(editor: LexicalEditor, way: Way): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  if (way === 'left' || way === 'right') return $atOuterEdge(selection, way === 'left', null);
  const line = editor.getElementByKey(selection.anchor.key)?.closest<HTMLElement>('[data-lexical-slot]');
  return line ? onEdgeLine(line, way === 'up') : false;
}
