import { byteOfChar, charOfByte } from './bytes.ts';
import { rememberingCodec } from './encoding.ts';

/** Any character that a byte from 0x80 to 0xBF was turned into. */
const rest = `[\u0080-\u00bf${Array.from({ length: 0x20 }, (_, index) => charOfByte(0x80 + index)).join('')}]`;

/**
 * UTF-8 that was read as Windows-1252 or Latin-1. The no-break space in à (`Ã` + U+00A0) has often become a plain
 * space, and then one with its neighbour: before what can end a syllable that started with à it belongs to the à.
 */
export const mojibake = rememberingCodec(
  new RegExp(
    `[\u00c2-\u00df]${rest}|[\u00e0-\u00ef]${rest}{2}|\u00c3 (?=[\\s.,;:!?)…]|â€|$|(?:ng|nh|[cimnoptuy])(?![A-Za-z\u00c0-\u00ff]))|\u00c3(?= )`,
    'g',
  ),
  decodeUtf8,
);

function decodeUtf8(unit: string): string {
  const bytes = unit.split('').map((char) => byteOfChar(char) ?? 0);
  const [first = 0, second = 0, third = 0] = bytes;
  if (second === 0x20 || bytes.length === 1) return 'à';
  const code = bytes.length === 2 ? ((first & 0x1f) << 6) | (second & 0x3f) : ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
  // Longer than need be, or half of a surrogate pair: not UTF-8 at all.
  return code < (bytes.length === 2 ? 0x80 : 0x800) || (code >= 0xd800 && code <= 0xdfff) ? unit : String.fromCharCode(code);
}
