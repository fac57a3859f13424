import { $insertGeneratedNodes } from '@lexical/clipboard';
import { $getEditor, $getSlotFrame, $isRangeSelection, $parseSerializedNode, type BaseSelection, type LexicalNode, type SerializedLexicalNode } from 'lexical';
import type { SerializedNode } from '../../../../shared/document/envelope.ts';
import { $insertWords } from './plain.ts';

/** Builds nodes from serialised ones that have been made readable. */
export function $nodesFromJson(nodes: readonly SerializedNode[]): readonly LexicalNode[] {
  // Our description of serialised nodes is looser than Lexical's; `readableNode` has checked what matters.
  return nodes.map((node) => $parseSerializedNode({ version: 1, ...node } as SerializedLexicalNode));
}

/** Puts nodes in. A caption takes their words only. */
export function $insertPasted(nodes: readonly LexicalNode[], selection: BaseSelection): void {
  const inSlot = $isRangeSelection(selection) && $getSlotFrame(selection.anchor.getNode()) !== null;
  if (inSlot) $insertWords(nodes.map((node) => node.getTextContent()).join(' '), selection);
  else if (nodes.length > 0) $insertGeneratedNodes($getEditor(), [...nodes], selection);
}
