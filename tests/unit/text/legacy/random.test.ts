import fc from 'fast-check';
import { describe, it } from 'vitest';
import { convertText } from '../../../../shared/text/legacy/by-hand.ts';
import { convertRuns } from '../../../../shared/text/legacy/runs.ts';
import { everySyllable, isSyllable } from '../../../../shared/text/syllable.ts';
import { toMojibake, toTcvn3, toTcvn3Runs, toViqr, toVni } from '../../../fixtures/legacy-encoders.ts';

const syllables = [...everySyllable()].filter((word) => /^\p{L}+$/u.test(word));
const sentence = fc
  .array(fc.constantFrom(...syllables), { minLength: 14, maxLength: 40 })
  .map((words) => `${words.join(' ')}.`);
const mixedCase = fc.array(fc.tuple(fc.constantFrom(...syllables), fc.constantFrom('small', 'first', 'all')), { minLength: 14, maxLength: 30 }).map(
  (words) => `${words.map(([word, look]) => (look === 'all' ? word.toUpperCase() : look === 'first' ? word.charAt(0).toUpperCase() + word.slice(1) : word)).join(' ')}.`,
);
const fonts = fc.constantFrom('.VnTime', 'VNI-Times', 'VPS Times', 'Arial', null);
const only = (text: string, font: string | null): string => convertRuns([{ text, font }]).runs[0]?.text ?? '';

describe('random Vietnamese, encoded and found again', () => {
  it.each<readonly [string, (text: string) => string]>([['tcvn3', toTcvn3], ['vni', toVni], ['viqr', toViqr], ['mojibake', toMojibake]])('%s by its letters', (_, encode) => {
    fc.assert(fc.property(sentence, (text) => only(encode(text), null) === text), { numRuns: 200 });
  });

  it('vni and viqr in any case', () => {
    fc.assert(fc.property(mixedCase, (text) => only(toVni(text), null) === text && only(toViqr(text), null) === text), { numRuns: 150 });
  });

  it('tcvn3 in its two fonts, any case', () => {
    fc.assert(fc.property(mixedCase, (text) => convertRuns(toTcvn3Runs(text)).runs.map((run) => run.text).join('') === text), { numRuns: 150 });
  });
});

describe('random text that is fine stays', () => {
  it('Vietnamese in Unicode', () => {
    fc.assert(fc.property(mixedCase, fonts, (text, font) => only(text, font) === text), { numRuns: 200 });
  });

  it('ASCII of any kind', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 300 }), fonts, (text, font) => only(text, font) === text), { numRuns: 400 });
  });

  it('ASCII words with punctuation between and inside them', () => {
    const word = fc.tuple(fc.string({ unit: fc.constantFrom(...'abcdeiouynt'), minLength: 1, maxLength: 7 }), fc.constantFrom('', '.', ',', '?', "'s", '^2', '(x)', "'")).map(([letters, end]) => letters + end);
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 40 }).filter(isNotViqr), fonts, (words, font) => only(words.join(' '), font) === words.join(' ')), { numRuns: 400 });
  });

  it('any Unicode at all without a legacy font is converted only to something else that is Vietnamese', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { runs } = convertRuns([{ text, font: null }]);
        const [run] = runs;
        return run?.converted === null || run?.converted === 'decomposed' || [...(run?.text ?? '').matchAll(/\p{L}{2,}/gu)].some(([word]) => isSyllable(word));
      }),
      { numRuns: 400 },
    );
  });
});

describe('converting by hand', () => {
  it('never throws and never changes the number of lines', () => {
    const sources = fc.constantFrom('auto', 'tcvn3', 'tcvn3-upper', 'vni', 'vps', 'viscii', 'viqr', 'decomposed', 'mojibake');
    const text = fc.string({ unit: fc.oneof(fc.constantFrom('\n', ' ', 'o', 'â', 'Ã', '\u00a0', '\u0301', '.', '\\', '-', '\u00ad', 'á', '»', '‡'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })), maxLength: 80 });
    fc.assert(
      fc.property(text, sources, (before, from) => convertText(before, from as 'auto').text.split('\n').length === before.split('\n').length),
      { numRuns: 500 },
    );
  });
});

/** Enough syllables with marks of VIQR in them would be VIQR. */
function isNotViqr(words: readonly string[]): boolean {
  return words.filter((word) => /[aeiouy][.?'^(][a-z]|\bdd/.test(word)).length < 3;
}
