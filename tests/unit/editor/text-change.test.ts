import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completeHref } from '../../../renderer/editor/extensions/links/address.ts';
import { cleanWords } from '../../../renderer/editor/extensions/paste/plain.ts';
import { changeBetween, startsNewWord, staysInWord } from '../../../renderer/editor/text-change.ts';

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
