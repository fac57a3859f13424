import { expect, test } from 'vitest';
import { addressFaults, withoutTracking } from '../../../renderer/editor/extensions/links/address.ts';

test.each([
  ['https://example.vn/tin', []],
  ['example.vn', []],
  ['', []],
  ['không phải địa chỉ', []],
  ['javascript:alert(1)', []],
  ['tel:0912345678', []],
  ['mailto:vanthu@xa.example.vn', []],
  ['mailto:vanthu@xa', ['bad-mail']],
  ['mailto:', ['bad-mail']],
  ['http://example.vn/tin', ['insecure']],
  ['http://192.168.1.10/noi-bo', ['inside']],
  ['https://10.0.0.8/', ['inside']],
  ['https://may-chu.local/tin', ['inside']],
  ['http://congnoibo/tin', ['inside']],
  ['https://example.vn/a%20b', ['space']],
  ['https://www.facebook.com/xa/posts/1?fbclid=abc&id=9', ['tracking']],
  ['http://example.vn/?utm_source=zalo', ['insecure', 'tracking']],
] as const)('faults of %s', (typed, faults) => {
  expect(addressFaults(typed)).toEqual(faults);
});

test('only what tells who shared it is taken off', () => {
  expect(withoutTracking('https://example.vn/tin?id=9&fbclid=abc&utm_campaign=x#anh')).toBe('https://example.vn/tin?id=9#anh');
  expect(withoutTracking('https://example.vn/tin?b=2&a=1')).toBe('https://example.vn/tin?b=2&a=1');
  expect(withoutTracking('mailto:a@b.vn')).toBe('mailto:a@b.vn');
});
