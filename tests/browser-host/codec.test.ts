import { expect, test } from 'vitest';
import { decode, encode } from './wire/codec.ts';

const through = (value: unknown): unknown => decode(encode(value));

test.each([
  ['undefined', undefined],
  ['null', null],
  ['text', 'Nạo vét kênh mương 🌾'],
  ['long text', '\ufeff"Đ\u0000🌾"\n'.repeat(2_000)],
  ['long text that is not well formed', `${'ă'.repeat(5_000)}\ud83c`],
  ['the same long text twice', ['ơ'.repeat(3_000), { a: 'ơ'.repeat(3_000) }]],
  ['odd numbers', [Number.NaN, Infinity, -Infinity, -0, 0, 1.5, 10n ** 30n]],
  ['dates', [new Date(0), new Date(Number.NaN)]],
  ['maps and sets', new Map<unknown, unknown>([['a', new Set([1, { b: 2 }])], [{ k: 1 }, null]])],
  ['undefined members', { a: undefined, b: [undefined, null] }],
  ['names that mean something', JSON.parse('{"__proto__":{"x":1},"constructor":1,"toString":2}')],
  ['text that looks like a tag', [['u'], ['r', 0], ['n', 'NaN']]],
  ['regular expressions', /đ+/giu],
])('%s', (_name, value) => {
  expect(through(value)).toStrictEqual(value);
});

test('every kind of bytes, and parts of buffers', () => {
  const whole = Uint8Array.from({ length: 100 }, (_, index) => index);
  const part = whole.subarray(10, 20);
  expect(through([whole, part, whole.buffer, new Float64Array([1.5, Number.NaN]), new BigInt64Array([-1n]), new DataView(whole.buffer, 4, 2)])).toStrictEqual([
    whole,
    Uint8Array.from(part),
    whole.buffer,
    new Float64Array([1.5, Number.NaN]),
    new BigInt64Array([-1n]),
    new DataView(Uint8Array.from([4, 5]).buffer),
  ]);
});

test('a Buffer arrives as the Uint8Array that it is', () => {
  const result = through(Buffer.from('chữ')) as Uint8Array;
  expect(Object.getPrototypeOf(result)).toBe(Uint8Array.prototype);
  expect(new TextDecoder().decode(result)).toBe('chữ');
});

test('shared and circular references', () => {
  const shared = { n: 1 };
  const value: Record<string, unknown> = { a: shared, b: shared };
  value['self'] = value;
  const result = through(value) as Record<string, unknown>;
  expect(result['self']).toBe(result);
  expect(result['a']).toBe(result['b']);
});

test('holes stay holes', () => {
  const sparse = [1, , 3]; // eslint-disable-line no-sparse-arrays
  const result = through(sparse) as unknown[];
  expect(1 in result).toBe(false);
  expect(result).toHaveLength(3);
});

test('errors keep name and message', () => {
  const result = through(new RangeError('quá')) as Error;
  expect(result).toBeInstanceOf(RangeError);
  expect(result.message).toBe('quá');
});

test.each([
  ['a function', () => 1],
  ['a symbol', Symbol('s')],
  ['a promise', Promise.resolve()],
  ['a blob', new Blob(['x'])],
])('%s cannot be cloned', (_name, value) => {
  expect(() => encode({ value })).toThrow(/could not be cloned/);
});

test('what Node receives as a part of a bigger Buffer', () => {
  const message = encode([Uint8Array.of(1, 2, 3), new Float64Array([2.5])]);
  const received = Buffer.concat([Buffer.alloc(13, 7), message, Buffer.alloc(5, 7)]).subarray(13, 13 + message.byteLength);
  expect(decode(received)).toStrictEqual([Uint8Array.of(1, 2, 3), new Float64Array([2.5])]);
});

test('bytes are not passed as text', () => {
  const megabyte = new Uint8Array(1024 * 1024).fill(255);
  expect(encode(megabyte).byteLength).toBeLessThan(megabyte.byteLength + 1_000);
});

test('long text is neither quoted nor widened', () => {
  expect(encode('"'.repeat(100_000)).byteLength).toBeLessThan(101_000);
});
