import type { Burst } from '../helpers/vietnamese-typing.ts';

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A letter without its tone: ế → ê. */
const toneless = (letter: string): string => letter.normalize('NFD').replace(tones, '').normalize('NFC');
/** A letter without tone and shape: ế → e, ư → u, đ → d. */
const plain = (letter: string): string => toneless(letter).normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd').replace('Đ', 'D');

/**
 * What UniKey puts on the screen while a syllable is typed in Telex with the tone key last ("tieengs"): a letter's
 * shape replaces the letter just typed, the tone replaces everything from its vowel to the end.
 */
export function telexBursts(syllable: string): readonly Burst[] {
  const bursts: Burst[] = [];
  const word = syllable.normalize('NFC');
  for (const letter of word) {
    bursts.push({ backspaces: 0, text: plain(letter) });
    if (toneless(letter) !== plain(letter)) bursts.push({ backspaces: 1, text: toneless(letter) });
  }
  const shown = [...word].map(toneless).join('');
  const first = [...word].findIndex((letter, at) => letter !== shown[at]);
  return first === -1 ? bursts : [...bursts, { backspaces: word.length - first, text: word.slice(first) }];
}

/** What stands there after each burst, the last being the syllable itself. */
export function shownAfter(bursts: readonly Burst[]): readonly string[] {
  let shown = '';
  return bursts.map(({ backspaces, text }) => (shown = shown.slice(0, shown.length - backspaces) + text));
}

/** The bursts of a whole phrase; spaces and signs between the words are keys of their own. */
export function phraseBursts(phrase: string): readonly Burst[] {
  return (phrase.match(/\p{L}+|\P{L}/gu) ?? []).flatMap(telexBursts);
}
