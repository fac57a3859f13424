import { $getSelection, $isRangeSelection, $isTextNode } from 'lexical';
import { SHORTCUT_MAX } from '../../../../shared/domain/snippet.ts';

/** What may stand right before a shortcut word without being part of it. */
const word = /[^\s“”"'‘’«»()[\]{}]+$/u;

/** The word that ends at a place of a text; empty when there is none, or when it is longer than any shortcut. */
export function wordEndingAt(text: string, caret: number): string {
  const found = word.exec(text.slice(Math.max(0, caret - SHORTCUT_MAX - 1), caret))?.[0] ?? '';
  return found.length > SHORTCUT_MAX ? '' : found;
}

/** The word right before the caret in the body; empty while something is selected. */
export function $wordBeforeCaret(): string {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text') return '';
  const node = selection.anchor.getNode();
  return $isTextNode(node) ? wordEndingAt(node.getTextContent(), selection.anchor.offset) : '';
}
