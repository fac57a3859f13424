import { vietnameseOnly } from '../letters.ts';
import { decodeRuns } from './decode.ts';
import type { LegacyEncoding } from './encoding.ts';
import { codeOf, type Code, type Part, type Reading } from './parts.ts';
import { composeMarks, conversion, convertRuns, type Conversion, type TextRun } from './runs.ts';
import { lean, share, tally } from './tally.ts';
import { viqrCues } from './viqr.ts';

/** What the reporter says the text is; `auto` leaves the guess to us. */
export type LegacySource = LegacyEncoding | 'auto';

/**
 * Converts text that somebody has selected and called old. Fonts do not count, and with `auto` far less certainty is
 * asked for than on paste. Paragraphs that are better Vietnamese as they stand are left alone: a whole article may be
 * selected for the few that are not.
 */
export function convertByHand(runs: readonly TextRun[], from: LegacySource): Conversion {
  if (from !== 'auto') return readAs(runs, from);
  const sure = convertRuns(runs);
  if (sure.counts.some(({ encoding }) => encoding !== 'decomposed')) return sure;
  const code = likeliest(composeMarks(runs).filter((text) => !vietnameseOnly.test(text)).join('\n'));
  return code === null ? sure : readAs(runs, code);
}

/** The same for one text; each line is a paragraph of its own. `upper`: the letters stood in a capitals font. */
export function convertText(text: string, from: LegacySource, { upper = false }: { readonly upper?: boolean } = {}): { readonly text: string; readonly converted: LegacyEncoding | null } {
  const lines = text.split(/(?<=\n)/);
  const { runs } = convertByHand(lines.map((line, group) => ({ text: line, font: null, group })), upper && from === 'tcvn3' ? 'tcvn3-upper' : from);
  return { text: runs.map((run) => run.text).join(''), converted: runs.find(({ converted }) => converted !== null)?.converted ?? null };
}

function readAs(runs: readonly TextRun[], encoding: LegacyEncoding): Conversion {
  const texts = composeMarks(runs);
  if (encoding === 'decomposed') return conversion(runs, texts, [], []);
  const lines = Map.groupBy(runs.keys(), (index) => runs[index]?.group);
  const parts = [...lines].map(([group, line]): Part => {
    const members = line.map((index) => ({ index, text: texts[index] ?? '', encoding }));
    return { group, code: codeOf(encoding), runs: members, text: members.map(({ text }) => text).join('') };
  });
  return conversion(runs, texts, parts, parts.map((part) => worthReading(part, encoding)));
}

function worthReading({ runs, text }: Part, encoding: LegacyEncoding): Reading | null {
  // A full stop after a vowel is a mark in VIQR: nothing that has real marks is VIQR.
  if (encoding === 'viqr' && vietnameseOnly.test(text)) return null;
  const texts = decodeRuns(runs.map((run) => ({ text: run.text, encoding })));
  const reading: Reading = { code: codeOf(encoding), texts, tally: tally(texts.join('')) };
  const better = lean(tally(text), reading.tally);
  return better > 0 || (better === 0 && !vietnameseOnly.test(text)) ? reading : null;
}

/** The code that gives the best Vietnamese, if any gives clearly better Vietnamese than the text as it is. */
function likeliest(text: string): Code | null {
  const asIs = share(tally(text));
  const readings = (['mojibake', 'tcvn3', 'vni', 'viqr'] as const).map((code) => {
    const found = tally(decodeRuns([{ text, encoding: code }]).join(''));
    // Sentences end in marks of VIQR: there must be some inside words, and the other words must be Vietnamese too.
    const part = code === 'viqr' && (viqrCues(text) === 0 || (found.valid + found.plain) * 5 < found.words * 4) ? 0 : share(found);
    return { code, share: part };
  });
  const [best] = readings.sort((a, b) => b.share - a.share);
  return best && best.share >= 0.6 && best.share >= asIs + 0.2 ? best.code : null;
}
