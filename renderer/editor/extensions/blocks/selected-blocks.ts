import { $getSelection, $isRootNode, type LexicalNode } from 'lexical';
import { $topBlockOf } from '../../top-block.ts';

/** The blocks of the article that the selection touches, in order; the one with the caret when nothing is selected. */
export function $selectedBlocks(): readonly LexicalNode[] {
  const selection = $getSelection();
  const nodes = selection?.getNodes() ?? [];
  const blocks = new Set(nodes.map((node) => ($isRootNode(node) ? null : $topBlockOf(node))));
  blocks.delete(null);
  return ([...blocks] as LexicalNode[]).toSorted((a, b) => a.getIndexWithinParent() - b.getIndexWithinParent());
}
