import {
  $getSelection,
  $getSlotFrame,
  $getSlotHost,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  mergeRegister,
  type ElementNode,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical';
import { $isFigureNode } from '../../../../shared/document/nodes/figure-node.ts';
import { $isGalleryNode } from '../../../../shared/document/nodes/gallery-node.ts';
import { writes } from '../typing/writes.ts';
import { $caretBehind } from './behind.ts';
import { $atOuterEdge } from './outer-edge.ts';
import { $currentFigure, $isSolidBlock, $selectCaption, $selectNode } from './selection.ts';

/**
 * What Lexical leaves to the owner of a slot. All of it is synchronous and acts only beside or inside a figure: the
 * Backspace an input method sends within a word never meets more than one comparison.
 */
export function registerFigureGuards(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(KEY_DELETE_COMMAND, (event) => $deleteInCaption(editor, event), COMMAND_PRIORITY_HIGH),
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) => editor.registerCommand(command, $stayInCaption, COMMAND_PRIORITY_HIGH)),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $selectNeighbour, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_WORD_COMMAND, $selectNeighbour, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_LINE_COMMAND, $selectNeighbour, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ENTER_COMMAND, $enter, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveCaption, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, $leaveCaption, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ESCAPE_COMMAND, $escape, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_DOWN_COMMAND, $typeIntoCaption, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(BEFORE_INPUT_COMMAND, $insertIntoCaption, COMMAND_PRIORITY_HIGH),
  );
}

/** Lexical 0.52 turns Delete inside a slot into "delete line", which fails for a range: handled here instead. */
function $deleteInCaption(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || $getSlotFrame(selection.anchor.getNode()) === null) return false;
  event.preventDefault();
  if (!selection.isCollapsed()) selection.removeText();
  else editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false);
  return true;
}

/** At the edge of a caption deleting does nothing: by words, the browser would take whatever stands beside the photo. */
function $stayInCaption(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const frame = $getSlotFrame(selection.anchor.getNode());
  const host = frame === null ? null : $getSlotHost(frame);
  return ($isFigureNode(host) || $isGalleryNode(host)) && $atOuterEdge(selection, isBackward, null);
}

/** Beside a figure, deleting selects it first, so that a caption is never lost to one key too many. */
function $selectNeighbour(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = $blockAtEdge(selection, isBackward);
  // At the start of a heading, a quote or a list, Backspace makes a paragraph of it first.
  if (isBackward && !$isParagraphNode(block)) return false;
  const neighbour = isBackward ? block?.getPreviousSibling() : block?.getNextSibling();
  if (!block || !neighbour || !$isSolidBlock(neighbour)) return false;
  // An empty line between two blocks goes with the same key, as it does between paragraphs.
  if (block.isEmpty() && block.getNextSibling() !== null) block.remove();
  $selectNode(neighbour);
  return true;
}

/** The top-level block at whose very start (or end) the caret stands. */
function $blockAtEdge({ anchor }: RangeSelection, start: boolean): ElementNode | null {
  const node = anchor.getNode();
  const atEdge = anchor.offset === (start ? 0 : $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize());
  if (!atEdge) return null;
  let at = node;
  while (!$isRootNode(at.getParent())) {
    const parent = at.getParent();
    if (parent === null || (start ? at.getPreviousSibling() : at.getNextSibling()) !== null) return null;
    at = parent;
  }
  return $isElementNode(at) ? at : null;
}

function $enter(event: KeyboardEvent | null): boolean {
  const current = $currentFigure();
  if (current === null) return false;
  event?.preventDefault();
  if (current.part === 'caption') return $leaveCaption();
  $selectCaption(current.figure);
  return true;
}

/** From the caption to the paragraph after the figure; there is always one to write in. */
function $leaveCaption(): boolean {
  const current = $currentFigure();
  if (current?.part !== 'caption') return false;
  $caretBehind(current.figure);
  return true;
}

/** From the caption to the figure. Elsewhere Escape does nothing: Lexical would take the caret off the page. */
function $escape(event: KeyboardEvent): boolean {
  const current = $currentFigure();
  if (current?.part === 'caption') {
    event.preventDefault();
    $selectNode(current.figure);
  }
  return true;
}

/**
 * Typing on a selected figure writes its caption. Without a caret of its own, the browser would write at the very
 * beginning of the body. Only moves the caret; the key itself is left to do what it does.
 */
function $typeIntoCaption(event: KeyboardEvent): boolean {
  const current = writes(event) ? $currentFigure() : null;
  if (current?.part === 'figure') $selectCaption(current.figure);
  return false;
}

/** The same for text that no key announced, as some input methods send it. On a block without words it goes nowhere. */
function $insertIntoCaption(event: InputEvent): boolean {
  if (!event.inputType.startsWith('insert') || !$isNodeSelection($getSelection())) return false;
  event.preventDefault();
  const current = $currentFigure();
  if (current !== null && event.data !== null) {
    $selectCaption(current.figure);
    $getSelection()?.insertText(event.data);
  }
  return true;
}
