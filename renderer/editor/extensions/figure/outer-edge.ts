import type { LexicalNode, RangeSelection } from 'lexical';
import { $isElementNode } from 'lexical';

/** Whether the caret stands before the very first (or behind the very last) letter of a block; of its line, for null. */
export function $atOuterEdge({ anchor }: RangeSelection, start: boolean, block: LexicalNode | null): boolean {
  const node = anchor.getNode();
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  if (anchor.offset !== (start ? 0 : size)) return false;
  for (let at: LexicalNode = node; !at.is(block); ) {
    if (block === null && $isElementNode(at) && !at.isInline()) return true;
    if ((start ? at.getPreviousSibling() : at.getNextSibling()) !== null) return false;
    const parent = at.getParent();
    if (parent === null) return block === null;
    at = parent;
  }
  return true;
}
