import { expect, test } from 'vitest';
import { shownRowsOf } from '../../../renderer/editor/extensions/table/shown-rows.ts';

test('a table is shown whole up to 1,000 rows and 10,000 cells, and of wider ones never less than 50 rows', () => {
  expect([shownRowsOf(3, 2), shownRowsOf(1_000, 10), shownRowsOf(1_001, 5), shownRowsOf(10_000, 100), shownRowsOf(40, 100), shownRowsOf(500, 40), shownRowsOf(7, 0)]).toEqual([3, 1_000, 1_000, 100, 40, 250, 7]);
  expect(shownRowsOf(10_000, 1_000)).toBe(50);
});
