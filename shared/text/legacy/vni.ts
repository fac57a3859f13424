import { toned, tones } from '../letters.ts';
import type { Codec } from './encoding.ts';

/** The mark that follows a letter, in the order of `tones`: on a plain letter, with the hat of â ê ô, with the bow of ă. */
const plain = ['', 'ø', 'û', 'õ', 'ù', 'ï'];
const hat = ['â', 'à', 'å', 'ã', 'á', 'ä'];
const bow = ['ê', 'è', 'ú', 'ü', 'é', 'ë'];

/** Letters of one character: ơ, ư, đ, the i with tones, ỵ. */
const single: readonly (readonly [string, string])[] = [
  ['ơ', 'ô'], ['ư', 'ö'], ['đ', 'ñ'], ['ì', 'ì'], ['ỉ', 'æ'], ['ĩ', 'ó'], ['í', 'í'], ['ị', 'ò'], ['ỵ', 'î'],
];

function everyUnit(): ReadonlyMap<string, string> {
  const units = new Map<string, string>();
  const add = (letter: string, unit: string): void => {
    units.set(unit, letter);
    units.set(unit.toUpperCase(), letter.toUpperCase());
    // A capital with a small mark, as Caps Lock and some fonts leave it.
    units.set(unit.charAt(0).toUpperCase() + unit.slice(1), letter.toUpperCase());
  };
  for (const [letter, unit] of single) add(letter, unit);
  for (const tone of tones.keys()) {
    for (const [vowel, base, marks] of [
      ['a', 'a', plain], ['e', 'e', plain], ['o', 'o', plain], ['u', 'u', plain], ['y', 'y', plain], ['ơ', 'ô', plain], ['ư', 'ö', plain],
      ['â', 'a', hat], ['ê', 'e', hat], ['ô', 'o', hat], ['ă', 'a', bow],
    ] as const) {
      const mark = marks[tone] ?? '';
      if (mark !== '') add(toned(vowel, tone), base + mark);
    }
  }
  return units;
}

const units = everyUnit();

/** VNI-Windows: a letter and its mark are two characters of Windows-1252, both capital in capitals. */
export const vni: Codec = {
  // Longest first: ô and ö are letters alone and the first half of others.
  units: new RegExp([...units.keys()].sort((a, b) => b.length - a.length).join('|'), 'g'),
  letter: (unit) => units.get(unit) ?? unit,
};
