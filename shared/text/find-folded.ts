/** Which differences between letters do not count. */
export type Folding = {
  readonly matchCase: boolean;
  /** `đ` is `d`, and `hòa`, `hoà` and `hoa` are one word. */
  readonly ignoreAccents: boolean;
  /** Tells no-break and other wide spaces from the plain one. */
  readonly keepSpaces: boolean;
};

/** A text in the form in which it is compared, with the way back to where each piece of it came from. */
export type Folded = {
  readonly text: string;
  /**
   * For every UTF-16 unit of `text` the offset in the original of the letter it came from, and at the end the length
   * of the original. Null when both texts correspond unit by unit.
   */
  readonly starts: readonly number[] | null;
};

const mark = /^\p{Mn}$/u;
const marks = /\p{Mn}+/gu;
const space = /^\p{Zs}$/u;
/** No combining mark comes before this code unit. */
const FIRST_MARK = 0x300;

/**
 * Folds a text letter by letter: a base letter together with the combining marks after it, so that NFC and NFD are the
 * same and no letter is ever found by half. Lengths may change; line breaks and the number of spaces never do.
 */
export function foldText(text: string, folding: Folding): Folded {
  const known = cacheFor(folding);
  let folded = '';
  let starts: number[] | null = null;
  for (let at = 0, end = 0; at < text.length; at = end) {
    end = letterEnd(text, at);
    const letter = text.slice(at, end);
    const piece = known.get(letter) ?? foldLetter(letter, folding);
    if (letter.length <= LONGEST_KEPT) known.set(letter, piece);
    if (starts === null && (end - at !== 1 || piece.length !== 1)) starts = Array.from({ length: folded.length }, (_, index) => index);
    if (starts !== null) for (let unit = 0; unit < piece.length; unit++) starts.push(at);
    folded += piece;
  }
  starts?.push(text.length);
  return { text: folded, starts };
}

/** The range of the original behind a range of the folded text; null when an end lies inside a letter. */
export function unfold({ text, starts }: Folded, start: number, end: number): { readonly start: number; readonly end: number } | null {
  if (starts === null) return { start, end };
  const from = starts[start];
  const to = starts[end];
  if (from === undefined || to === undefined) return null;
  const whole = (start === 0 || starts[start - 1] !== from) && (end === text.length || starts[end - 1] !== to);
  return whole ? { start: from, end: to } : null;
}

/** Where the letter that begins at `at` ends: behind its code point and all combining marks. */
function letterEnd(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length && text.charCodeAt(end) >= FIRST_MARK) {
    const next = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (!mark.test(next)) break;
    end += next.length;
  }
  return end;
}

function foldLetter(letter: string, { matchCase, ignoreAccents, keepSpaces }: Folding): string {
  let folded = letter.normalize('NFC');
  // Lower case of a capital sigma depends on what follows; alone it is never the final form.
  if (!matchCase) folded = folded.toLowerCase().replaceAll('ς', 'σ');
  if (ignoreAccents) folded = folded.normalize('NFD').replace(marks, '').replace(/[đð]/g, 'd').replace(/[ĐÐ]/g, 'D').normalize('NFC');
  return !keepSpaces && space.test(folded) ? ' ' : folded;
}

/** Letters seen so far, by kind of folding; there are few different ones in any language. */
const caches = new Map<string, Map<string, string>>();
/** Bounds for the memory that texts made of nothing but odd letters could take: so many, of so many UTF-16 units. */
const MOST_LETTERS = 20_000;
const LONGEST_KEPT = 8;

function cacheFor({ matchCase, ignoreAccents, keepSpaces }: Folding): Map<string, string> {
  const name = [matchCase, ignoreAccents, keepSpaces].join();
  const known = caches.get(name);
  if (known && known.size < MOST_LETTERS) return known;
  const fresh = new Map<string, string>();
  caches.set(name, fresh);
  return fresh;
}
