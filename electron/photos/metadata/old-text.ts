import { decodeText } from '../../../shared/text/legacy/decode.ts';
import { convertRuns } from '../../../shared/text/legacy/runs.ts';
import { addTallies, noTally, share, tally, type Tally } from '../../../shared/text/legacy/tally.ts';
import { repairMojibake } from './mojibake.ts';

/** Marked words that a reading must have to be told from chance, and the part of them that must be Vietnamese. */
const WORDS_MIN = 1;
const SHARE_MIN = 0.7;

/**
 * Texts of one metadata block, whose character set nobody may have noted. What is valid UTF-8 is UTF-8. The rest was
 * written in one and the same 8-bit code: Windows-1258, TCVN3 or VNI where that makes Vietnamese syllables of it and
 * Windows-1252 does not; else Windows-1252, which has a character for every byte. Nothing is dropped.
 */
export function decodeBytes(values: readonly Uint8Array[]): readonly string[] {
  const unicode = values.map(utf8Of);
  const rest = values.filter((_, index) => unicode[index] === null);
  const decode = rest.length === 0 ? western : likeliest(rest);
  return values.map((value, index) => unicode[index] ?? decode(value));
}

/** Undoes what programs on the way have done to texts that are Unicode by now: UTF-8 or TCVN3 read as Windows-1252, single marks. */
export function repairTexts(texts: readonly string[]): readonly string[] {
  const repaired = texts.map(repairMojibake);
  return convertRuns(repaired.map((text, group) => ({ text, font: null, group }))).runs.map(({ text }) => text.normalize('NFC'));
}

function utf8Of(value: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(value);
  } catch {
    return null;
  }
}

const western = (value: Uint8Array): string => new TextDecoder('windows-1252').decode(value);

/** Ways to read 8-bit text besides Windows-1252, the likelier first. */
const readings: readonly ((value: Uint8Array) => string)[] = [
  (value) => new TextDecoder('windows-1258').decode(value).normalize('NFC'),
  (value) => decodeText(western(value), 'tcvn3'),
  (value) => decodeText(western(value), 'vni'),
];

function likeliest(values: readonly Uint8Array[]): (value: Uint8Array) => string {
  const weigh = (decode: (value: Uint8Array) => string): Tally => values.map((value) => tally(decode(value))).reduce(addTallies, noTally);
  const plain = weigh(western);
  let best: { readonly decode: (value: Uint8Array) => string; readonly found: Tally } = { decode: western, found: plain };
  for (const decode of readings) {
    const found = weigh(decode);
    if (found.valid < WORDS_MIN || share(found) < SHARE_MIN) continue;
    if (found.valid > best.found.valid || (found.valid === best.found.valid && found.common > best.found.common)) best = { decode, found };
  }
  return best.decode;
}
