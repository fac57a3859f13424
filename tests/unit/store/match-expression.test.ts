import { describe, expect, it } from 'vitest';
import { matchExpression } from '../../../electron/store/search-index.ts';

describe('matchExpression', () => {
  it.each([
    ['', null],
    ['  \u00a0', null],
    ['Đường sửa', '"duong"* "sua"*'],
    ['a a  A', '"a"*'],
    ['– … !', ''],
    ['"quote" OR (NEAR) col:x*', '"quote"* "or"* "near"* "col"* "x"*'],
  ])('turns %j into %j', (query, expected) => expect(matchExpression(query)).toBe(expected));
});
