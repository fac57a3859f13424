import {
  $addUpdateTag,
  COMMAND_PRIORITY_CRITICAL,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  HISTORY_PUSH_TAG,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { $captionOf, $isFigureNode } from '../../../../shared/document/nodes/figure-node.ts';
import { $galleryCaption, $photosOf } from '../../../../shared/document/nodes/gallery-node.ts';
import { $caretBehind } from '../figure/behind.ts';
import { $selectNode } from '../figure/selection.ts';
import { registerCaretForWords } from '../typing/caret-for-words.ts';
import { $removePhoto } from './change.ts';
import { $galleryPlace } from './place.ts';

/** Enter, Escape, deleting and typing in a gallery. Synchronous; elsewhere each costs a look at where the selection is. */
export function registerGalleryGuards(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(KEY_ENTER_COMMAND, $onwards, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, () => $leaveCaption(), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, () => $leaveCaption(), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ESCAPE_COMMAND, $outwards, COMMAND_PRIORITY_CRITICAL),
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) => editor.registerCommand(command, $deletePhoto, COMMAND_PRIORITY_CRITICAL)),
    registerCaretForWords(editor, $caretForWords, COMMAND_PRIORITY_CRITICAL),
  );
}

/** Enter: from the whole to its first photo, from a photo to its caption, from there to the next photo's, and out at the end. */
function $onwards(event: KeyboardEvent | null): boolean {
  const place = $galleryPlace();
  if (place === null) return false;
  event?.preventDefault();
  if (place.part === 'gallery') {
    const [first] = $photosOf(place.gallery);
    if (first) $selectNode(first);
    return true;
  }
  if (place.part === 'photo') $captionOf(place.photo)?.selectEnd();
  return place.part === 'photo' || $leaveCaption();
}

/** So that all photos can be captioned one after the other, the shared caption last. */
function $leaveCaption(): boolean {
  const place = $galleryPlace();
  if (place?.part === 'caption') {
    $caretBehind(place.gallery);
    return true;
  }
  if (place?.part !== 'photo-caption') return false;
  const next = place.photo.getNextSibling();
  const line = $isFigureNode(next) ? $captionOf(next) : $galleryCaption(place.gallery);
  line?.selectEnd();
  return true;
}

/** Escape: from a photo's caption to the photo, from the photo or the shared caption to the whole. */
function $outwards(event: KeyboardEvent): boolean {
  const place = $galleryPlace();
  if (place === null) return false;
  event.preventDefault();
  $selectNode(place.part === 'photo-caption' ? place.photo : place.gallery);
  return true;
}

function $deletePhoto(): boolean {
  const place = $galleryPlace();
  if (place?.part !== 'photo') return false;
  $addUpdateTag(HISTORY_PUSH_TAG);
  $removePhoto(place.photo);
  return true;
}

/** Typing on a selected gallery goes on in the caption of all. */
function $caretForWords(): boolean {
  const place = $galleryPlace();
  if (place?.part !== 'gallery') return false;
  $galleryCaption(place.gallery)?.selectEnd();
  return true;
}
