import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternFault, patternHits } from '../../../shared/text/find-pattern.ts';
import { literalSearch, type FindQuery } from '../../../shared/text/find-text.ts';
import { applyEdits, editsFor, movedOffset, spliceParts } from '../../../shared/text/replace-hits.ts';

const query = (text: string, rest: Partial<FindQuery> = {}): FindQuery => ({ text, matchCase: true, wholeWord: false, ignoreAccents: false, regex: false, ...rest });
const replaced = (text: string, wanted: FindQuery, words: string): string => applyEdits(text, editsFor(literalSearch(wanted)(text), words));
const patternReplaced = (text: string, source: string, template: string, rest: Partial<FindQuery> = {}): string =>
  applyEdits(text, editsFor(patternHits(query(source, { regex: true, ...rest }), [text], template)[0] ?? [], ''));

const line = fc.string({ unit: fc.constantFrom('a', 'b', 'A', ' ', '1', '2', 'đ', 'ế', '👍', '-', '\n'), maxLength: 24 });

describe('replacing words', () => {
  it('is what splitting and joining does', () => {
    fc.assert(
      fc.property(line, line, line, (text, wanted, words) => {
        expect(replaced(text, query(wanted), words)).toBe(wanted === '' ? text : text.split(wanted).join(words));
      }),
      { numRuns: 1_000 },
    );
  });

  it('does not read the words as a template', () => {
    expect(replaced('a', query('a'), '$&$1')).toBe('$&$1');
  });
});

describe('regular expressions', () => {
  it('replace as JavaScript does, but for empty hits', () => {
    const sources = ['a', '(a)(b)?', '[ab]+', '(?<chữ>\\p{L}+) ?', '\\d+', '^.', 'b$', '(a|b)(?=1)', '(?<=a)b', '.', '\\s+', '(\\p{L})(\\p{L})(\\d)'];
    const templates = ['', 'x', '$1', '$2$1', '$&$&', '<$<chữ>>', '$$', '$`', "$'", '$10', '$01', '$3-$2', '$0', '$99'];
    fc.assert(
      fc.property(line, fc.constantFrom(...sources), fc.constantFrom(...templates), fc.boolean(), (text, source, template, matchCase) => {
        const composed = text.normalize('NFC');
        expect(patternReplaced(composed, source, template, { matchCase })).toBe(composed.replace(new RegExp(source, matchCase ? 'gmu' : 'gimu'), template));
      }),
      { numRuns: 2_000 },
    );
  });

  it('leave empty hits and things that are no text alone', () => {
    expect(patternReplaced('aab', 'b*', 'x')).toBe('aax');
    expect(patternReplaced('a\ufffcb', '.', 'x')).toBe('x\ufffcx');
    expect(patternReplaced('a\ufffcb', 'a.b', 'x')).toBe('a\ufffcb');
  });

  it('know whole words, and that a pattern stands by itself', () => {
    expect(patternReplaced('an ấn toàn an', 'an|n', 'x', { wholeWord: true })).toBe('x ấn toàn x');
    expect(patternFault('a)|(b')).toBe('group');
    expect(() => patternHits(query('a)|(b', { regex: true, wholeWord: true }), ['ab'], null)).toThrow(SyntaxError);
  });

  it('see whole letters in decomposed text', () => {
    const decomposed = 'kế tiếp'.normalize('NFD');
    expect(patternReplaced(decomposed, 'ế', 'e')).toBe('ke tiep');
    expect(patternReplaced(decomposed, '^k.', 'x')).toBe(' tiếp'.normalize('NFD').replace(/^/, 'x'));
  });

  it('say what is wrong in kinds that have words', () => {
    const wrong = { '(': 'group', ')': 'group', '[': 'class', '[z-a]': 'class', '}': 'bracket', '*': 'repeat', 'a{2,1}': 'repeat', '\\': 'escape', '\\z': 'escape', '\\k<a>': 'reference', '(?<a>b)(?<a>c)': 'reference' };
    for (const [source, fault] of Object.entries(wrong)) expect(patternFault(source), source).toBe(fault);
    for (const source of ['', 'xã', '(\\d+)/(\\d+)', '[ăâ]', '\\p{Lu}']) expect(patternFault(source), source).toBeNull();
  });
});

describe('text in parts', () => {
  it('comes out the same in one piece, each replacement where its first letter was', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 9 }), line), { maxLength: 6 }), (parts, steps) => {
        const whole = parts.join('');
        let at = 0;
        const edits = steps.flatMap(([gap, length, text]) => {
          const start = at + gap;
          at = Math.min(start + length, whole.length);
          return start < at ? [{ start, end: at, text }] : [];
        });
        const after = spliceParts(parts, edits);
        expect(after).toHaveLength(parts.length);
        expect(after.join('')).toBe(edits.toReversed().reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), whole));
        let begin = 0;
        for (const [index, part] of parts.entries()) {
          const own = edits.filter(({ start }) => start >= begin && start < begin + part.length);
          for (const { text } of own) expect(after[index]).toContain(text);
          if (edits.every(({ start, end }) => end <= begin || start >= begin + part.length)) expect(after[index]).toBe(part);
          begin += part.length;
        }
      }),
      { numRuns: 1_000 },
    );
    expect(spliceParts(['đậm ', 'thường', ' nghiêng'], [{ start: 2, end: 11, text: 'X' }])).toEqual(['đậX', '', 'nghiêng']);
  });

  it('keeps places: behind an edit they move with the text, inside one they go to its end', () => {
    const edits = [{ start: 2, end: 4, text: 'xyz' }, { start: 6, end: 7, text: '' }];
    expect([0, 2, 3, 4, 5, 6, 7, 9].map((offset) => movedOffset(offset, edits))).toEqual([0, 2, 5, 5, 6, 7, 7, 9]);
  });
});
