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
import { $gapAt } from '../figure/drag.ts';
import { $blockWithCaret } from '../figure/selection.ts';

/** Where photos were asked for: behind a block, or at the very beginning. Importing takes time; the caret may be elsewhere by then. */
type Place = { readonly after: NodeKey | null };

const places = new WeakMap<LexicalEditor, Place>();

/** Remembers the block with the caret as the place for the photos that are now being fetched. */
export function $rememberPlace(editor: LexicalEditor): void {
  const block = $blockWithCaret();
  if (block !== null) places.set(editor, { after: block.getKey() });
}

/** The same for a height on the screen (pixels). */
export function $rememberPlaceAt(editor: LexicalEditor, clientY: number): void {
  const { before } = $gapAt(editor, clientY);
  const block = before === null ? $getRoot().getLastChild() : ($getNodeByKey(before)?.getPreviousSibling() ?? null);
  places.set(editor, { after: block?.getKey() ?? null });
}

/** The block behind which something was asked for; null for the very beginning (or when nothing was remembered). */
export function placeOf(editor: LexicalEditor): NodeKey | null {
  return places.get(editor)?.after ?? null;
}

/** Puts blocks where they were asked for, else behind the block with the caret, else at the end. Leaves the caret alone. */
export function $insertAtPlace(editor: LexicalEditor, nodes: readonly LexicalNode[]): void {
  const place = places.get(editor);
  places.delete(editor);
  const after = place ? (place.after === null ? null : $getNodeByKey(place.after)) : $blockWithCaret();
  const root = $getRoot();
  const first = root.getFirstChild();
  if (place?.after === null && first !== null) for (const node of nodes) first.insertBefore(node);
  else if (after === null || !$isRootNode(after.getParent())) root.append(...nodes);
  else $insertBehind(after, nodes);
}

function $insertBehind(block: LexicalNode, nodes: readonly LexicalNode[]): void {
  // The empty line where the caret waits becomes the line after the photos.
  if ($isElementNode(block) && block.getType() === 'paragraph' && block.isEmpty()) {
    for (const node of nodes) block.insertBefore(node);
    return;
  }
  for (const node of nodes.toReversed()) block.insertAfter(node);
  if (nodes.at(-1)?.getNextSibling() === null) $getRoot().append($createParagraphNode());
}
