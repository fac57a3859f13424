import { vietnameseOnly } from '../letters.ts';
import { readPart, type Code, type Part, type Reading } from './parts.ts';
import { addTallies, noTally, share, tally, type Tally } from './tally.ts';
import { viqrCues } from './viqr.ts';

/** How sure the letters alone must be. Shares are parts of the marked words, 0 to 1. */
type Bar = {
  readonly words: number;
  readonly marked: number;
  readonly share: number;
  /** Vietnamese words, marked or not, among all words. */
  readonly vietnamese: number;
  /** Signs of VIQR, for each word. */
  readonly cues: number;
};

const bars: Readonly<Partial<Record<Code, Bar>>> = {
  tcvn3: { words: 8, marked: 5, share: 0.9, vietnamese: 0.75, cues: 0 },
  vni: { words: 8, marked: 5, share: 0.9, vietnamese: 0.75, cues: 0 },
  mojibake: { words: 2, marked: 2, share: 0.8, vietnamese: 0, cues: 0 },
  // Full stops and question marks after vowels are in every English text.
  viqr: { words: 8, marked: 5, share: 0.95, vietnamese: 0.85, cues: 0.2 },
};
/** No other reading, and not the text as it is, may be better Vietnamese than this. */
const SECOND = 0.6;

type Case = { readonly readings: readonly Reading[]; readonly asIs: Tally; /** Signs of VIQR. */ readonly cues: number };

/**
 * Decides about the parts that `decided` leaves open by their letters: one code must give nearly only Vietnamese
 * syllables, and every other reading clearly fewer. Parts too short for that go with the parts of the same document
 * that are certain, or are weighed all together.
 */
export function decideByLetters(parts: readonly Part[], decided: readonly (Reading | null)[]): readonly (Reading | null)[] {
  const open = parts.map((part, number) => (decided[number] || !hasClue(part.text) ? null : part));
  const likely = clues.filter(([, clue]) => open.some((part) => part !== null && clue.test(part.text))).map(([code]) => code);
  if (likely.length === 0) return decided;
  const cases = open.map((part) => (part === null ? null : openCase(part, likely)));
  const alone = cases.map((one, number) => decided[number] ?? (one === null ? null : (one.readings.find((reading) => certain(one, reading.code, reading.tally, one.asIs)) ?? null)));

  const evident = new Set<Code>();
  for (const reading of alone) if (reading !== null && reading.tally.marked >= 5) evident.add(reading.code);
  const together = evident.size > 0 ? evident : codesTogether(cases.filter((one, number): one is Case => one !== null && !alone[number]));
  if (together.size === 0) return alone;
  return cases.map((one, number) => alone[number] ?? one?.readings.find((reading) => together.has(reading.code) && fits(one, reading)) ?? null);
}

/** What a document shows somewhere when it is in a code; short parts of it need not. A first look, to save the others. */
const clues: readonly (readonly [Code, RegExp])[] = [
  ['mojibake', /[\u00c2-\u00c6\u00e1\u00e2][\u0080-\u00bf\u0152-\u2122]/],
  // Signs inside words, and capitals of other languages behind small letters.
  ['tcvn3', /[A-Za-z][\u00a1-\u00be\u00d7]|[\u00a7-\u00ae][A-Za-z]|[a-z][\u00c6-\u00de]/],
  ['vni', /[aeouy\u00f4\u00f6][\u00e0-\u00ef\u00f5\u00f8-\u00fc]/i],
  ['viqr', /[aeiouy](?:[\^(+][`?~'’.a-z]|[`?~.][a-z])|\bdd[aeiouy]/i],
];

/** Whether a part may be in an 8-bit Vietnamese code at all. */
const hasClue = (text: string): boolean => (/[\u00a1-\u00ff]/.test(text) ? !vietnameseOnly.test(text) : /[\^(+`?~'.]/.test(text));

function openCase(part: Part, likely: readonly Code[]): Case | null {
  const ascii = !/[\u00a1-\u00ff]/.test(part.text);
  const readings: Reading[] = [];
  for (const code of likely) {
    // VIQR is ASCII; the others are not.
    if ((code === 'viqr') !== ascii) continue;
    const reading = readPart(part, code);
    if (reading.tally.valid > 0) readings.push(reading);
    // Two or three signs in the shape of UTF-8 that make Vietnamese are no accident: no need to try more.
    if (code === 'mojibake' && reading.tally.marked >= 5 && share(reading.tally) > share(tally(part.text)) + 0.5) break;
  }
  return readings.length === 0 ? null : { readings, asIs: tally(part.text), cues: ascii ? viqrCues(part.text) : 0 };
}

function certain(one: Case, code: Code, found: Tally, asIs: Tally): boolean {
  const bar = bars[code];
  if (bar === undefined) return false;
  if (found.words < bar.words || found.marked < bar.marked || share(found) < bar.share) return false;
  if (found.valid + found.plain < bar.vietnamese * found.words || one.cues < bar.cues * found.words) return false;
  return share(asIs) <= SECOND && one.readings.every((other) => other.code === code || share(other.tally) <= SECOND);
}

/** Codes in which the short parts are certain when they are taken as one text. */
function codesTogether(cases: readonly Case[]): ReadonlySet<Code> {
  const codes = new Set(cases.flatMap(({ readings }) => readings.map(({ code }) => code)));
  const sum = (tallies: readonly Tally[]): Tally => tallies.reduce(addTallies, noTally);
  return new Set(
    [...codes].filter((code) => {
      const whole: Case = {
        asIs: sum(cases.map(({ asIs }) => asIs)),
        cues: cases.reduce((total, { cues }) => total + cues, 0),
        readings: [...codes].map((other) => ({ code: other, texts: [], tally: sum(cases.map(({ readings, asIs }) => readings.find((reading) => reading.code === other)?.tally ?? asIs)) })),
      };
      return whole.readings.some((reading) => reading.code === code && certain(whole, code, reading.tally, whole.asIs));
    }),
  );
}

/** Good enough for a short part of a document that has this code elsewhere. */
function fits({ asIs, cues }: Case, { code, tally: found }: Reading): boolean {
  if (code === 'viqr' && (cues === 0 || found.valid + found.plain < 0.85 * found.words)) return false;
  return found.marked > 0 && share(found) >= 0.9 && share(asIs) <= 0.5;
}
