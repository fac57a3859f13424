import { $createHorizontalRuleNode } from '@lexical/extension';
import { $isListNode, INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND, REMOVE_LIST_COMMAND } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $getSlotFrame,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $isRootOrShadowRoot,
  $setSelection,
  HISTORY_PUSH_TAG,
  type ElementNode,
  type LexicalCommand,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $blockIdOf, $setBlockId } from '../../../../shared/document/nodes/block-id.ts';
import { $isGalleryNode } from '../../../../shared/document/nodes/gallery-node.ts';
import { $blockWithCaret } from '../figure/selection.ts';
import { $selectedBlocks } from './selected-blocks.ts';
import { $currentBox } from '../info-box/commands.ts';

export const blockTypes = ['paragraph', 'h2', 'h3', 'h4', 'quote', 'bullet', 'number'] as const;
export type BlockType = (typeof blockTypes)[number];

/** The type of the block with the caret; null where there is none (a figure, its caption, nothing selected). */
export function $blockType(): BlockType | null {
  const node = $getSelection()?.getNodes()[0];
  // A line of a figure, a card or a table's caption is what it is.
  // Photos of a gallery stand in no text, either.
  if (!node || $getSlotFrame(node) !== null || $findMatchingParent(node, $isGalleryNode) !== null) return null;
  const list = $findMatchingParent(node, $isListNode);
  if (list !== null) return list.getListType() === 'number' ? 'number' : 'bullet';
  const block = $findMatchingParent(node, (parent) => $isElementNode(parent) && $isRootOrShadowRoot(parent.getParent()));
  if ($isHeadingNode(block)) return block.getTag() === 'h3' ? 'h3' : block.getTag() === 'h4' ? 'h4' : 'h2';
  if ($isQuoteNode(block)) return 'quote';
  return block === null ? null : 'paragraph';
}

/** Makes the selected blocks that type. They keep their ids: it is still the same piece of the article. */
export function setBlockType(editor: LexicalEditor, type: BlockType): void {
  editor.update(
    () => {
      const now = $blockType();
      // A box holds paragraphs, headings and lists only: a quotation would come out of it.
      if (now === null || now === type || (type === 'quote' && $currentBox() !== null)) return;
      if (type === 'bullet' || type === 'number') $makeLists(editor, type === 'bullet' ? INSERT_UNORDERED_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND);
      else {
        if (now === 'bullet' || now === 'number') editor.dispatchCommand(REMOVE_LIST_COMMAND);
        $setBlocksType($getSelection(), () => $createBlock(type), $keepId);
      }
    },
    { tag: HISTORY_PUSH_TAG },
  );
}

/** Lexical would make list items of the photos of a gallery: what stands between galleries becomes a list on its own. */
function $makeLists(editor: LexicalEditor, command: LexicalCommand<void>): void {
  const all = $getSelection();
  const blocks = $selectedBlocks();
  if (!$isRangeSelection(all) || !blocks.some($isGalleryNode)) {
    editor.dispatchCommand(command);
    return;
  }
  const runs: LexicalNode[][] = [[]];
  for (const block of blocks) {
    if ($isGalleryNode(block)) runs.push([]);
    else if ($isElementNode(block)) runs.at(-1)?.push(block);
  }
  for (const run of runs) {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) continue;
    const selection = first.selectStart();
    const end = last.selectEnd().focus;
    selection.focus.set(end.key, end.offset, end.type);
    $setSelection(selection);
    editor.dispatchCommand(command);
  }
}

/** Turns a type on, or off again when it is on already. */
export function toggleBlockType(editor: LexicalEditor, type: BlockType): void {
  const now = editor.read($blockType);
  setBlockType(editor, now === type ? 'paragraph' : type);
}

/** A rule behind the block with the caret (instead of it when that is an empty line), and the caret behind the rule. */
export function insertRule(editor: LexicalEditor): void {
  editor.update(
    () => {
      const block = $blockWithCaret();
      if (block === null) return;
      const rule = $createHorizontalRuleNode();
      if ($isParagraphNode(block) && block.isEmpty()) block.insertBefore(rule);
      else block.insertAfter(rule);
      const next = rule.getNextSibling() ?? $createParagraphNode();
      if (!next.isAttached()) rule.insertAfter(next);
      next.selectStart();
    },
    { tag: HISTORY_PUSH_TAG },
  );
}

function $createBlock(type: Exclude<BlockType, 'bullet' | 'number'>): ElementNode {
  if (type === 'quote') return $createQuoteNode();
  return type === 'paragraph' ? $createParagraphNode() : $createHeadingNode(type);
}

function $keepId(from: ElementNode, to: ElementNode): void {
  const id = $isRootNode(from.getParent()) ? $blockIdOf(from) : null;
  if (id !== null) $setBlockId(to, id);
}
