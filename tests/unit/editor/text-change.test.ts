import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { completeHref } from '../../../renderer/editor/extensions/links/address.ts';
import { cleanWords } from '../../../renderer/editor/extensions/paste/plain.ts';
import { changeBetween, changesBetween, startsNewWord, staysInWord } from '../../../renderer/editor/text-change.ts';

test('a change leads from one text to the other', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const { start, removed, added } = changeBetween(before, after);
      expect(before.slice(0, start) + added + before.slice(start + removed)).toBe(after);
    }),
  );
});

test.each([
  ['', 'a', true],
  ['mot', 'mot ', false],
  ['mot ', 'mot h', true],
  ['mot h', 'mot ha', false],
  ['mot tie', 'mot tiê', false],
  ['mot ba', 'mot hai ba', true],
  ['mot', 'mo', false],
])('%j to %j begins a word: %j', (before, after, expected) => {
  expect(startsNewWord(before, changeBetween(before, after))).toBe(expected);
});

test('a change stays in a word only when all of it does', () => {
  const text = 'mot hai ba';
  expect(staysInWord(text, 7, changeBetween(text, 'mot haix ba'))).toBe(true);
  expect(staysInWord(text, 7, changeBetween(text, 'mot h ba'))).toBe(true);
  expect(staysInWord(text, 7, changeBetween(text, 'motx hai ba'))).toBe(false);
  expect(staysInWord(text, 7, changeBetween(text, 'mot ba'))).toBe(false);
});

test.each([
  ['https://example.vn/a', 'https://example.vn/a'],
  [' example.vn/tin ', 'https://example.vn/tin'],
  ['example.vn:8080/tin', 'https://example.vn:8080/tin'],
  ['ubnd@xa.gov.vn', 'mailto:ubnd@xa.gov.vn'],
  ['tel:+84123', 'tel:+84123'],
  ['javascript:alert(1)', null],
  ['javascript:alert(1).vn', null],
  ['data:text/html,x', null],
  ['ftp://example.vn', null],
  ['file:///etc/passwd', null],
  ['//example.vn', null],
  ['hai chữ.vn', null],
  ['chu', null],
  ['', null],
])('the address %j becomes %j', (typed, expected) => {
  expect(completeHref(typed)).toBe(expected);
});

test('pasted text loses what cannot be seen and keeps what can', () => {
  expect(cleanWords('Tie\u0302\u0301ng\u00a0\u200bVi\u00adê\u0323t\ufeff\u202e!\u0000')).toBe('Tiếng Việt!');
  expect(cleanWords('a\tb\nc 👩‍🌾')).toBe('a\tb\nc 👩‍🌾');
});

describe('several changes of one text', () => {
  const applied = (before: string, after: string): string =>
    changesBetween(before, after)
      .toReversed()
      .reduce((text, { start, removed, added }) => text.slice(0, start) + added + text.slice(start + removed), before);
  it('lie between the words that stay', () => {
    expect(changesBetween('Ra quân tại xã', 'Sáng nay Ra quân tại xã. Hết')).toEqual([
      { start: 0, removed: 0, added: 'Sáng nay ' },
      { start: 12, removed: 2, added: 'xã. Hết' },
    ]);
    expect(changesBetween('một hai ba', 'một hai ba')).toEqual([]);
    expect(changesBetween('một hai ba', 'một 2 ba')).toEqual([{ start: 4, removed: 3, added: '2' }]);
  });
  it.each([
    ['', 'mới hoàn toàn'],
    ['một hai ba bốn', ''],
    ['a b c d e', 'e d c b a'],
    ['Ảnh 1: vớt bèo, phát cỏ', 'Ảnh 2: phát cỏ, vớt bèo trên kênh'],
    ['x '.repeat(900), 'y '.repeat(900)],
  ])('lead to the text that is wanted: %j', (before, after) => expect(applied(before, after)).toBe(after));
});
