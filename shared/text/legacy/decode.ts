import { vietnameseOnly } from '../letters.ts';
import { viscii, vps } from './abroad.ts';
import { decomposed } from './decomposed.ts';
import type { Codec, LegacyEncoding } from './encoding.ts';
import { mojibake } from './mojibake.ts';
import { meansCapitals, restoreSoftHyphens, tcvn3 } from './tcvn3.ts';
import { viqrOf } from './viqr.ts';
import { vni } from './vni.ts';

/** A run of text and what it is to be read as. */
export type Reading = { readonly text: string; readonly encoding: LegacyEncoding };

/** Addresses keep their letters in every encoding. */
const addresses = /(?<![\w.+-])(?:(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/gi;
const words = /[A-Za-z\u00a1-\u024f\u1e00-\u1eff]+/g;

const KEPT = 1;
const CAPITALS = 2;

/**
 * Decodes runs that stand side by side in one line of text and share a code (`tcvn3` and `tcvn3-upper` do). A letter
 * whose halves are in two runs comes out in the first of them. The answer has one text per run. Addresses, and words
 * with letters that the code does not have, stay as they are.
 */
export function decodeRuns(runs: readonly Reading[]): readonly string[] {
  const joined = runs.map(({ text }) => text).join('');
  const codec = codecOf(runs[0]?.encoding ?? 'decomposed', joined);
  const text = codec === tcvn3 ? restoreSoftHyphens(joined) : joined;
  const flags = flagsOf(text, codec);
  if (flags === null && runs.length === 1 && runs[0]?.encoding !== 'tcvn3-upper') return [text.replace(codec.units, codec.letter)];
  const units = text.matchAll(codec.units);

  let unit = units.next();
  let done = 0;
  let end = 0;
  return runs.map(({ text: { length }, encoding }) => {
    end += length;
    const upper = encoding === 'tcvn3-upper';
    let out = '';
    const copy = (to: number): void => {
      if (!upper) out += text.slice(done, to);
      else for (let at = done; at < to; at += 1) out += flags?.[at] === KEPT ? text.charAt(at) : text.charAt(at).toUpperCase();
      done = Math.max(done, to);
    };
    for (; unit.done !== true && unit.value.index < end; unit = units.next()) {
      const [written] = unit.value;
      const { index } = unit.value;
      if (flags?.[index] === KEPT) continue;
      copy(index);
      const letter = codec.letter(written);
      out += upper || flags?.[index] === CAPITALS ? letter.toUpperCase() : letter;
      done = index + written.length;
    }
    copy(end);
    return out;
  });
}

/** Decodes one text. */
export function decodeText(text: string, encoding: LegacyEncoding): string {
  return decodeRuns([{ text, encoding }])[0] ?? text;
}

function codecOf(encoding: LegacyEncoding, text: string): Codec {
  switch (encoding) {
    case 'tcvn3':
    case 'tcvn3-upper':
      return tcvn3;
    case 'vni':
      return vni;
    case 'vps':
      return vps;
    case 'viscii':
      return viscii;
    case 'viqr':
      return viqrOf(text);
    case 'decomposed':
      return decomposed;
    case 'mojibake':
      return mojibake;
  }
}

/** What applies to each UTF-16 unit of the text besides the code itself; null, mostly, when there is nothing. */
function flagsOf(text: string, codec: Codec): Uint8Array | null {
  let flags: Uint8Array | null = null;
  const flag = (pattern: RegExp, value: number, holds: (word: string) => boolean): void => {
    for (const { 0: word, index } of text.matchAll(pattern)) {
      if (!holds(word)) continue;
      flags ??= new Uint8Array(text.length);
      flags.fill(value, index, index + word.length);
    }
  };
  if (codec === tcvn3 && /[A-Z][^a-z\s]*[A-Z]/.test(text)) flag(words, CAPITALS, meansCapitals);
  // Marks of their own and UTF-8 in pieces may well stand beside Unicode letters.
  if (codec !== decomposed && codec !== mojibake && vietnameseOnly.test(text)) flag(words, KEPT, (word) => vietnameseOnly.test(word));
  if (/[@:]|www/i.test(text)) flag(addresses, KEPT, () => true);
  return flags;
}
