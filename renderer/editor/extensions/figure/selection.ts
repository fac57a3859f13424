import { $isTableNode, type TableNode } from '@lexical/table';
import {
  $createNodeSelection,
  $getSelection,
  $getSelectionSlotFrame,
  $getSlotHost,
  $isDecoratorNode,
  $isNodeSelection,
  $setSelection,
  type BaseSelection,
  type DecoratorNode,
  type LexicalNode,
} from 'lexical';
import { $topBlockOf } from '../../top-block.ts';
import { $captionOf, $isFigureNode, type FigureNode } from '../../../../shared/document/nodes/figure-node.ts';
import { $isGalleryNode, type GalleryNode } from '../../../../shared/document/nodes/gallery-node.ts';

/** The figure somebody works on, and whether the caret is in its caption or the figure itself is selected. */
export type CurrentFigure = { readonly figure: FigureNode; readonly part: 'figure' | 'caption' };

export function $currentFigure(selection: BaseSelection | null = $getSelection()): CurrentFigure | null {
  if ($isNodeSelection(selection)) {
    const nodes = selection.getNodes();
    const [figure] = nodes;
    return nodes.length === 1 && $isFigureNode(figure) ? { figure, part: 'figure' } : null;
  }
  const frame = $getSelectionSlotFrame(selection);
  const host = frame === null ? null : $getSlotHost(frame);
  return $isFigureNode(host) ? { figure: host, part: 'caption' } : null;
}

/** Selects one node as a whole. */
export function $selectNode(node: LexicalNode): void {
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
}

/** Puts the caret at the end of a figure's caption. */
export function $selectCaption(figure: FigureNode): void {
  $captionOf(figure)?.selectEnd();
}

/** A block that is one thing and not text: figure, gallery, rule, table, content that cannot be read. */
export function $isSolidBlock(node: LexicalNode | null): node is DecoratorNode<unknown> | TableNode | GalleryNode {
  return ($isDecoratorNode(node) && !node.isInline()) || $isTableNode(node) || $isGalleryNode(node);
}

/** The block of the article with the caret: for a caption, its figure; in a box, the box. */
export function $blockWithCaret(): LexicalNode | null {
  return $topBlockOf($getSelection()?.getNodes().at(-1) ?? null);
}
