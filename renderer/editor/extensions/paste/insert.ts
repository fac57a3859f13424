import { $insertGeneratedNodes } from '@lexical/clipboard';
import { $isListItemNode } from '@lexical/list';
import { $isTableCellNode, $isTableSelection } from '@lexical/table';
import {
  $findMatchingParent,
  $getEditor,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $parseSerializedNode,
  $setSelection,
  type BaseSelection,
  type LexicalNode,
  type SerializedLexicalNode,
} from 'lexical';
import type { SerializedNode } from '../../../../shared/document/envelope.ts';
import { $topBlockOf } from '../../top-block.ts';
import { fitNodes } from './fit.ts';
import { $closeGap, $fillGap, $openGap, $roomAt } from './gap.ts';
import { $insertWords } from './plain.ts';

/** Is told which nodes were made from which serialised ones, before they are put in. */
export type Made = (from: readonly SerializedNode[], nodes: readonly LexicalNode[]) => void;

/** Builds nodes from serialised ones that have been made readable. */
export function $nodesFromJson(from: readonly SerializedNode[], onMade?: Made): LexicalNode[] {
  // Our description of serialised nodes is looser than Lexical's; whoever made them knows what matters.
  const nodes = from.map((node) => $parseSerializedNode({ version: 1, ...node } as SerializedLexicalNode));
  onMade?.(from, nodes);
  return nodes;
}

const inline: ReadonlySet<string> = new Set(['text', 'tab', 'linebreak', 'link']);

/** Puts pasted content in at the selection, as far as it fits there, and leaves the caret behind it. */
export function $insertPasted(nodes: readonly SerializedNode[], selection: BaseSelection, onMade?: Made): void {
  if (selection !== $getSelection()) $setSelection(selection);
  const room = $roomAt(selection);
  // A table into a table goes cell by cell; Lexical's own table code knows how.
  if ($isTableInto(nodes, selection)) return $insertGeneratedNodes($getEditor(), $nodesFromJson(nodes, onMade), selection);
  if ($isTableSelection(selection)) return $insertGeneratedNodes($getEditor(), $nodesFromJson(fitNodes(nodes, 'flow').inside, onMade), selection);
  const { inside, behind } = fitNodes(nodes, room);
  const around = $isRangeSelection(selection) ? $topBlockOf(selection.anchor.getNode()) : null;
  $insertInside(inside, selection, onMade);
  $insertBehindTop(behind, around, onMade);
}

/** Puts blocks behind the block of the article that a node is in; at the end when it is in none. */
export function $insertBehindTop(blocks: readonly SerializedNode[], inside: LexicalNode | null, onMade?: Made): void {
  let last = $topBlockOf(inside) ?? $getRoot().getLastChild();
  for (const node of $nodesFromJson(blocks, onMade)) {
    if (last === null) $getRoot().append(node);
    else last.insertAfter(node, false);
    last = node;
  }
}

function $insertInside(nodes: readonly SerializedNode[], selection: BaseSelection, onMade: Made | undefined): void {
  const [first] = nodes;
  if (first === undefined) return;
  const words = nodes.every(({ type }) => inline.has(type)) ? nodes : nodes.length === 1 && first.type === 'paragraph' && $isRangeSelection(selection) ? (first.children ?? []) : null;
  const inList = $isRangeSelection(selection) && $findMatchingParent(selection.anchor.getNode(), $isListItemNode) !== null;
  const joins = first.type === 'list' || first.type === 'paragraph';
  if (words !== null && !$takesShape(selection, first)) $insertGeneratedNodes($getEditor(), $nodesFromJson(words, onMade), selection);
  // Lexical knows how items join a list.
  else if (inList && joins) $insertGeneratedNodes($getEditor(), $nodesFromJson(nodes, onMade), selection);
  else $closeGap($fillGap($openGap(selection), $nodesFromJson(nodes, onMade)));
}

/** Whether an aligned paragraph finds an empty line whose shape it can be. */
function $takesShape(selection: BaseSelection, { format }: SerializedNode): boolean {
  const node = $isRangeSelection(selection) && selection.isCollapsed() ? selection.anchor.getNode() : null;
  return typeof format === 'string' && format !== '' && $isParagraphNode(node) && node.isEmpty();
}

function $isTableInto(nodes: readonly SerializedNode[], selection: BaseSelection): boolean {
  if (nodes.length !== 1 || nodes[0]?.type !== 'table') return false;
  return $isTableSelection(selection) || ($isRangeSelection(selection) && $findMatchingParent(selection.anchor.getNode(), $isTableCellNode) !== null);
}

/** Puts nodes in that are made already. A line (a caption, who is quoted) takes their words only. */
export function $insertMade(nodes: readonly LexicalNode[], selection: BaseSelection): void {
  if ($roomAt(selection) === 'line') $insertWords(nodes.map((node) => node.getTextContent()).join(' '), selection);
  else if (nodes.length > 0) $insertGeneratedNodes($getEditor(), [...nodes], selection);
}
