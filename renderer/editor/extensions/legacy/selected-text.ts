import { $dfsIterator } from '@lexical/utils';
import { $getSelection, $getSlot, $getSlotNames, $isElementNode, $isLineBreakNode, $isRangeSelection, $isTextNode, type BaseSelection, type LexicalNode, type RangeSelection, type TextNode } from 'lexical';

/** Part of a text node, in UTF-16 units. Pieces with the same `line` follow one another in one line of text. */
export type TextPiece = { readonly node: TextNode; readonly start: number; readonly end: number; readonly line: number };

/**
 * The selected text, captions and cells included; the whole line of text (paragraph, caption, list item, …) around a
 * caret that selects nothing. A piece ends where the caret stands, so that it can be put back there.
 */
export function $selectedText(): readonly TextPiece[] {
  const selection = $getSelection();
  if (selection === null) return [];
  const nodes = $isRangeSelection(selection) && selection.isCollapsed() ? $lineAround(selection.anchor.getNode()) : $nodesOf(selection);
  const pieces: TextPiece[] = [];
  let line = 0;
  let block: LexicalNode | null = null;
  for (const node of nodes) {
    const around = $blockOf(node);
    if ($isLineBreakNode(node) || !around.is(block)) line += 1;
    block = around;
    if ($isTextNode(node)) pieces.push(...$cut(node, line, selection));
  }
  return pieces;
}

/** Selected nodes with what stands in their slots, each once. */
function $nodesOf(selection: BaseSelection): readonly LexicalNode[] {
  const nodes = selection.getNodes();
  const ends = $isRangeSelection(selection) ? [selection.anchor.getNode(), selection.focus.getNode()] : [];
  return nodes.flatMap((node) => {
    // The slots of a table count when all of it is selected, not when the selection is inside it.
    const inside = $isElementNode(node) && ends.some((end) => node.is(end) || node.isParentOf(end));
    return inside ? [node] : [...$slotNodes(node), node];
  });
}

function $slotNodes(node: LexicalNode): readonly LexicalNode[] {
  return $getSlotNames(node).flatMap((name) => {
    const slot = $getSlot(node, name);
    return slot === null ? [] : [...$dfsIterator(slot)].map((found) => found.node);
  });
}

/** The nodes of the line of text that a node stands in, without blocks inside it (a list in a list item). */
function $lineAround(node: LexicalNode): readonly LexicalNode[] {
  const block = $blockOf(node);
  return [...$dfsIterator(block)].map((found) => found.node).filter((inner) => $blockOf(inner).is(block));
}

function $blockOf(node: LexicalNode): LexicalNode {
  let around: LexicalNode | null = $isElementNode(node) && !node.isInline() ? node : node.getParent();
  while ($isElementNode(around) && around.isInline()) around = around.getParent();
  return around ?? node;
}

function $cut(node: TextNode, line: number, selection: BaseSelection): readonly TextPiece[] {
  const size = node.getTextContentSize();
  if (!$isRangeSelection(selection)) return [{ node, start: 0, end: size, line }];
  if (selection.isCollapsed()) {
    const caret = selection.anchor.key === node.getKey() ? selection.anchor.offset : 0;
    return [{ node, start: 0, end: caret, line }, { node, start: caret, end: size, line }].filter(({ start, end }) => end > start);
  }
  const [start, end] = $endsIn(node, size, selection);
  return end > start ? [{ node, start, end, line }] : [];
}

function $endsIn(node: TextNode, size: number, selection: RangeSelection): readonly [start: number, end: number] {
  const [first, last] = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus];
  const key = node.getKey();
  return [first.type === 'text' && first.key === key ? first.offset : 0, last.type === 'text' && last.key === key ? last.offset : size];
}
