import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sizeWords, typedCount } from '../../../renderer/editor/extensions/table/size.ts';
import { tabbedRows, tabbedText } from '../../../renderer/editor/extensions/table/tsv.ts';

describe('lines of a spreadsheet', () => {
  test('are rows of cells, with every kind of line end, and blank lines at the end are none', () => {
    for (const end of ['\n', '\r\n', '\r']) expect(tabbedRows(`Xã\tHộ${end}An Bình\t12${end}${end}`)).toEqual([['Xã', 'Hộ'], ['An Bình', '12']]);
  });

  test('a cell in quotation marks has its line breaks, tabs and marks inside', () => {
    expect(tabbedRows('"một\nhai"\tb\n"nói ""vâng"""\t"a\tb"')).toEqual([['một\nhai', 'b'], ['nói "vâng"', 'a\tb']]);
    expect(tabbedRows('"chưa đóng\tb\nc\td')).toEqual([['"chưa đóng', 'b'], ['c', 'd']]);
    expect(tabbedRows('"a" b\tc\nd\te')).toEqual([['"a" b', 'c'], ['d', 'e']]);
  });

  test('is not any text with a tab somewhere', () => {
    for (const text of ['', 'một dòng', 'a\tb', 'a\tb\nkhông', 'Thụt\tvào\n\nĐoạn khác']) expect(tabbedRows(text)).toBeNull();
    expect(tabbedRows('a\tb', 1)).toEqual([['a', 'b']]);
    expect(tabbedRows(Array.from({ length: 10_001 }, () => 'a\tb').join('\n'))).toBeNull();
  });

  test('are read in bounded time, whatever the quotation marks', () => {
    for (const hostile of ['"'.repeat(300_000), '"\t'.repeat(150_000), '"a\n'.repeat(100_000), `${'""'.repeat(150_000)}\t\n"`]) {
      const start = performance.now();
      tabbedRows(`a\t${hostile}\nb\tc`);
      expect(performance.now() - start).toBeLessThan(2_000);
    }
  });

  test('come back as they were written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ế', ' ', '"', '\t', '\n'), maxLength: 6 }).filter((words) => !words.endsWith('\n'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 5 }), (rows) => {
        const ends = rows.at(-1)?.at(-1) ?? '';
        fc.pre(rows.some((row) => row.length > 1) && ends !== '');
        expect(tabbedRows(tabbedText(rows))).toEqual(rows);
      }),
    );
  });
});

test('numbers of rows and columns as people type them', () => {
  expect(typedCount(' 12 ', 'rows')).toBe(12);
  for (const bad of ['', '0', '-1', '1.5', '1e3', '201', 'ba', '99999']) expect(typedCount(bad, 'rows')).toBeNull();
  expect(typedCount('31', 'columns')).toBeNull();
  expect(sizeWords('{rows} hàng × {columns} cột', { rows: 3, columns: 4 })).toBe('3 hàng × 4 cột');
});
