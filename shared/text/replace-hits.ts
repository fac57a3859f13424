import type { Hit } from './find-text.ts';

/** What is put in the place of a hit. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** The edits that replace hits: what a hit brings itself (from a pattern's template), else the same words for all. */
export function editsFor(hits: readonly Hit[], words: string): readonly Edit[] {
  return hits.map(({ start, end, replacement }) => ({ start, end, text: replacement ?? words }));
}

/** The text after edits that are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return spliceParts([text], edits).join('');
}

/**
 * The same for a text in parts (pieces of different format): a replacement belongs to the part with the first letter
 * of what it replaces. Edits must be in order, must not overlap and must not be empty. Answers as many parts as came.
 */
export function spliceParts(parts: readonly string[], edits: readonly Edit[]): readonly string[] {
  let offset = 0;
  let next = 0;
  return parts.map((part) => {
    const begin = offset;
    const end = begin + part.length;
    let kept = '';
    let at = begin;
    for (let edit = edits[next]; edit !== undefined && edit.start < end; edit = edits[next]) {
      if (edit.start >= begin) kept += part.slice(at - begin, edit.start - begin) + edit.text;
      at = Math.min(edit.end, end);
      // One that reaches into the next part is looked at again there.
      if (edit.end > end) break;
      next += 1;
    }
    offset = end;
    return kept + part.slice(at - begin);
  });
}

/** Where a place of the text lies after the edits; a place inside a hit goes to the end of what replaced it. */
export function movedOffset(offset: number, edits: readonly Edit[]): number {
  let moved = offset;
  for (const { start, end, text } of edits) {
    if (start >= offset) break;
    moved += end <= offset ? text.length - (end - start) : start + text.length - offset;
  }
  return moved;
}
