import { $createParagraphNode, $isElementNode, type LexicalNode } from 'lexical';
import { $isGalleryNode } from '../../../../shared/document/nodes/gallery-node.ts';

/** Puts the caret into the block behind; a new line where that has no place for a caret. */
export function $caretBehind(block: LexicalNode): void {
  const next = block.getNextSibling();
  if ($isElementNode(next) && !$isGalleryNode(next)) {
    next.selectStart();
    return;
  }
  const line = $createParagraphNode();
  block.insertAfter(line);
  line.select();
}
