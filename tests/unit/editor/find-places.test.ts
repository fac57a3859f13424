import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWhere, matchBefore, matchesOf, matchFrom } from '../../../renderer/editor/extensions/find/match.ts';
import { pointAt } from '../../../renderer/editor/extensions/find/places.ts';
import { editedScope, movedScope, scopeBetween, withinScope } from '../../../renderer/editor/extensions/find/scope.ts';
import { escapePattern } from '../../../renderer/editor/extensions/find/seed.ts';
import type { Segment } from '../../../renderer/editor/extensions/find/segments.ts';
import { filled } from '../../../renderer/editor/extensions/find/labels.ts';
import { patternHits } from '../../../shared/text/find-pattern.ts';
import { literalSearch } from '../../../shared/text/find-text.ts';

const segment = (id: string, text: string): Segment => ({ id, kind: 'block', text, parts: [{ key: id, text }], top: id });
const page = (...texts: readonly string[]): readonly Segment[] => texts.map((text, at) => segment(`b${at}`, text));
const found = (segments: readonly Segment[], words: string) =>
  matchesOf(segments, segments.map(({ text }) => literalSearch({ text: words, matchCase: false, wholeWord: false, ignoreAccents: false, regex: false })(text)));

describe('matches in the order of the page', () => {
  it('are found from a place on, and before it', () => {
    const matches = found(page('xã xã', '', 'xã'), 'xã');
    expect(matches.map(({ order, start }) => [order, start])).toEqual([[0, 0], [0, 3], [2, 0]]);
    expect([[0, 0], [0, 1], [0, 4], [1, 0], [2, 1], [9, 0]].map(([order = 0, offset = 0]) => matchFrom(matches, { order, offset }))).toEqual([0, 1, 2, 2, 3, 3]);
    expect([[0, 0], [0, 2], [0, 4], [1, 0], [2, 2], [9, 0]].map(([order = 0, offset = 0]) => matchBefore(matches, { order, offset }))).toEqual([-1, 0, 0, 1, 2, 2]);
  });

  it('are found by halving', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.nat(50), (numbers, bound) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        const index = sorted.findIndex((value) => value >= bound);
        expect(firstWhere(sorted, (value) => value >= bound)).toBe(index === -1 ? sorted.length : index);
      }),
    );
  });
});

describe('a place in a block of several parts', () => {
  const parts = ['ab', 'cd', ''].map((text, at) => ({ key: `t${at}`, text }));
  it('is in the part behind a seam for a beginning, in the one before it for an end', () => {
    expect(pointAt(parts, 2, 'start')).toEqual({ part: parts[1], offset: 0 });
    expect(pointAt(parts, 2, 'end')).toEqual({ part: parts[0], offset: 2 });
    expect(pointAt(parts, 4, 'end')).toEqual({ part: parts[1], offset: 2 });
    expect(pointAt([], 0, 'start')).toBeNull();
  });
});

describe('the part of the page that is searched', () => {
  const before = page('đầu xã', 'giữa xã', 'cuối xã nhé');
  const scope = scopeBetween(before, { order: 0, offset: 4 }, { order: 2, offset: 7 });

  it('holds what lies wholly in it', () => {
    if (scope === null) return expect.unreachable();
    expect(withinScope(found(before, 'xã'), scope, before)).toHaveLength(3);
    const shorter = scopeBetween(before, { order: 0, offset: 5 }, { order: 2, offset: 6 });
    if (shorter === null) return expect.unreachable();
    expect(withinScope(found(before, 'xã'), shorter, before).map(({ order }) => order)).toEqual([1]);
  });

  it('moves with its ends, also when its first and last words are replaced', () => {
    if (scope === null) return expect.unreachable();
    for (const [texts, hits] of [
      [['thêm đầu xã', 'giữa xã', 'cuối xã nhé'], 3],
      [['đầu phường', 'giữa phường', 'cuối phường nhé'], 3],
      [['đầu ', 'giữa', 'cuối  nhé'], 0],
      [['đầu xã xã', 'xã', 'cuối xã, xã nhé'], 5],
    ] as const) {
      const after = page(...texts);
      const moved = movedScope(scope, after);
      if (moved === null) return expect.unreachable();
      expect(withinScope(found(after, texts[0].includes('phường') ? 'phường' : 'xã'), moved, after), texts.join('|')).toHaveLength(hits);
    }
  });

  it('is known exactly after replacing in it, also when the new words hold the old ones', () => {
    if (scope === null) return expect.unreachable();
    const changes = before.map((one) => {
      const at = one.text.indexOf('xã');
      return { segment: one, edits: [{ start: at, end: at + 2, text: 'xã xã' }] };
    });
    const after = page('đầu xã xã', 'giữa xã xã', 'cuối xã xã nhé xã');
    const moved = movedScope(editedScope(scope, changes), after);
    if (moved === null) return expect.unreachable();
    expect(withinScope(found(after, 'xã'), moved, after)).toHaveLength(6);
  });

  it('is given up when an end is gone, and is never empty', () => {
    expect(scope && movedScope(scope, page('đầu xã', 'giữa xã'))).toBeNull();
    expect(scopeBetween(before, { order: 1, offset: 2 }, { order: 1, offset: 2 })).toBeNull();
    expect(scopeBetween(before, { order: 3, offset: 0 }, { order: 3, offset: 1 })).toBeNull();
  });
});

describe('what is taken over from the page', () => {
  it('means exactly itself as a pattern', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...String.raw`\^$.*+?()[]{}|/-aạ1 `), minLength: 1, maxLength: 8 }), (words) => {
        expect(patternHits({ text: escapePattern(words), matchCase: true, wholeWord: false, ignoreAccents: false, regex: true }, [words], null)).toEqual([[{ start: 0, end: words.length }]]);
      }),
    );
  });

  it('labels take numbers', () => {
    expect(filled('{at} / {total} {other}', { at: 3, total: 17 })).toBe('3 / 17 {other}');
  });
});
