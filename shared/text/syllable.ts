import { afterGi, afterQu, backOnsets, backRimes, exceptions, frontOnsets, frontRimes, lipOnsets, plainOnsets, roundedO, roundedU, yOnsets, yRimes } from './syllable-parts.ts';
import { toned } from './letters.ts';

/**
 * Is this one written Vietnamese syllable? Any case, NFC. Both tone places count (hòa, hoà), a stop (c, ch, p, t) at
 * the end needs sắc or nặng, exactly one tone. Says nothing about meaning: it is built from spelling rules, with a few
 * place names and loans. Abbreviations (UBND), numbers and most foreign words are not syllables.
 * One look into a prepared set: fit for every word of a very long text.
 */
export function isSyllable(word: string): boolean {
  all ??= everySyllable();
  // Longest of all: nghiêng.
  return word.length <= 12 && all.has(word.toLowerCase());
}

let all: ReadonlySet<string> | undefined;

/** All syllables the rules allow, lower case, in both tone places. About 20,000. */
export function everySyllable(): ReadonlySet<string> {
  const syllables = new Set<string>(exceptions);
  const add = (onset: string, rimes: readonly string[]): void => {
    for (const rime of rimes) for (const form of tonedRimes(onset, rime)) syllables.add(onset + form);
  };
  for (const onset of plainOnsets) {
    add(onset, backRimes);
    // A syllable that starts with iê is written yê.
    add(onset, onset === '' ? frontRimes.filter((rime) => !rime.startsWith('iê')) : frontRimes);
    if (!lipOnsets.some((lip) => lip === onset)) for (const rimes of [roundedO, roundedU]) add(onset, rimes);
  }
  for (const onset of backOnsets) {
    add(onset, backRimes);
    // With c the glide is written qu.
    if (onset === 'ng') for (const rimes of [roundedO, roundedU]) add(onset, rimes);
  }
  for (const onset of frontOnsets) add(onset, frontRimes);
  for (const onset of yOnsets) add(onset, ['y']);
  add('', yRimes);
  add('qu', afterQu);
  add('gi', afterGi);
  return syllables;
}

/** The rime in every tone it can have, the mark where the spelling wants it (in two places where usage differs). */
function tonedRimes(onset: string, rime: string): readonly string[] {
  const possible = /(?:c|ch|p|t)$/.test(rime) ? [4, 5] : [0, 1, 2, 3, 4, 5];
  const places = onset === 'qu' || onset === 'gi' ? [tonePlace(rime)] : tonePlaces(rime);
  return possible.flatMap((tone) => places.map((place) => rime.slice(0, place) + toned(rime.charAt(place), tone) + rime.slice(place + 1)));
}

function tonePlaces(rime: string): readonly number[] {
  // Open oa, oe, uy: hòa in the old style, hoà in the new.
  return /^(?:oa|oe|uy)$/.test(rime) ? [0, 1] : [tonePlace(rime)];
}

/** The letter that carries the tone: the last one with a vowel mark of its own, else the main vowel of the cluster. */
function tonePlace(rime: string): number {
  const marked = Math.max(...'ăâêôơư'.split('').map((vowel) => rime.lastIndexOf(vowel)));
  if (marked >= 0) return marked;
  const cluster = /^[aeiouy]+/.exec(rime)?.[0].length ?? 1;
  if (cluster === 1) return 0;
  // Before a consonant the last vowel (toàn, goòng); oai, oeo, uya, uyu the middle one; ai, ia, ua the first.
  if (cluster < rime.length) return cluster - 1;
  return cluster === 3 ? 1 : 0;
}
