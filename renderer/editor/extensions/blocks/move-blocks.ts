import { $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list';
import { $findMatchingParent, $getSelection, $isElementNode, $isRangeSelection, $onUpdate, HISTORY_PUSH_TAG, type LexicalEditor, type LexicalNode } from 'lexical';
import { $selectedBlocks } from './selected-blocks.ts';

export type BlockMove = 'up' | 'down';

/**
 * Moves the selected blocks over the neighbour above or below; inside a list, the item with all that hangs below it.
 * `onDone` hears whether there was somewhere to go.
 */
export function moveBlocks(editor: LexicalEditor, to: BlockMove, onDone: (moved: boolean) => void): void {
  editor.update(
    () => {
      const blocks = $selectedBlocks();
      const item = blocks.length === 1 ? $itemWithCaret() : null;
      const moved = (item !== null && $moveItem(item, to)) || $moveOver(blocks, to);
      const [first] = blocks;
      $onUpdate(() => {
        if (moved && first) editor.getElementByKey(first.getKey())?.scrollIntoView({ block: 'nearest' });
        onDone(moved);
      });
    },
    { tag: HISTORY_PUSH_TAG },
  );
}

function $moveOver(blocks: readonly LexicalNode[], to: BlockMove): boolean {
  const first = blocks[0];
  const last = blocks.at(-1);
  const neighbour = to === 'up' ? first?.getPreviousSibling() : last?.getNextSibling();
  if (!first || !last || !neighbour) return false;
  // Below the empty line at the end there is nowhere to go: another empty line would follow, and so on.
  if (to === 'down' && neighbour.getNextSibling() === null && $isElementNode(neighbour) && neighbour.isEmpty()) return false;
  // The neighbour steps over the blocks, not the other way round: the caret and what is drawn stay untouched.
  if (to === 'up') last.insertAfter(neighbour);
  else first.insertBefore(neighbour);
  return true;
}

function $itemWithCaret(): ListItemNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
  return $isListItemNode(item) ? item : null;
}

/** Lexical keeps what hangs below an item in an item of its own, behind it. */
const holdsList = (node: LexicalNode | null): boolean => $isListItemNode(node) && $isListNode(node.getFirstChild());

function $moveItem(item: ListItemNode, to: BlockMove): boolean {
  const below = item.getNextSibling();
  const own: readonly LexicalNode[] = below !== null && holdsList(below) ? [item, below] : [item];
  if (to === 'down') {
    const next = own.at(-1)?.getNextSibling() ?? null;
    if (next === null) return false;
    const after = next.getNextSibling();
    const neighbours = after !== null && holdsList(after) ? [next, after] : [next];
    for (const neighbour of neighbours) item.insertBefore(neighbour);
    return true;
  }
  const previous = item.getPreviousSibling();
  if (previous === null) return false;
  const head = holdsList(previous) ? previous.getPreviousSibling() : null;
  const neighbours = head === null ? [previous] : [head, previous];
  let behind: LexicalNode = own.at(-1) ?? item;
  for (const neighbour of neighbours) {
    behind.insertAfter(neighbour);
    behind = neighbour;
  }
  return true;
}
