import { expect, test } from 'vitest';
import { printedSign } from '../../../renderer/editor/extensions/smart/printed-sign.ts';

test.each([
  ['"', '“'],
  ['và "', '“'],
  ['xã"', '”'],
  ['("', '“'],
  ['.”"', '”'],
  ['– "', '“'],
  ['“"', '“'],
  ['2\u00a0"', '“'],
])('%s ends in %s', (before, sign) => {
  expect(printedSign(before)).toEqual({ length: 1, sign });
});

test.each([
  ['xã -- ', { length: 3, sign: '– ' }],
  ['xã-- ', { length: 3, sign: '– ' }],
  ['-- ', null],
  ['--- ', null],
  ['xã --- ', null],
  ['xã - ', null],
  ['xã', null],
  ['', null],
])('%j becomes %j', (before, printed) => {
  expect(printedSign(before)).toEqual(printed);
});
