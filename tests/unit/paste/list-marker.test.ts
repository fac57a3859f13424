import { expect, it } from 'vitest';
import { readMarker } from '../../../renderer/editor/extensions/paste/html/sources/list-marker.ts';

it('signs and letters of sign fonts are bullets', () => {
  for (const sign of ['·', '•', 'o', '§', '-', '–', '+', 'v', 'ü', 'Ø', '\uf0b7', '', '\u00a0 ', '*', '□']) expect(readMarker(`${sign}\u00a0\u00a0 `), sign).toEqual({ kind: 'bullet' });
});

it('numbers count in their last place, in every script of office programs', () => {
  const first = (marker: string) => {
    const read = readMarker(marker);
    return read.kind === 'number' ? read.values[0] : read;
  };
  expect(['1.', '12)', '(3)', '1.1.', '2.3.4', '7', '[5]', '1-', '10/'].map(first)).toEqual([1, 12, 3, 1, 4, 7, 5, 1, 10]);
  expect(['a)', 'b.', 'z)', 'i.', 'ii.', 'iv)', 'IX.', 'XL.', 'c)', 'd)', 'v)', 'x.'].map(first)).toEqual([1, 2, 26, 1, 2, 4, 9, 40, 3, 4, 22, 24]);
  expect(readMarker('x)')).toEqual({ kind: 'number', values: [24, 10] });
  expect(readMarker('i)')).toEqual({ kind: 'number', values: [1, 9] });
});

it('words are words', () => {
  for (const words of ['Điều 1.', 'Chương II', 'Phần thứ nhất', 'Bước 3:', 'iiii)', 'Mục.']) expect(readMarker(words).kind, words).toBe('words');
});
