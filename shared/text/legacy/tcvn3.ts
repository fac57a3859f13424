import { isSyllable } from '../syllable.ts';
import { singleByteCodec } from './bytes.ts';

/**
 * TCVN 5712:1993, third set (VN3, "ABC"): small letters, and the seven capitals without tone. Capitals with tone do
 * not exist in it; they are the small letters in a font whose name ends in H. Written from the standard's chart.
 */
export const tcvn3 = singleByteCodec(`
  a 61 B5 B6 B7 B8 B9
  ă A8 BB BC BD BE C6
  â A9 C7 C8 C9 CA CB
  e 65 CC CE CF D0 D1
  ê AA D2 D3 D4 D5 D6
  i 69 D7 D8 DC DD DE
  o 6F DF E1 E2 E3 E4
  ô AB E5 E6 E7 E8 E9
  ơ AC EA EB EC ED EE
  u 75 EF F1 F2 F3 F4
  ư AD F5 F6 F7 F8 F9
  y 79 FA FB FC FD FE
  đ AE
  Ă A1
  Â A2
  Ê A3
  Ô A4
  Ơ A5
  Ư A6
  Đ A7
`);

/** Letters around one single hyphen, nothing else joined to them. */
const hyphenated = /(?<![-\w\u00a1-\u00ff])[A-Za-z\u00a1-\u00ff]*-[A-Za-z\u00a1-\u00ff]*(?![-\w])/g;

/**
 * ư shares its byte with the soft hyphen, and many programs turn that into a plain hyphen on the way (`n-íc` for nước).
 * Puts the soft hyphen back where only ư makes a syllable of it. Keeps the length.
 */
export function restoreSoftHyphens(text: string): string {
  if (!text.includes('-')) return text;
  return text.replace(hyphenated, (piece) => {
    const [before = '', after = ''] = piece.split('-');
    const word = (part: string): boolean => part === '' || isSyllable(part.replace(tcvn3.units, tcvn3.letter));
    if (word(before) && word(after)) return piece;
    return word(`${before}\u00ad${after}`) ? `${before}\u00ad${after}` : piece;
  });
}

/**
 * Is this word, as it stands in the text before decoding, one of capitals? `CéNG HßA`, typed with Caps Lock, means
 * CỘNG HÒA. Only words with two plain capitals and no plain small letter, so that names keep their case.
 */
export function meansCapitals(word: string): boolean {
  return !/[a-z]/.test(word) && /[A-Z].*[A-Z]/.test(word);
}
