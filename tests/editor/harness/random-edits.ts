import { $isListItemNode } from '@lexical/list';
import { $isTableSelection } from '@lexical/table';
import { $dfsWithSlots } from '@lexical/utils';
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
} from 'lexical';
import { moveBlocks } from '../../../renderer/editor/extensions/blocks/move-blocks.ts';
import { blockTypes, insertRule, setBlockType } from '../../../renderer/editor/extensions/blocks/commands.ts';
import { duplicateBlocks, removeBlocks } from '../../../renderer/editor/extensions/blocks/whole-blocks.ts';
import { setAlignment } from '../../../renderer/editor/extensions/format/alignment.ts';

/** Numbers below 1 that follow from a seed (mulberry32): the same edits in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const words = ['ruộng', 'đồng', 'kênh mương', 'nước', 'Ủy ban nhân dân', 'xã', 'hội nghị', ' ', '.', '“', '5\u00a0ha'];
const marks = ['bold', 'italic', 'underline', 'strikethrough', 'subscript', 'superscript'] as const;

/** One edit somewhere in the article, of the kinds that a person makes. */
export function randomEdit(editor: LexicalEditor, random: () => number): void {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const edits: readonly (() => void)[] = [
    () => change(editor, random, () => $range()?.insertText(pick(words))),
    () => change(editor, random, () => $range()?.insertText(pick(words))),
    () => change(editor, random, () => $range()?.insertParagraph()),
    () => change(editor, random, () => $range()?.removeText()),
    () => change(editor, random, () => $range()?.deleteCharacter(random() < 0.5)),
    () => change(editor, random, () => $range()?.insertLineBreak()),
    () => change(editor, random, () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, pick(marks))),
    () => (place(editor, random), setBlockType(editor, pick(blockTypes))),
    () => (place(editor, random), setAlignment(editor, pick(['left', 'center', 'justify'] as const))),
    () => (place(editor, random), moveBlocks(editor, pick(['up', 'down'] as const), () => undefined)),
    () => (place(editor, random), $whenSmall(editor, () => duplicateBlocks(editor))),
    () => (place(editor, random), removeBlocks(editor)),
    () => (place(editor, random), insertRule(editor)),
    () =>
      change(editor, random, () => {
        if ($range()?.anchor.getNode().getParents().some($isListItemNode)) editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined);
      }),
  ];
  pick(edits)();
  // What was asked for without waiting is done before the next edit.
  editor.update(() => undefined, { discrete: true });
}

function change(editor: LexicalEditor, random: () => number, edit: () => void): void {
  place(editor, random);
  editor.update(edit, { discrete: true });
}

const $range = () => {
  const selection = $getSelection();
  return $isRangeSelection(selection) && !$isTableSelection(selection) ? selection : null;
};

function $whenSmall(editor: LexicalEditor, edit: () => void): void {
  if (editor.read(() => $getRoot().getChildrenSize()) < 20) edit();
}

/** Puts the caret somewhere, or selects within one text; captions and cells among the places. */
function place(editor: LexicalEditor, random: () => number): void {
  editor.update(
    () => {
      const places = $dfsWithSlots($getRoot()).map(({ node }) => node).filter((node) => $isTextNode(node) || ($isElementNode(node) && node.isEmpty() && !$isDecoratorNode(node)));
      const node = places[Math.floor(random() * places.length)];
      if (!node) return;
      const selection = $createRangeSelection();
      $set(selection.anchor, node, random());
      $set(selection.focus, node, random() < 0.6 ? null : random(), selection.anchor);
      $setSelection(selection);
    },
    { discrete: true },
  );
}

function $set(point: PointType, node: LexicalNode, share: number | null, like?: PointType): void {
  if (!$isTextNode(node)) point.set(node.getKey(), 0, 'element');
  else point.set(node.getKey(), share === null ? (like?.offset ?? 0) : Math.floor(share * (node.getTextContentSize() + 1)), 'text');
}
