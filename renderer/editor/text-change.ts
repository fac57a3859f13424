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

/** Most pairs of words that are compared for finding several changes; beyond that they count as one. */
const PAIRS_MAX = 250_000;

/** The edits that lead from one text to the other, in order: one, or several between words that stay. Places are those of `before`. */
export function changesBetween(before: string, after: string): readonly TextChange[] {
  if (before === after) return [];
  const whole = changeBetween(before, after);
  const from = wordsOf(before.slice(whole.start, whole.start + whole.removed));
  const to = wordsOf(whole.added);
  if (from.length < 2 || to.length < 2 || from.length * to.length > PAIRS_MAX) return [whole];
  const changes: TextChange[] = [];
  let at = whole.start;
  let joins = false;
  for (const { kept = '', removed = '', added = '' } of alignment(from, to)) {
    if (kept === '') {
      const last = joins ? changes.pop() : undefined;
      changes.push({ start: last?.start ?? at, removed: (last?.removed ?? 0) + removed.length, added: `${last?.added ?? ''}${added}` });
    }
    joins = kept === '';
    at += kept.length + removed.length;
  }
  return changes;
}

/** Words and the spaces between them; together the text. */
const wordsOf = (text: string): readonly string[] => text.match(/\s+|[^\s]+/g) ?? [];

type Step = { readonly kept?: string; readonly removed?: string; readonly added?: string };

/** Longest common run of words, kept; the rest removed or added. */
function alignment(from: readonly string[], to: readonly string[]): readonly Step[] {
  const width = to.length + 1;
  const common = new Uint16Array((from.length + 1) * width);
  for (let a = from.length - 1; a >= 0; a -= 1) {
    for (let b = to.length - 1; b >= 0; b -= 1) {
      common[a * width + b] = from[a] === to[b] ? (common[(a + 1) * width + b + 1] ?? 0) + 1 : Math.max(common[(a + 1) * width + b] ?? 0, common[a * width + b + 1] ?? 0);
    }
  }
  const steps: Step[] = [];
  let a = 0;
  let b = 0;
  while (a < from.length || b < to.length) {
    const [old, fresh] = [from[a], to[b]];
    if (old !== undefined && old === fresh) {
      steps.push({ kept: old });
      a += 1;
      b += 1;
    } else if (old !== undefined && (fresh === undefined || (common[(a + 1) * width + b] ?? 0) >= (common[a * width + b + 1] ?? 0))) {
      steps.push({ removed: old });
      a += 1;
    } else if (fresh !== undefined) {
      steps.push({ added: fresh });
      b += 1;
    }
  }
  return steps;
}
