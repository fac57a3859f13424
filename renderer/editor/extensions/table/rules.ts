import { $isListNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import { $createTableRowNode, $isTableCellNode, $isTableNode, $isTableRowNode, TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import {
  $createParagraphNode,
  $hasUpdateTag,
  $isDecoratorNode,
  $isElementNode,
  $isParagraphNode,
  $isRootNode,
  defineExtension,
  mergeRegister,
  type LexicalNode,
} from 'lexical';
import { $topBlockOf } from '../../top-block.ts';
import { $cellsOf, $rowsOf, $tableOf } from './cells.ts';
import { $regulate } from './write.ts';

/** An update that puts in some rows of a table of which more will come: its places are looked at when all are there. */
export const TABLE_PARTS_TAG = 'toasoan-table-parts';

/**
 * What a table of an article is, whatever way it came in: a full rectangle between the blocks, with paragraphs,
 * headings and lists in its cells, and no colours. Rules act when cells or rows come and go, never while somebody types
 * in a cell. They must stand in front of Lexical's own, which throw away what they do not expect.
 */
export const TableRulesExtension = defineExtension({
  name: 'toasoan/table-rules',
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(TableNode, $tableRules),
      editor.registerNodeTransform(TableRowNode, $rowRules),
      editor.registerNodeTransform(TableCellNode, $cellRules),
    ),
});

function $tableRules(table: TableNode): void {
  if (!$isRootNode(table.getParent())) {
    $moveOut(table);
    return;
  }
  for (const child of table.getChildren()) {
    if ($isTableCellNode(child)) $wrapCell(child);
    else if (!$isTableRowNode(child)) table.insertAfter($asBlock(child));
  }
  for (const row of $rowsOf(table)) $liftStrangers(row);
  if ($rowsOf(table).every((row) => $cellsOf(row).length === 0)) {
    table.remove();
    return;
  }
  if (!$hasUpdateTag(TABLE_PARTS_TAG)) $regulate(table);
  if (table.getFormatType() !== '') table.setFormat('');
  if (table.getIndent() !== 0) table.setIndent(0);
  if (table.getRowStriping()) table.setRowStriping(false);
  if (table.getFrozenColumns() !== 0) table.setFrozenColumns(0);
  if (table.getFrozenRows() !== 0) table.setFrozenRows(0);
  $lineAround(table);
}

/** A table in a cell or a box becomes its paragraphs; elsewhere it stands behind the block it came into. */
function $moveOut(table: TableNode): void {
  const parent = table.getParent();
  const around = $topBlockOf(table);
  if (parent === null || around === null) return;
  if ($isTableCellNode(parent) || parent.isShadowRoot()) {
    for (const block of $flattened(table)) table.insertBefore(block);
    table.remove();
  } else around.insertAfter(table);
}

/** The words of a table without the table: the content of its cells, one behind the other. */
export function $flattened(table: TableNode): readonly LexicalNode[] {
  return $rowsOf(table)
    .flatMap($cellsOf)
    .flatMap((cell) => cell.getChildren())
    .flatMap((child) => ($isTableNode(child) ? $flattened(child) : [$asBlock(child)]))
    .filter((block) => !($isParagraphNode(block) && block.getTextContentSize() === 0));
}

function $wrapCell(cell: TableCellNode): void {
  const row = $createTableRowNode();
  cell.insertBefore(row);
  row.append(cell);
}

function $liftStrangers(row: TableRowNode): void {
  for (const child of row.getChildren()) {
    if (!$isTableCellNode(child)) $topBlockOf(row)?.insertAfter($asBlock(child));
  }
}

/** A caret finds a line in front of every table and behind it. */
function $lineAround(table: TableNode): void {
  const before = table.getPreviousSibling();
  if (before === null || $isTableNode(before)) table.insertBefore($createParagraphNode());
  if (table.getNextSibling() === null) table.insertAfter($createParagraphNode());
}

function $rowRules(row: TableRowNode): void {
  if (row.getHeight() !== undefined) row.setHeight(undefined);
  // A row that came or lost a cell changes the places of all.
  const table = row.getParent();
  if ($isTableNode(table)) table.markDirty();
}

function $cellRules(cell: TableCellNode): void {
  if (cell.getBackgroundColor() !== null) cell.setBackgroundColor(null);
  if (cell.getVerticalAlign() !== undefined) cell.setVerticalAlign(undefined);
  if (cell.getWidth() !== undefined) cell.setWidth(undefined);
  if (cell.getFormatType() !== '') cell.setFormat('');
  if (cell.getIndent() !== 0) cell.setIndent(0);
  let behind: LexicalNode | null = $tableOf(cell);
  for (const child of cell.getChildren()) {
    if ($isParagraphNode(child) || $isHeadingNode(child) || $isListNode(child) || $isTableNode(child)) continue;
    if ($isDecoratorNode(child) && !child.isInline()) {
      // Photos, cards and what cannot be read stand between the blocks.
      behind?.insertAfter(child);
      behind = child;
    } else $asParagraphs(child);
  }
  if (cell.isEmpty()) cell.append($createParagraphNode());
}

/** Makes paragraphs of something that does not stand in a cell: a quote, a box, words without a line of their own. */
function $asParagraphs(node: LexicalNode): void {
  if ($isElementNode(node) && !node.isInline() && node.isShadowRoot()) for (const block of node.getChildren()) node.insertBefore(block);
  else if ($isElementNode(node) && !node.isInline()) node.insertBefore($createParagraphNode().append(...node.getChildren()));
  else {
    const before = node.getPreviousSibling();
    // Neighbouring words are one line.
    if ($isParagraphNode(before)) before.append(node);
    else {
      const line = $createParagraphNode();
      node.insertBefore(line);
      line.append(node);
    }
    return;
  }
  node.remove();
}

/** The node as a block: itself when it is one. */
function $asBlock(node: LexicalNode): LexicalNode {
  const isBlock = ($isElementNode(node) || $isDecoratorNode(node)) && !node.isInline();
  return isBlock ? node : $createParagraphNode().append(node);
}
