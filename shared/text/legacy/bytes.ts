import { toned, tones } from '../letters.ts';
import type { Codec } from './encoding.ts';

/** Windows-1252 from 0x80 to 0x9F; the five unassigned bytes come out as control characters. */
const upperControls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The character a Windows program made of a byte of unknown code page. */
export function charOfByte(byte: number): string {
  return byte >= 0x80 && byte <= 0x9f ? upperControls.charAt(byte - 0x80) : String.fromCharCode(byte);
}

/** The byte a character was read from, Windows-1252 or Latin-1; null when it was read from neither. */
export function byteOfChar(char: string): number | null {
  const code = char.charCodeAt(0);
  if (code <= 0xff) return code;
  const place = upperControls.indexOf(char);
  return place < 0 ? null : place + 0x80;
}

/**
 * A code of one byte per letter. `table` has a line per vowel: the vowel, then its six bytes in hex in the order of
 * `tones`, `--` where there is none; or a consonant and its one byte.
 */
export function singleByteCodec(table: string): Codec {
  const letters = new Map<string, string>();
  for (const line of table.trim().split('\n')) {
    const [vowel = '', ...bytes] = line.trim().split(/\s+/);
    for (const [tone, hex] of bytes.entries()) {
      const byte = Number.parseInt(hex, 16);
      // ASCII letters are themselves; `--` is no number.
      if (!(byte >= 0x80) || tone >= tones.length) continue;
      letters.set(charOfByte(byte), toned(vowel, tone));
      letters.set(String.fromCharCode(byte), toned(vowel, tone));
    }
  }
  return { units: new RegExp(`[${[...letters.keys()].join('')}]`, 'g'), letter: (unit) => letters.get(unit) ?? unit };
}
