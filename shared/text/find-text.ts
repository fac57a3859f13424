import { foldText, unfold, type Folded, type Folding } from './find-folded.ts';

/** What is looked for, and what counts as the same. */
export type FindQuery = {
  /** The words, or with `regex` the source of a regular expression. Empty: nothing is found. */
  readonly text: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  /** Has no meaning for regular expressions. */
  readonly ignoreAccents: boolean;
  readonly regex: boolean;
};

/** A place in a text, in UTF-16 units; never empty. `replacement` is there when one was asked for. */
export type Hit = { readonly start: number; readonly end: number; readonly replacement?: string };

/** Stands for something in a line that is no text; no hit may contain it. */
export const OBJECT_SIGN = '\ufffc';

const wordSign = /^[\p{L}\p{N}\p{M}_]$/u;
const otherSpace = /[^\P{Zs} ]/u;

/** Looks for words as they are written. Prepared once per query, then used on every piece of text. */
export type LiteralSearch = (text: string) => readonly Hit[];

/** A search for `query.text` as plain words. Hits are in order and do not overlap. */
export function literalSearch(query: FindQuery): LiteralSearch {
  const folding: Folding = { matchCase: query.matchCase, ignoreAccents: query.ignoreAccents, keepSpaces: otherSpace.test(query.text) };
  const wanted = foldText(query.text, folding).text;
  return (text) => (wanted === '' ? [] : hitsIn(text, foldText(text, folding), wanted, query.wholeWord));
}

function hitsIn(text: string, folded: Folded, wanted: string, wholeWord: boolean): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = folded.text.indexOf(wanted); at !== -1; ) {
    const hit = unfold(folded, at, at + wanted.length);
    const fits = hit !== null && (!wholeWord || isWhole(text, hit));
    if (fits) hits.push(hit);
    at = folded.text.indexOf(wanted, fits ? at + wanted.length : at + 1);
  }
  return hits;
}

/** Whether neither end of a hit lies inside a word. */
function isWhole(text: string, { start, end }: Hit): boolean {
  return !(isWordSign(before(text, start)) && isWordSign(after(text, start))) && !(isWordSign(before(text, end)) && isWordSign(after(text, end)));
}

const isWordSign = (sign: string): boolean => wordSign.test(sign);

function after(text: string, at: number): string {
  return at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';
}

function before(text: string, at: number): string {
  if (at === 0) return '';
  const pair = at > 1 ? after(text, at - 2) : '';
  return pair.length === 2 ? pair : text.charAt(at - 1);
}
