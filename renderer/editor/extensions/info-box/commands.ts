import { $isListNode } from '@lexical/list';
import { $createHeadingNode, $isHeadingNode } from '@lexical/rich-text';
import { $createParagraphNode, $getSelection, $isParagraphNode, $isRangeSelection, HISTORY_PUSH_TAG, type LexicalEditor, type LexicalNode } from 'lexical';
import { $createInfoBoxNode, $isInfoBoxNode, type InfoBoxNode } from '../../../../shared/document/nodes/info-box-node.ts';
import { $isUnsupportedNode } from '../../../../shared/document/nodes/unsupported-node.ts';
import { $currentTopBlock } from '../../top-block.ts';
import { $selectedBlocks } from '../blocks/selected-blocks.ts';

/** What may stand in a box. What this version cannot read stays where a newer one put it. */
export function $fitsBox(node: LexicalNode): boolean {
  return $isParagraphNode(node) || $isHeadingNode(node) || $isListNode(node) || $isUnsupportedNode(node);
}

/** The box with the caret, or null. */
export function $currentBox(): InfoBoxNode | null {
  const block = $currentTopBlock();
  return $isInfoBoxNode(block) ? block : null;
}

/**
 * Puts the selected blocks into a box; without a selection a new box comes, for a title and a text. In a box, takes
 * the box away and leaves what is in it. One step of undo.
 */
export function toggleInfoBox(editor: LexicalEditor): void {
  if (!editor.isEditable()) return;
  editor.update(
    () => {
      const box = $currentBox();
      if (box !== null) $unwrap(box);
      else if (!$wrapSelected()) $insertNew();
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}

/** Takes a box away; its blocks stay where it was. */
export function $unwrap(box: InfoBoxNode): void {
  for (const child of box.getChildren()) box.insertBefore(child);
  box.remove();
}

function $wrapSelected(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const blocks = $selectedBlocks();
  const [first] = blocks;
  if (!first || !blocks.every($fitsBox)) return false;
  const box = $createInfoBoxNode();
  first.insertBefore(box);
  box.append(...blocks);
  return true;
}

function $insertNew(): void {
  const block = $currentTopBlock();
  if (block === null) return;
  const title = $createHeadingNode($titleLevel(block));
  const box = $createInfoBoxNode().append(title, $createParagraphNode());
  if ($isParagraphNode(block) && block.isEmpty()) {
    block.insertBefore(box);
    // The empty line is the one to go on writing in, where nothing else follows.
    if (box.getNextSibling()?.getNextSibling()) block.remove();
  } else block.insertAfter(box);
  title.select();
}

/** One below the heading that the box stands under, so that the levels of an article have no gaps. */
function $titleLevel(block: LexicalNode): 'h2' | 'h3' | 'h4' {
  for (let at: LexicalNode | null = block; at !== null; at = at.getPreviousSibling()) {
    if ($isHeadingNode(at)) return at.getTag() === 'h2' ? 'h3' : 'h4';
  }
  return 'h2';
}
