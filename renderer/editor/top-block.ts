import { $getSelection, $getSlotHost, $isNodeSelection, $isRangeSelection, $isRootNode, type LexicalNode } from 'lexical';

/** The block of the article that a node belongs to, out of captions, cells and boxes; null for the root itself. */
export function $topBlockOf(node: LexicalNode | null): LexicalNode | null {
  for (let at = node; at !== null; ) {
    const around: LexicalNode | null = at.getParent() ?? $getSlotHost(at);
    if ($isRootNode(around)) return at;
    at = around;
  }
  return null;
}

/** The block of the article where the caret, or the moving end of a selection, is. */
export function $currentTopBlock(): LexicalNode | null {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) return $topBlockOf(selection.focus.getNode());
  return $topBlockOf((($isNodeSelection(selection) ? selection.getNodes()[0] : selection?.getNodes().at(-1)) ?? null));
}
