import type { LegacyEncoding } from './encoding.ts';
import { decideByFont } from './by-font.ts';
import { decideByLetters } from './by-letters.ts';
import { decodeRuns } from './decode.ts';
import { codeOf, encodingAs, splitParts, type Code, type Part, type Reading } from './parts.ts';

/** A piece of text in one font, from a page, a clipboard or a Word file. */
export type TextRun = {
  readonly text: string;
  /** Name of the font, or a CSS `font-family` list; null when it is not known. */
  readonly font: string | null;
  /** Runs with the same number, side by side, are one paragraph (or cell, caption, line). Runs without one are all one paragraph. */
  readonly group?: number;
};

export type ConvertedRun = {
  readonly text: string;
  /** What it was; null when the text is as it came. */
  readonly converted: LegacyEncoding | null;
};

/** How much was converted from one encoding; `tcvn3-upper` counts as `tcvn3`. */
export type ConversionCount = { readonly encoding: Code; readonly runs: number; readonly paragraphs: number };

export type Conversion = {
  /** One for each run that came in, in the same order. */
  readonly runs: readonly ConvertedRun[];
  /** Most paragraphs first; empty when nothing was converted. */
  readonly counts: readonly ConversionCount[];
};

/**
 * Finds text in old Vietnamese encodings and converts it to NFC Unicode: by the font where it names an encoding and
 * the letters do not speak against it, else by the letters alone where there is no doubt. Whatever is plain ASCII,
 * another language or Unicode already comes back untouched, in any font.
 *
 * Hand in the text as it came: before soft hyphens (U+00AD is ư in TCVN3) and invisible characters are cleared away,
 * and before runs are joined or split. A word may be spread over several runs. Linear in the length of the text.
 */
export function convertRuns(runs: readonly TextRun[]): Conversion {
  const texts = composeMarks(runs);
  const parts = splitParts(runs, texts);
  const decided = decideByLetters(parts, decideByFont(parts));
  return conversion(runs, texts, parts, decided);
}

/** Puts together what was decided; `texts` are the runs after marks were composed. */
export function conversion(runs: readonly TextRun[], texts: readonly string[], parts: readonly Part[], decided: readonly (Reading | null)[]): Conversion {
  const converted = texts.map((text, index): ConvertedRun => ({ text, converted: text === runs[index]?.text ? null : 'decomposed' }));
  for (const [number, part] of parts.entries()) {
    const reading = decided[number];
    if (!reading) continue;
    for (const [place, { index, text: before, encoding }] of part.runs.entries()) {
      const text = reading.texts[place] ?? before;
      if (text !== before) converted[index] = { text, converted: encodingAs(reading.code, encoding) };
    }
  }
  return { runs: converted, counts: counts(converted, runs) };
}

/** Letters with marks after them become one, also where the marks stand in the next run. */
export function composeMarks(runs: readonly TextRun[]): readonly string[] {
  const texts = runs.map(({ text }) => text);
  if (!texts.some((text) => /[\u0300-\u036f]/.test(text))) return texts;
  const lines = Map.groupBy(runs.keys(), (index) => runs[index]?.group);
  for (const line of lines.values()) {
    const composed = decodeRuns(line.map((index) => ({ text: texts[index] ?? '', encoding: 'decomposed' })));
    for (const [place, index] of line.entries()) texts[index] = composed[place] ?? '';
  }
  return texts;
}

function counts(converted: readonly ConvertedRun[], runs: readonly TextRun[]): readonly ConversionCount[] {
  const found = new Map<Code, { runs: number; groups: Set<number | undefined> }>();
  for (const [index, { converted: encoding }] of converted.entries()) {
    if (encoding === null) continue;
    const code = codeOf(encoding);
    const entry = found.get(code) ?? { runs: 0, groups: new Set() };
    found.set(code, entry);
    entry.runs += 1;
    entry.groups.add(runs[index]?.group);
  }
  return [...found].map(([encoding, entry]) => ({ encoding, runs: entry.runs, paragraphs: entry.groups.size })).sort((a, b) => b.paragraphs - a.paragraphs);
}
