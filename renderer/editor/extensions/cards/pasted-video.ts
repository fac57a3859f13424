import { $createLinkNode, $isLinkNode } from '@lexical/link';
import { $createTextNode, $getNodeByKey, $getSelection, $isParagraphNode, $isRangeSelection, $isRootNode, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, PASTE_TAG, type LexicalEditor, type NodeKey, type ParagraphNode } from 'lexical';
import { $blockIdOf, $setBlockId } from '../../../../shared/document/nodes/block-id.ts';
import { $createVideoNode } from '../../../../shared/document/nodes/video-node.ts';
import { isVideoPage, videoFromAddress } from '../../../../shared/document/video.ts';
import { $selectSlot } from './card-selection.ts';

/** Longest pasted line that is looked at. */
const ADDRESS_MAX = 2_000;

/**
 * The bare address of a YouTube or Facebook video, pasted on a line of its own, becomes a card. Undo gives the link
 * back. Only ever looks after a paste, and never while somebody composes.
 */
export function registerPastedVideo(editor: LexicalEditor): () => void {
  return editor.registerUpdateListener(({ editorState, tags }) => {
    if (!tags.has(PASTE_TAG) || editor.isComposing() || !editor.isEditable()) return;
    const found = editorState.read($pastedAddress);
    if (found === null) return;
    // The link is part of the paste: what undo goes back to. One after the other, or they would be one change.
    editor.update(() => $makeLink(found), { tag: HISTORY_MERGE_TAG, onUpdate: () => editor.update(() => $makeCard(found), { tag: HISTORY_PUSH_TAG }) });
  });
}

type Found = { readonly key: NodeKey; readonly href: string };

function $pastedAddress(): Found | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const line = selection.anchor.getNode().getTopLevelElement();
  if (!$isParagraphNode(line) || !$isRootNode(line.getParent()) || line.getTextContentSize() > ADDRESS_MAX) return null;
  const typed = line.getTextContent().trim();
  const video = /^https?:\/\/\S+$/i.test(typed) ? videoFromAddress(typed) : null;
  return video !== null && isVideoPage(video) ? { key: line.getKey(), href: video.href } : null;
}

function $line({ key }: Found): ParagraphNode | null {
  const line = $getNodeByKey(key);
  return $isParagraphNode(line) ? line : null;
}

function $makeLink(found: Found): void {
  const line = $line(found);
  if (line === null || $isLinkNode(line.getFirstChild())) return;
  const words = $createTextNode(line.getTextContent().trim());
  line.clear().append($createLinkNode(found.href).append(words));
  words.selectEnd();
}

function $makeCard(found: Found): void {
  const line = $line(found);
  if (line === null) return;
  const video = $createVideoNode({ url: found.href, title: '' });
  const id = $blockIdOf(line);
  if (id !== null) $setBlockId(video, id);
  line.insertBefore(video);
  line.remove();
  $selectSlot(video, 'caption', 'end');
}
