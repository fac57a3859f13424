import { $getState, $setState, createState, type LexicalNode } from 'lexical';
import { $isUnsupportedNode } from './unsupported-node.ts';

/** Stable name of a top-level block (`blockIdSchema`), stored as `$.blockId`; null until it is given. */
export const blockIdState = createState('blockId', {
  parse: (value: unknown): string | null => (typeof value === 'string' ? value : null),
});

/** The block's id, or null when it has none (yet). */
export function $blockIdOf(node: LexicalNode): string | null {
  return $isUnsupportedNode(node) ? node.rawBlockId() : $getState(node, blockIdState);
}

/** Names a block. On a block we cannot read, only an id that is already there is replaced. */
export function $setBlockId(node: LexicalNode, id: string): void {
  if ($isUnsupportedNode(node)) node.setRawBlockId(id);
  else $setState(node, blockIdState, id);
}
