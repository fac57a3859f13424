import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $onUpdate,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { $isAttachmentNode } from '../../../../shared/document/nodes/attachment-node.ts';
import { $isPullQuoteNode } from '../../../../shared/document/nodes/pull-quote-node.ts';
import { $selectNode } from '../figure/selection.ts';
import { writes } from '../typing/writes.ts';
import { $currentCard, $selectSlot, mainSlot, type Card } from './card-selection.ts';
import { EDIT_ATTACHMENT_COMMAND } from './edit-commands.ts';

/** Enter, Escape and typing at a card: synchronous, and only ever beside or inside one. */
export function registerCardGuards(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(KEY_ENTER_COMMAND, (event) => $enter(editor, event), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveSlot, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, () => $currentCard()?.slot !== 'quote' && $leaveSlot(), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ESCAPE_COMMAND, $escape, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_DOWN_COMMAND, $typeIntoCard, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(BEFORE_INPUT_COMMAND, $insertIntoCard, COMMAND_PRIORITY_CRITICAL),
  );
}

function $enter(editor: LexicalEditor, event: KeyboardEvent | null): boolean {
  const current = $currentCard();
  if (current === null) return false;
  const { card, slot } = current;
  // A verse has lines: Shift+Enter makes one.
  if (slot === 'quote' && event?.shiftKey) return false;
  event?.preventDefault();
  if (slot !== null) return $leaveSlot();
  if ($isAttachmentNode(card)) $onUpdate(() => editor.dispatchCommand(EDIT_ATTACHMENT_COMMAND, card.getKey()));
  else $selectMain(card);
  return true;
}

/** From a line of a card to a line to write in behind it. */
function $leaveSlot(): boolean {
  const current = $currentCard();
  if (current === null || current.slot === null) return false;
  $caretBehind(current.card, $isPullQuoteNode(current.card));
  return true;
}

/** Puts the caret behind a card; with `fresh` into an empty paragraph, which is made when there is none. */
function $caretBehind(card: Card, fresh: boolean): void {
  const next = card.getNextSibling();
  if ($isElementNode(next) && (!fresh || ($isParagraphNode(next) && next.isEmpty()))) {
    next.selectStart();
    return;
  }
  const paragraph = $createParagraphNode();
  card.insertAfter(paragraph);
  // What is written there is text of the article again, not bold because the card ended so.
  paragraph.select().format = 0;
}

/** From a line of a card to the card as a whole. */
function $escape(event: KeyboardEvent): boolean {
  const current = $currentCard();
  if (current === null || current.slot === null) return false;
  event.preventDefault();
  $selectNode(current.card);
  return true;
}

/**
 * Typing on a selected card goes on in its line, or behind it when it has none; without a caret of its own the browser
 * would write at the very beginning of the body. Only moves the caret; the key itself is left to do what it does.
 */
function $typeIntoCard(event: KeyboardEvent): boolean {
  const current = writes(event) ? $currentCard() : null;
  if (current?.slot === null) $selectMain(current.card);
  return false;
}

/** The same for text that no key announced, as some input methods send it. */
function $insertIntoCard(event: InputEvent): boolean {
  if (!event.inputType.startsWith('insert') || $isRangeSelection($getSelection())) return false;
  const current = $currentCard();
  if (current === null) return false;
  event.preventDefault();
  if (event.data === null) return true;
  $selectMain(current.card);
  $getSelection()?.insertText(event.data);
  return true;
}

function $selectMain(card: Card): void {
  const slot = mainSlot(card);
  if (slot === null || !$selectSlot(card, slot, 'end')) $caretBehind(card, true);
}
