import { $createListNode, $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $getSlotFrame,
  $getSlotHost,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  type BaseSelection,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import type { Room } from './fit.ts';

/** What fits where the selection is. */
export function $roomAt(selection: BaseSelection): Room {
  if (!$isRangeSelection(selection)) return 'article';
  const node = selection.anchor.getNode();
  if ($getSlotFrame(node) !== null) return 'line';
  const top = $topOf(node);
  return top === null || top.getParent() === $getRoot() ? 'article' : 'flow';
}

/**
 * The place between two blocks into which blocks are put one after the other, over several updates if need be. What
 * stood on both sides of the caret joins the first and last of them, when those are paragraphs.
 */
export type Gap = {
  readonly parent: NodeKey;
  /** The block before the caret; null when the caret stood before its first letter. */
  readonly head: NodeKey | null;
  readonly tail: NodeKey | null;
  /** What the next block goes behind; null: it becomes the first one. */
  readonly last: NodeKey | null;
  /** What stands behind the gap; null at the end. Lexical may join what was put in to its neighbours, but not this. */
  readonly next: NodeKey | null;
  readonly filled: boolean;
};

/** The block around a node that stands in the article, a cell or a box. */
function $topOf(node: LexicalNode): ElementNode | null {
  const top = $findMatchingParent(node, (parent) => $isRootOrShadowRoot(parent.getParent()));
  return $isElementNode(top) ? top : null;
}

/** Makes room at the selection. What was selected goes, as in every program. */
export function $openGap(selection: BaseSelection | null): Gap {
  const gap = $place(selection);
  const last = gap.last === null ? null : $getNodeByKey(gap.last);
  const behind = last === null ? ($getNodeByKey<ElementNode>(gap.parent)?.getFirstChild() ?? null) : last.getNextSibling();
  return { ...gap, next: gap.tail ?? behind?.getKey() ?? null, filled: false };
}

type Place = Omit<Gap, 'next' | 'filled'>;

function $place(selection: BaseSelection | null): Place {
  if ($isRangeSelection(selection)) {
    if (!selection.isCollapsed()) selection.removeText();
    const now = $getSelection();
    const gap = $isRangeSelection(now) ? $gapAtCaret(now) : null;
    if (gap !== null) return gap;
  }
  // A picture that is selected stays: pasting goes behind it.
  const node = $isNodeSelection(selection) ? selection.getNodes().at(-1) : null;
  const frame = node ? $getSlotFrame(node) : null;
  const block = (frame === null ? node : $getSlotHost(frame))?.getTopLevelElement() ?? $getRoot().getLastChild();
  return { parent: 'root', head: null, tail: null, last: block?.getKey() ?? null };
}

function $gapAtCaret(selection: RangeSelection): Place | null {
  const { anchor } = selection;
  const node = anchor.getNode();
  if ($isRootOrShadowRoot(node)) {
    return { parent: node.getKey(), head: null, tail: null, last: node.getChildAtIndex(anchor.offset - 1)?.getKey() ?? null };
  }
  const block = $topOf(node);
  const parent = block?.getParent()?.getKey();
  if (block === null || parent === undefined) return null;
  const key = block.getKey();
  const item = $findMatchingParent(node, $isListItemNode);
  if (item !== null) return { parent, head: null, tail: null, last: key, ...$partList(selection, item) };
  if (block.isEmpty() || $atEdge(selection, block, false)) return { parent, head: key, tail: null, last: key };
  if ($atEdge(selection, block, true)) return { parent, head: null, tail: key, last: block.getPreviousSibling()?.getKey() ?? null };
  const tail = selection.insertParagraph();
  return { parent, head: key, tail: tail?.getKey() ?? null, last: key };
}

/** Parts a list behind the caret; answers what is before the gap. Items that lie deeper stay: their list is not parted. */
function $partList(selection: RangeSelection, item: ListItemNode): Partial<Pick<Place, 'head' | 'last'>> {
  const list = item.getParent();
  if (!$isListNode(list) || !$isRootOrShadowRoot(list.getParent())) return {};
  if (!item.isEmpty() && !$atEdge(selection, item, false)) selection.insertParagraph();
  const rest = item.getNextSiblings();
  if (rest.length > 0) {
    const start = list.getStart() + item.getIndexWithinParent() + 1;
    list.insertAfter($createListNode(list.getListType(), start).append(...rest), false);
  }
  if (!item.isEmpty()) return {};
  // The empty item where the caret stood becomes what is pasted.
  if (list.getChildrenSize() > 1) {
    item.remove();
    return {};
  }
  const paragraph = list.replace($createParagraphNode());
  return { head: paragraph.getKey(), last: paragraph.getKey() };
}

function $atEdge({ anchor }: RangeSelection, block: ElementNode, start: boolean): boolean {
  const edge = start ? block.getFirstDescendant() : block.getLastDescendant();
  const node = anchor.getNode();
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  return (node.is(block) || node.is(edge)) && anchor.offset === (start ? 0 : size);
}

/** Puts blocks in behind what was put in before. Answers the gap as it is now. */
export function $fillGap(gap: Gap, blocks: readonly LexicalNode[]): Gap {
  let { last, filled } = gap;
  for (const block of blocks) {
    const head = filled || gap.head === null ? null : $getNodeByKey<ElementNode>(gap.head);
    filled = true;
    if (head !== null && !head.isEmpty() && $isPlainParagraph(block)) {
      head.append(...block.getChildren());
      continue;
    }
    $insertBehind(gap, last, block);
    last = block.getKey();
    // The empty line in which the caret stood becomes what is pasted.
    if (head?.isEmpty()) head.remove();
  }
  return { ...gap, last, filled };
}

function $insertBehind({ parent, next }: Gap, last: NodeKey | null, block: LexicalNode): void {
  const before = last === null ? null : $getNodeByKey(last);
  const behind = next === null ? null : $getNodeByKey(next);
  if (before !== null) before.insertAfter(block, false);
  else if (behind !== null) behind.insertBefore(block, false);
  else ($getNodeByKey<ElementNode>(parent) ?? $getRoot()).append(block);
}

/** The block that was put in last, wherever Lexical has joined it. */
export function $lastIn({ parent, last, next }: Gap): LexicalNode | null {
  const known = last === null ? null : $getNodeByKey(last);
  if (known !== null) return known;
  const behind = next === null ? null : $getNodeByKey(next);
  return behind === null ? ($getNodeByKey<ElementNode>(parent)?.getLastChild() ?? null) : behind.getPreviousSibling();
}

/** Joins what follows to the last block and puts the caret behind what was pasted. */
export function $closeGap(gap: Gap): void {
  const { head, tail, last } = gap;
  const end = $lastIn(gap);
  const rest = tail === null ? null : $getNodeByKey<ElementNode>(tail);
  const joins = rest !== null && !rest.isEmpty() && (last === head || $isPlainParagraph(end));
  if (!joins || !$isElementNode(end)) {
    if (rest?.isEmpty()) rest.remove();
    return $selectBehind(end);
  }
  const caret = end.getLastDescendant();
  if (last === head) {
    end.append(...rest.getChildren());
    rest.remove();
  } else {
    // The block that was there before keeps its name and its kind.
    rest.splice(0, 0, end.getChildren());
    end.remove();
  }
  caret?.selectEnd();
}

function $selectBehind(node: LexicalNode | null): void {
  if ($isElementNode(node)) node.selectEnd();
  else if (node !== null) {
    const next = node.getNextSibling() ?? node.insertAfter($createParagraphNode(), false);
    next.selectStart();
  }
}

function $isPlainParagraph(node: LexicalNode | null): node is ElementNode {
  return $isParagraphNode(node) && node.getFormatType() === '';
}
