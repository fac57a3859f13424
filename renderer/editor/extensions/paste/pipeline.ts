import { $insertGeneratedNodes } from '@lexical/clipboard';
import { $generateNodesFromDOMViaExtension, contextValue, ImportSource, ImportSourceDataTransfer } from '@lexical/html';
import { $getEditor, $getSelection, $getSlotFrame, $isRangeSelection, $parseSerializedNode, $setSelection, type BaseSelection, type LexicalNode, type SerializedLexicalNode } from 'lexical';
import type { SerializedNode } from '../../../../shared/document/envelope.ts';
import { cleanText } from './clean.ts';

/** Builds nodes from a cleaned page. The only place that uses Lexical's new import, which may still change. */
export function $nodesFromPage(page: Document, dataTransfer: DataTransfer): readonly LexicalNode[] {
  return $generateNodesFromDOMViaExtension(page, {
    context: [contextValue(ImportSource, 'paste'), contextValue(ImportSourceDataTransfer, dataTransfer)],
  });
}

/** Builds nodes from serialised ones that have been made readable. */
export function $nodesFromJson(nodes: readonly SerializedNode[]): readonly LexicalNode[] {
  // Our description of serialised nodes is looser than Lexical's; `readableNode` has checked what matters.
  return nodes.map((node) => $parseSerializedNode({ version: 1, ...node } as SerializedLexicalNode));
}

/** Puts pasted content in. A caption takes its words only. */
export function $insertPasted(nodes: readonly LexicalNode[], selection: BaseSelection): void {
  if ($isInSlot(selection)) $insertLines(nodes.map((node) => node.getTextContent()).join('\n'), selection);
  else if (nodes.length > 0) $insertGeneratedNodes($getEditor(), [...nodes], selection);
}

/** Puts in plain text: each line a paragraph (empty lines only separate), in a caption all of it one line. */
export function $insertLines(text: string, selection: BaseSelection): void {
  const lines = text.split(/\r?\n|\r|\u2028|\u2029/).map(cleanText);
  if (selection !== $getSelection()) $setSelection(selection);
  if ($isInSlot(selection) || !$isRangeSelection(selection)) {
    $getSelection()?.insertText(lines.map((line) => line.trim()).filter((line) => line !== '').join(' '));
    return;
  }
  const filled = lines.length === 1 ? lines : lines.filter((line) => line.trim() !== '');
  for (const [index, line] of filled.entries()) {
    // Each insertion may replace the selection: it has to be asked for again.
    const now = $getSelection();
    if (!$isRangeSelection(now)) return;
    if (index > 0) now.insertParagraph();
    $getSelection()?.insertText(line);
  }
}

function $isInSlot(selection: BaseSelection): boolean {
  return $isRangeSelection(selection) && $getSlotFrame(selection.anchor.getNode()) !== null;
}
