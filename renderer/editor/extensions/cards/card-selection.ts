import { $getSelection, $getSelectionSlotFrame, $getSlot, $getSlotHost, $getSlotNames, $isElementNode, $isNodeSelection, type BaseSelection, type LexicalNode } from 'lexical';
import { $isAttachmentNode, type AttachmentNode } from '../../../../shared/document/nodes/attachment-node.ts';
import { $isPullQuoteNode, type PullQuoteNode } from '../../../../shared/document/nodes/pull-quote-node.ts';
import { $isVideoNode, type VideoNode } from '../../../../shared/document/nodes/video-node.ts';

/** A block that is drawn as one thing and may hold lines of text in slots. Figures have their own extension. */
export type Card = PullQuoteNode | VideoNode | AttachmentNode;

/** The card somebody works on; `slot` is the line with the caret, null when the card itself is selected. */
export type CurrentCard = { readonly card: Card; readonly slot: string | null };

export function $isCard(node: LexicalNode | null | undefined): node is Card {
  return $isPullQuoteNode(node) || $isVideoNode(node) || $isAttachmentNode(node);
}

export function $currentCard(selection: BaseSelection | null = $getSelection()): CurrentCard | null {
  if ($isNodeSelection(selection)) {
    const nodes = selection.getNodes();
    const [card] = nodes;
    return nodes.length === 1 && $isCard(card) ? { card, slot: null } : null;
  }
  const frame = $getSelectionSlotFrame(selection);
  const card = frame === null ? null : $getSlotHost(frame);
  if (frame === null || !$isCard(card)) return null;
  return { card, slot: $getSlotNames(card).find((name) => $getSlot(card, name)?.is(frame)) ?? null };
}

/** Puts the caret into a line of a card; false when it has no such line. */
export function $selectSlot(card: Card, slot: string, edge: 'start' | 'end'): boolean {
  const line = $getSlot(card, slot);
  if (!$isElementNode(line)) return false;
  if (edge === 'start') line.selectStart();
  else line.selectEnd();
  return true;
}

/** The line in which typing on a selected card goes on; null for a card without lines. */
export function mainSlot(card: Card): string | null {
  if ($isPullQuoteNode(card)) return 'quote';
  return $isVideoNode(card) ? 'caption' : null;
}
