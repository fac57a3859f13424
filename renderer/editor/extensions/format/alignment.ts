import { $isHeadingNode } from '@lexical/rich-text';
import { $isTableSelection } from '@lexical/table';
import { $findMatchingParent, $getSelection, $isElementNode, $isParagraphNode, $isRangeSelection, HISTORY_PUSH_TAG, type ElementNode, type LexicalEditor, type LexicalNode } from 'lexical';
import type { Alignment } from '../../../../shared/document/flow-model.ts';
import { $isListItemNode } from '@lexical/list';

/** Only what the portable document knows: paragraphs and headings; not captions, lists and quotes. */
function $alignable(node: LexicalNode): ElementNode | null {
  const block = $findMatchingParent(node, (parent) => $isParagraphNode(parent) || $isHeadingNode(parent));
  if (!$isParagraphNode(block) && !$isHeadingNode(block)) return null;
  return block.getParent() === null || $findMatchingParent(block, $isListItemNode) !== null ? null : block;
}

/** How the block with the caret is set; null where nothing can be aligned. */
export function $alignment(): Alignment | 'left' | null {
  const selection = $getSelection();
  // Of selected cells the first one speaks for all.
  const anchor = $isRangeSelection(selection) || $isTableSelection(selection) ? selection.anchor.getNode() : null;
  const node = $isTableSelection(selection) && $isElementNode(anchor) ? anchor.getFirstDescendant() : anchor;
  const block = node && $alignable(node);
  if (block === null) return null;
  const format = block.getFormatType();
  return format === 'center' || format === 'justify' ? format : 'left';
}

/** Sets the selected paragraphs and headings. */
export function setAlignment(editor: LexicalEditor, to: Alignment | 'left'): void {
  editor.update(
    () => {
      const blocks = new Set($getSelection()?.getNodes().map($alignable));
      for (const block of blocks) block?.setFormat(to === 'left' ? '' : to);
    },
    { tag: HISTORY_PUSH_TAG },
  );
}
