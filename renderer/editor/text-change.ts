/** What one edit did to a text: at `start`, `removed` UTF-16 units went and `added` came. */
export type TextChange = { readonly start: number; readonly removed: number; readonly added: string };

/** The smallest edit that leads from one text to the other; among equals the one that is furthest behind. */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { start, removed: before.length - start - end, added: after.slice(start, after.length - end) };
}

/** Where the caret stands after an edit. */
export function endOfChange({ start, added }: TextChange): number {
  return start + added.length;
}

/**
 * Whether an edit begins a new word, so that it deserves an undo step of its own. Taking letters back and putting
 * marked ones in their place, as Vietnamese input methods do, stays within the word.
 */
export function startsNewWord(before: string, { start, removed, added }: TextChange): boolean {
  return removed === 0 && /^\S/.test(added) && (start === 0 || /\s/.test(before[start - 1] ?? ''));
}

/** Whether an edit stays within the word around (or right in front of) a position, the space behind it included. */
export function staysInWord(text: string, position: number, { start, removed }: TextChange): boolean {
  let first = position;
  while (first > 0 && /\S/.test(text[first - 1] ?? '')) first -= 1;
  let last = position;
  while (last < text.length && /\S/.test(text[last] ?? '')) last += 1;
  return start >= first && start + removed <= last;
}
