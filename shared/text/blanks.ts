/**
 * Blanks of a template: a hint between guillemets, as in the mail merge of office programs (`«tên hội nghị»`). Square
 * brackets would not do: Telex turns their keys into ơ and ư, and articles use them for notes and for words put into a
 * quotation. In Vietnamese articles quotation marks are curly ones, so guillemets mean nothing else.
 */
export const BLANK_OPEN = '«';
export const BLANK_CLOSE = '»';

/** Longest hint, in UTF-16 units; what is longer is a quotation, not a blank. */
export const HINT_MAX = 120;

const blank = new RegExp(`${BLANK_OPEN}[^${BLANK_OPEN}${BLANK_CLOSE}\\n]{1,${String(HINT_MAX)}}${BLANK_CLOSE}`, 'g');

/** Where a blank stands in a text, marks included; UTF-16 units. */
export type BlankRange = { readonly start: number; readonly end: number };

/** The blanks of a text, in order. They never reach over the end of a line. */
export function blanksIn(text: string): readonly BlankRange[] {
  if (!text.includes(BLANK_OPEN)) return [];
  return [...text.matchAll(blank)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** How many blanks are left in a text. */
export function countBlanks(text: string): number {
  return blanksIn(text).length;
}
