import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../shared/text/find-folded.ts';
import { literalSearch, type FindQuery, type Hit } from '../../../shared/text/find-text.ts';
import { fold } from '../../../shared/text/fold.ts';

const query = (text: string, rest: Partial<FindQuery> = {}): FindQuery => ({ text, matchCase: false, wholeWord: false, ignoreAccents: false, regex: false, ...rest });
const found = (text: string, wanted: FindQuery): readonly string[] => literalSearch(wanted)(text).map(({ start, end }) => text.slice(start, end));

/** Vietnamese in all its forms, other scripts, marks out of place, pairs of surrogates and halves of them. */
const piece = fc.oneof(
  fc.constantFrom('đ', 'Đ', 'd', 'D', 'hòa', 'hoà', 'Hoa', 'ế', 'ê', 'e', '\u0323', '\u0301', 'e\u0302\u0301', ' ', '\u00a0', '\n', 'İ', 'i', 'ß', 'Σ', '한', '𝒜', '👍🏽', 'ﬁ', '\ufffc', '_', '-', '.', '7'),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const anyText = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
const options = fc.record({ matchCase: fc.boolean(), wholeWord: fc.boolean(), ignoreAccents: fc.boolean(), regex: fc.constant(false) });

const inOrder = (hits: readonly Hit[]): boolean => hits.every(({ start, end }, at) => start < end && (at === 0 || start >= (hits[at - 1]?.end ?? 0)));

describe('searching for words', () => {
  it('tells marks apart unless asked not to, and always finds both forms of Unicode', () => {
    const text = `Đường làng, đường xóm, duong ${'đường'.normalize('NFD')}`;
    expect(found(text, query('đường')).map((hit) => hit.normalize('NFC'))).toEqual(['Đường', 'đường', 'đường']);
    expect(found(text, query('đường', { matchCase: true }))).toHaveLength(2);
    expect(found(text, query('duong', { ignoreAccents: true }))).toHaveLength(4);
    expect(found(text, query('đường'.normalize('NFD')))).toHaveLength(3);
    expect(found('Đ đ', query('D', { ignoreAccents: true, matchCase: true }))).toEqual(['Đ']);
  });

  it('finds both places of the tone mark when marks do not count, else only the one that was typed', () => {
    expect(found('hòa hoà hoa hóa', query('hoà', { ignoreAccents: true }))).toHaveLength(4);
    expect(found('hòa hoà hoa', query('hoà'))).toEqual(['hoà']);
  });

  it('never finds half a letter', () => {
    const decomposed = 'ế'.normalize('NFD');
    expect(found(decomposed, query('e'))).toEqual([]);
    expect(found(decomposed, query('ê'))).toEqual([]);
    expect(found(decomposed, query('e', { ignoreAccents: true }))).toEqual([decomposed]);
    expect(found('👍🏽', query('\ud83d'))).toEqual([]);
  });

  it('takes whole words, where letters with marks are letters', () => {
    const words = { wholeWord: true };
    expect(found('an, ấn, Ân an_toàn an2 (an)', query('an', words))).toEqual(['an', 'an']);
    expect(found('thuần ấn', query('n', words))).toEqual([]);
    expect(found('toàn dân toàn', query('toàn', words))).toHaveLength(2);
    // Where what is looked for is no word itself, its neighbours do not matter.
    expect(found('a, b', query(', ', words))).toEqual([', ']);
    expect(found('𝒜an an', query('an', words))).toHaveLength(1);
  });

  it('counts every space, takes a no-break space for one, and tells them apart when asked for one', () => {
    expect(found('xã  Bình\u00a0An', query('bình an'))).toHaveLength(1);
    expect(found('a b  c', query('  '))).toEqual(['  ']);
    expect(found('a b\u00a0c', query('\u00a0'))).toEqual(['\u00a0']);
    expect(found('a\nb', query('a b'))).toEqual([]);
  });

  it('finds nothing for nothing', () => {
    expect(found('xã', query(''))).toEqual([]);
    expect(found('xã', query('\u0301', { ignoreAccents: true }))).toEqual([]);
  });

  it('reports ranges in order, without overlap, each of which folds to what was looked for', () => {
    fc.assert(
      fc.property(anyText, anyText, options, fc.nat(), (text, other, chosen, at) => {
        // Half of the time something that is in the text.
        const wanted = at % 2 === 0 ? other : text.slice(at % (text.length + 1), (at % (text.length + 1)) + 4);
        const search = query(wanted, chosen);
        const hits = literalSearch(search)(text);
        const keepSpaces = /[^\P{Zs} ]/u.test(wanted);
        const folded = (value: string): string => foldText(value, { ...chosen, keepSpaces }).text;
        expect(inOrder(hits)).toBe(true);
        for (const { start, end } of hits) expect(folded(text.slice(start, end))).toBe(folded(wanted));
      }),
      { numRuns: 2_000 },
    );
  });

  it('agrees with the library’s search on what is the same', () => {
    const vietnamese = fc.array(fc.constantFrom(...'aàảãáạâầăắđĐdDeêếoôơớuưứyỳ ,.'.normalize('NFC'), 'ế'.normalize('NFD'), 'ộ'.normalize('NFD')), { maxLength: 12 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(vietnamese, vietnamese, (text, wanted) => {
        for (const { start, end } of literalSearch(query(wanted, { ignoreAccents: true }))(text)) expect(fold(text.slice(start, end))).toBe(fold(wanted));
        expect(literalSearch(query(text, { ignoreAccents: true }))(text).length).toBe(text === '' ? 0 : 1);
      }),
      { numRuns: 1_000 },
    );
  });

  it('misses nothing: without options it finds what plain searching finds', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'đ', 'ế'), maxLength: 20 });
    fc.assert(
      fc.property(plain, plain, (text, wanted) => {
        expect(found(text, query(wanted, { matchCase: true })).length).toBe(wanted === '' ? 0 : text.split(wanted).length - 1);
      }),
      { numRuns: 1_000 },
    );
  });
});
