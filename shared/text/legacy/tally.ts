import { isSyllable } from '../syllable.ts';
import { commonSyllables } from './common-syllables.ts';

/** What a reading of a text looks like as Vietnamese. Numbers of words. */
export type Tally = {
  /** Words of letters. */
  readonly words: number;
  /** Those with a letter that is not ASCII: only they tell one reading from another. */
  readonly marked: number;
  /** Marked ones that are Vietnamese syllables. */
  readonly valid: number;
  /** Marked ones that are very common. */
  readonly common: number;
  /** ASCII words that are Vietnamese syllables. */
  readonly plain: number;
};

export const noTally: Tally = { words: 0, marked: 0, valid: 0, common: 0, plain: 0 };

/** Longest piece of a text that is read to decide about it (UTF-16 units): some 4,000 words are plenty. */
const SAMPLE = 20_000;

/**
 * Reads a text. Words of one letter do not count: a bullet or a sign of any kind would pass for one in some encoding.
 * Only the beginning of a very long text is read. A plain loop: it sees every letter of a long paste several times.
 */
export function tally(text: string): Tally {
  let [words, marked, valid, common, plain] = [0, 0, 0, 0, 0];
  const end = Math.min(text.length, SAMPLE);
  for (let at = 0; at < end; at += 1) {
    const start = at;
    let ascii = true;
    for (let code = text.charCodeAt(at); isLetter(code); code = text.charCodeAt(at)) {
      if (code > 0x7f) ascii = false;
      at += 1;
    }
    if (at - start < 2) continue;
    words += 1;
    const word = text.slice(start, at).toLowerCase();
    const syllable = isSyllable(word);
    if (ascii) {
      if (syllable) plain += 1;
      continue;
    }
    marked += 1;
    if (!syllable) continue;
    valid += 1;
    if (commonSyllables.has(word)) common += 1;
  }
  return { words, marked, valid, common, plain };
}

/** Latin letters, and all that old fonts drew as letters. */
function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xa1 && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff);
}

export function addTallies(a: Tally, b: Tally): Tally {
  return { words: a.words + b.words, marked: a.marked + b.marked, valid: a.valid + b.valid, common: a.common + b.common, plain: a.plain + b.plain };
}

/** Above zero when the second reading is the better Vietnamese: more syllables, or as many but more usual ones. */
export function lean(asIs: Tally, decoded: Tally): number {
  return decoded.valid - asIs.valid || decoded.common - asIs.common;
}

/** Part of the marked words that are Vietnamese, 0 to 1; 0 when there are none. */
export function share({ valid, marked }: Tally): number {
  return marked === 0 ? 0 : valid / marked;
}
