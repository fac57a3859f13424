import { $dfs } from '@lexical/utils';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import type { Envelope, SerializedNode } from '../../../../shared/document/envelope.ts';
import { readEnvelope } from '../../../../shared/document/read-envelope.ts';
import { blanksIn } from '../../../../shared/text/blanks.ts';
import { $insertAtCaret } from '../files/place.ts';
import { $insertMade, $nodesFromJson } from '../paste/insert.ts';
import { takeFocus } from './fields.ts';

/**
 * Puts a document in at the caret, in place of what is selected and of `word` right before it, as one step to take
 * back. A single paragraph flows into the line; more than that become blocks of their own, with new names. The first
 * blank in it is selected, else the caret stands behind it. False when the document cannot be read.
 */
export function insertDocument(editor: LexicalEditor, document: Envelope, word = ''): boolean {
  const read = readEnvelope(document);
  if (read.kind !== 'ok' || !editor.isEditable()) return false;
  // What the reader answers are nodes that the parser takes; Lexical's own type says less of them.
  const blocks = (read.state.root.children as unknown as readonly SerializedNode[]).map(withoutId);
  if (blocks.length === 0) return false;
  editor.update(() => $insert(blocks, word), { tag: HISTORY_PUSH_TAG, discrete: true });
  takeFocus(editor);
  return true;
}

function $insert(blocks: readonly SerializedNode[], word: string): void {
  const selection = $getSelection() ?? $getRoot().selectEnd();
  const nodes = $nodesFromJson(blocks);
  if (!$isRangeSelection(selection)) {
    $insertAtCaret(nodes);
    return;
  }
  $takeBack(selection, word);
  const [only] = nodes;
  const block = selection.anchor.getNode().getTopLevelElement();
  const atRoot = $isElementNode(block) && $isRootNode(block.getParent()) && block.is($blockAround(selection));
  if (nodes.length === 1 && $isParagraphNode(only)) {
    const line = only.getChildren();
    $insertMade(line, selection);
    $selectBlank(line);
  } else if (atRoot) {
    $insertBlocks(selection, nodes);
    $selectBlank(nodes);
  } else {
    $insertMade(nodes, selection);
    $selectBlank(nodes);
  }
}

/** Selects the shortcut word before the caret, so that what comes takes its place. */
function $takeBack(selection: RangeSelection, word: string): void {
  const node = selection.anchor.getNode();
  if (word === '' || !selection.isCollapsed() || !$isTextNode(node)) return;
  const end = selection.anchor.offset;
  const start = end - word.length;
  if (start < 0 || node.getTextContent().slice(start, end) !== word) return;
  selection.anchor.set(node.getKey(), start, 'text');
}

/** Between the two halves of the line with the caret; halves without a letter go. */
function $insertBlocks(selection: RangeSelection, nodes: readonly LexicalNode[]): void {
  if (!selection.isCollapsed()) selection.removeText();
  const before = selection.anchor.getNode().getTopLevelElement();
  const after = selection.insertParagraph();
  if (after === null) return;
  for (const node of nodes) after.insertBefore(node);
  const last = nodes.at(-1);
  if ($isElementNode(before) && before.isEmpty()) before.remove();
  if ($isElementNode(last) && !last.isShadowRoot()) {
    if (after.isEmpty()) after.remove();
    last.selectEnd();
  } else after.selectStart();
}

/** Selects the first blank of what was put in. */
function $selectBlank(nodes: readonly LexicalNode[]): void {
  for (const { node } of nodes.flatMap((inserted) => (inserted.isAttached() ? $dfs(inserted) : []))) {
    const blank = $isTextNode(node) ? blanksIn(node.getTextContent())[0] : undefined;
    if (!$isTextNode(node) || !blank) continue;
    node.select(blank.start, blank.end);
    return;
  }
}

function $blockAround(selection: RangeSelection): LexicalNode | null {
  let node: LexicalNode | null = selection.anchor.getNode();
  while (node !== null && !($isElementNode(node) && !node.isInline())) node = node.getParent();
  return node;
}

function withoutId(node: SerializedNode): SerializedNode {
  const { blockId: _, ...others } = node.$ ?? {};
  return { ...node, $: others };
}
