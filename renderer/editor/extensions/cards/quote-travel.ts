import {
  $addUpdateTag,
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  HISTORY_PUSH_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical';
import { $isPullQuoteNode, $quotePart } from '../../../../shared/document/nodes/pull-quote-node.ts';
import { $topBlockOf } from '../../top-block.ts';
import { onEdgeLine } from '../figure/edge-line.ts';
import { $isSolidBlock, $selectNode } from '../figure/selection.ts';
import { $currentCard, $selectSlot } from './card-selection.ts';
import { $toParagraphs } from './pull-quote.ts';

/** The caret's ways into, through and out of a pull-quote, and Backspace at its start. */
export function registerQuoteTravel(editor: LexicalEditor): () => void {
  const $travel = (event: KeyboardEvent, back: boolean, byLine: boolean): boolean => {
    if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false;
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
    const moved = $withinQuote(editor, selection, back, byLine) || $intoQuote(editor, selection, back, byLine);
    if (moved) event.preventDefault();
    return moved;
  };
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => $travel(event, true, true), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, (event) => $travel(event, true, false), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => $travel(event, false, true), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, (event) => $travel(event, false, false), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $backToText, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_WORD_COMMAND, $backToText, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_LINE_COMMAND, $backToText, COMMAND_PRIORITY_HIGH),
  );
}

/** Backspace at the very start of the words makes a paragraph of them, with all marks; the source becomes another. */
function $backToText(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!isBackward || !$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.offset !== 0) return false;
  const current = $currentCard(selection);
  if (current?.slot !== 'quote' || !$isPullQuoteNode(current.card) || !atEdge(selection, true)) return false;
  $addUpdateTag(HISTORY_PUSH_TAG);
  $toParagraphs(current.card)[0]?.selectStart();
  return true;
}

/** Between words and source, and from either out of the quote. */
function $withinQuote(editor: LexicalEditor, selection: RangeSelection, back: boolean, byLine: boolean): boolean {
  const current = $currentCard(selection);
  if (current === null || current.slot === null || !$isPullQuoteNode(current.card) || !$leavesLine(editor, selection, back, byLine)) return false;
  const { card, slot } = current;
  if (slot === 'quote' && !back) return $selectSlot(card, 'source', 'start');
  if (slot === 'source' && back) return $selectSlot(card, 'quote', 'end');
  const beside = back ? card.getPreviousSibling() : card.getNextSibling();
  if ($isPullQuoteNode(beside)) return $selectSlot(beside, back ? 'source' : 'quote', back ? 'end' : 'start');
  if ($isSolidBlock(beside)) $selectNode(beside);
  else if ($isElementNode(beside)) {
    if (back) beside.selectEnd();
    else beside.selectStart();
  } else if (back) return false;
  else {
    const paragraph = $createParagraphNode();
    card.insertAfter(paragraph);
    paragraph.select();
  }
  return true;
}

/** From the block before or behind. */
function $intoQuote(editor: LexicalEditor, selection: RangeSelection, back: boolean, byLine: boolean): boolean {
  const block = $topBlockOf(selection.anchor.getNode());
  const beside = back ? block?.getPreviousSibling() : block?.getNextSibling();
  if (!block || !$isPullQuoteNode(beside) || !$isElementNode(block)) return false;
  const element = editor.getElementByKey(block.getKey());
  const leaves = byLine ? element !== null && onEdgeLine(element, back) : atEdge(selection, back) && $isOuterEdge(selection, back);
  return leaves && $selectSlot(beside, back ? 'source' : 'quote', back ? 'end' : 'start');
}

function $leavesLine(editor: LexicalEditor, selection: RangeSelection, back: boolean, byLine: boolean): boolean {
  if (!byLine) return atEdge(selection, back);
  const current = $currentCard(selection);
  const line = current && $isPullQuoteNode(current.card) && current.slot !== null ? $quotePart(current.card, current.slot === 'quote' ? 'quote' : 'source') : null;
  const element = line && editor.getElementByKey(line.getKey());
  return element !== null && onEdgeLine(element, back);
}

/** Whether the caret stands at the very start (or end) of its line. */
function atEdge({ anchor }: RangeSelection, start: boolean): boolean {
  const node = anchor.getNode();
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  if (anchor.offset !== (start ? 0 : size)) return false;
  for (let at = node; $isElementNode(at) ? at.isInline() : true; ) {
    if ((start ? at.getPreviousSibling() : at.getNextSibling()) !== null) return false;
    const parent = at.getParent();
    if (parent === null) return true;
    at = parent;
  }
  return true;
}

/** Whether the line itself is the first (or last) of its block of the article. */
function $isOuterEdge({ anchor }: RangeSelection, start: boolean): boolean {
  const block = $topBlockOf(anchor.getNode());
  for (let at = anchor.getNode(); !at.is(block); ) {
    if ((start ? at.getPreviousSibling() : at.getNextSibling()) !== null) return false;
    const parent = at.getParent();
    if (parent === null) return false;
    at = parent;
  }
  return true;
}
