import type { LegacyEncoding } from './encoding.ts';
import { decodeRuns } from './decode.ts';
import { encodingOfFont } from './font.ts';
import { tally, type Tally } from './tally.ts';

/** A way of writing letters; capitals fonts are the same one. */
export type Code = Exclude<LegacyEncoding, 'tcvn3-upper'>;

export const codeOf = (encoding: LegacyEncoding): Code => (encoding === 'tcvn3-upper' ? 'tcvn3' : encoding);

/** A stretch of one paragraph whose fonts name one code, or none: what is decided about as a whole. */
export type Part = {
  readonly group: number | undefined;
  /** What the fonts say. */
  readonly code: Code | null;
  readonly runs: readonly { readonly index: number; readonly text: string; readonly encoding: LegacyEncoding | null }[];
  readonly text: string;
};

type Run = { readonly font: string | null; readonly group?: number };

/** Cuts runs (their texts stand in `texts`) into parts. White space goes with whatever it follows. */
export function splitParts(runs: readonly Run[], texts: readonly string[]): readonly Part[] {
  const parts: { group: number | undefined; code: Code | null; runs: Part['runs'][number][]; text: string }[] = [];
  const fonts = new Map<string | null, LegacyEncoding | null>();
  for (const [index, { font, group }] of runs.entries()) {
    const text = texts[index] ?? '';
    let encoding = fonts.get(font);
    if (encoding === undefined) fonts.set(font, (encoding = encodingOfFont(font)));
    const code = encoding === null ? null : codeOf(encoding);
    const last = parts.at(-1);
    if (last && last.group === group && (last.code === code || text.trim() === '')) {
      last.runs.push({ index, text, encoding });
      last.text += text;
    } else {
      parts.push({ group, code, runs: [{ index, text, encoding }], text });
    }
  }
  return parts;
}

/** A part read in one code. */
export type Reading = { readonly code: Code; readonly texts: readonly string[]; readonly tally: Tally };

export function readPart(part: Part, code: Code): Reading {
  const texts = decodeRuns(part.runs.map(({ text, encoding }) => ({ text, encoding: encodingAs(code, encoding) })));
  return { code, texts, tally: tally(texts.join('')) };
}

/** A capitals font counts only where the text is read in the code of that font. */
export function encodingAs(code: Code, encoding: LegacyEncoding | null): LegacyEncoding {
  return encoding !== null && codeOf(encoding) === code ? encoding : code;
}
