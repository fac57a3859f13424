import { toned } from '../letters.ts';
import { rememberingCodec, type Codec } from './encoding.ts';

/** In the order of `tones`; Word has often made typographic signs of the apostrophe. */
const toneMarks = ['', '`', '?', '~', "'’", '.'];
const vowelMarks: Readonly<Record<string, string>> = { 'a^': 'â', 'a(': 'ă', 'e^': 'ê', 'o^': 'ô', 'o+': 'ơ', 'u+': 'ư' };

const vowel = '(?:[aA][\\^(]|[eE]\\^|[oO][\\^+]|[uU]\\+|[aeiouyAEIOUY])';
/** A backslash makes the mark after it plain text. dd is đ at the start of a word only. */
const escaped = "\\\\[`?~'.^(+dD\\\\]";
const anyEscaped = new RegExp(escaped);
const start = '(?<![A-Za-z])[dD][dD]';

/** VIQR (RFC 1456) to the letter: each mark after a vowel belongs to it unless it is escaped. */
export const strictViqr: Codec = rememberingCodec(new RegExp(`${escaped}|${start}|${vowel}[\`?~'’.]?`, 'g'), viqrLetter);

/** As people typed it who never escape: a full stop or question mark at the end of a line ends the sentence. */
export const casualViqr: Codec = rememberingCodec(
  new RegExp(`${escaped}|${start}|${vowel}(?:[\`~'’]|[?.](?!["')\\]]*(?:$|[\\r\\n])))?`, 'g'),
  viqrLetter,
);

/** Signs of VIQR that no English and no Vietnamese without marks has: a mark inside a word, a hat, hook or bow. */
const cues = /[aeiouy](?:[\^(+][`?~'’.a-z]|[`?~.][a-z])|(?<![a-z])dd[aeiouy]/gi;

/** How many signs of VIQR a text shows. */
export function viqrCues(text: string): number {
  return text.match(cues)?.length ?? 0;
}

/** Which of the two a text was written in. */
export function viqrOf(text: string): Codec {
  return anyEscaped.test(text) ? strictViqr : casualViqr;
}

function viqrLetter(unit: string): string {
  if (unit.startsWith('\\')) return unit.slice(1);
  if (/^[dD]{2}$/.test(unit)) return unit.startsWith('D') ? 'Đ' : 'đ';
  const tone = Math.max(0, toneMarks.findIndex((signs) => signs.includes(unit.slice(-1)) && signs !== ''));
  const letters = tone === 0 ? unit : unit.slice(0, -1);
  const base = letters.length === 1 ? letters : cased(vowelMarks[letters.toLowerCase()] ?? letters, letters);
  return toned(base, tone);
}

const cased = (letter: string, like: string): string => (like.charAt(0) === like.charAt(0).toLowerCase() ? letter : letter.toUpperCase());
