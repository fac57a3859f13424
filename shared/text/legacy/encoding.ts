/**
 * How Vietnamese letters were written before Unicode, and two ways in which Unicode text arrives damaged:
 * - `tcvn3` TCVN 5712 / ABC, one byte per letter, `.VnTime`; `tcvn3-upper` the same bytes in a capitals font (`.VnTimeH`)
 * - `vni` VNI-Windows, letter and mark as two bytes; `vps`, `viscii` one byte per letter, abroad
 * - `viqr` marks as ASCII after the letter (`Vie^.t`)
 * - `decomposed` "Unicode tổ hợp" and what code page 1258 leaves: letters followed by combining marks
 * - `mojibake` UTF-8 that was read as Windows-1252 (`Viá»‡t`)
 */
export type LegacyEncoding = 'tcvn3' | 'tcvn3-upper' | 'vni' | 'vps' | 'viscii' | 'viqr' | 'decomposed' | 'mojibake';

/** One way of writing letters. Decoding replaces each match of `units`; all else stays as it is. */
export type Codec = {
  /** Matches one letter as it is written, global. */
  readonly units: RegExp;
  /** The Unicode letter (or letters) for one match. */
  readonly letter: (unit: string) => string;
};

/** A codec that works out each letter once. */
export function rememberingCodec(units: RegExp, letter: (unit: string) => string): Codec {
  const known = new Map<string, string>();
  return {
    units,
    letter: (unit) => {
      const found = known.get(unit) ?? letter(unit);
      known.set(unit, found);
      return found;
    },
  };
}
