import { $getSelection, $isRangeSelection, $setSelection, HISTORY_PUSH_TAG, type LexicalEditor, type TextNode } from 'lexical';
import { convertByHand, type LegacySource } from '../../../../shared/text/legacy/by-hand.ts';
import type { ConversionCount } from '../../../../shared/text/legacy/runs.ts';
import { $selectedText, type TextPiece } from './selected-text.ts';

/**
 * Converts what is selected (or the line with the caret) to Unicode, as one step to take back. Every run of text
 * keeps its marks, its link and its place; the selection stays on the same words. `done` hears afterwards how much it was.
 */
export function convertSelection(editor: LexicalEditor, from: LegacySource, done: (counts: readonly ConversionCount[]) => void): void {
  editor.update(
    () => {
      const pieces = $selectedText();
      const conversion = convertByHand(pieces.map(({ node, start, end, line }) => ({ text: node.getTextContent().slice(start, end), font: null, group: line })), from);
      if (conversion.counts.length > 0) $replace(pieces, conversion.runs.map(({ text }) => text));
      // An update that changes nothing never ends as far as Lexical's own callbacks go.
      queueMicrotask(() => done(conversion.counts));
    },
    { tag: HISTORY_PUSH_TAG },
  );
}

function $replace(pieces: readonly TextPiece[], texts: readonly string[]): void {
  const byNode = Map.groupBy(pieces.keys(), (index) => pieces[index]?.node);
  for (const [node, indexes] of byNode) {
    if (node === undefined) continue;
    const edits = indexes.flatMap((index) => {
      const piece = pieces[index];
      return piece === undefined ? [] : [{ start: piece.start, end: piece.end, text: texts[index] ?? '' }];
    });
    $edit(node, edits);
  }
}

type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** Edits in their order, not overlapping. Ends of the selection stand at the ends of edits only, or outside of them. */
function $edit(node: TextNode, edits: readonly Edit[]): void {
  const before = node.getTextContent();
  const moved = (offset: number): number => edits.reduce((sum, { start, end, text }) => (offset >= end ? sum + text.length - (end - start) : sum), offset);
  const after = edits.reduceRight((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), before);
  if (after === before) return;
  const selection = $getSelection();
  const points = $isRangeSelection(selection) ? [selection.anchor, selection.focus].filter((point) => point.key === node.getKey() && point.type === 'text') : [];
  const offsets = points.map((point) => moved(point.offset));
  node.setTextContent(after);
  for (const [index, point] of points.entries()) point.set(node.getKey(), offsets[index] ?? 0, 'text');
  // Both halves of a letter are in the run before: this one held a mark only.
  if (after === '') node.remove();
  if (selection !== null && points.length > 0) $setSelection(selection);
}
