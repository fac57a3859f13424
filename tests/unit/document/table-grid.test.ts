import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TABLE_COLUMNS_MAX, TABLE_ROWS_MAX } from '../../../shared/document/flow-model.ts';
import { layGrid, type Grid } from '../../../shared/document/table-grid.ts';

type Input = { readonly name: string; readonly colSpan?: unknown; readonly rowSpan?: unknown };
const lay = (rows: readonly (readonly Input[])[]): Grid<Input> => layGrid(rows, ({ colSpan = 1, rowSpan = 1 }) => ({ colSpan, rowSpan }));
const of = (name: string, colSpan: unknown = 1, rowSpan: unknown = 1): Input => ({ name, colSpan, rowSpan });

/** Each row as the names that cover its places; `.` for a missing cell. Throws where two cells overlap. */
function drawn({ rows, columns }: Grid<Input>): readonly string[] {
  const places = rows.map(() => Array.from({ length: columns }, () => '.'));
  rows.forEach(({ cells }, row) => {
    for (const { cell, column, colSpan, rowSpan } of cells) {
      for (let down = 0; down < rowSpan; down++) {
        for (let across = 0; across < colSpan; across++) {
          const line = places[row + down];
          if (line?.[column + across] !== '.') throw new Error(`${cell.name} lies outside or over another cell`);
          line[column + across] = cell.name;
        }
      }
    }
  });
  return places.map((line) => line.join(''));
}

describe('cells find their places', () => {
  test('as browsers lay them out', () => {
    expect(drawn(lay([[of('a', 2), of('b', 1, 2)], [of('c'), of('d')]]))).toEqual(['aab', 'cdb']);
    expect(drawn(lay([[of('a', 1, 3), of('b')], [of('c')], [of('d')]]))).toEqual(['ab', 'ac', 'ad']);
  });

  test('short rows say what is missing, and missing cells come behind all others', () => {
    const grid = lay([[of('a')], [of('b'), of('c'), of('d')], [of('e', 2)]]);
    expect(grid.columns).toBe(3);
    expect(grid.rows.map(({ missing }) => missing)).toEqual([2, 0, 1]);
  });

  test('spans end at taken places and at the last row', () => {
    expect(drawn(lay([[of('a'), of('b', 1, 2)], [of('c', 5)]]))).toEqual(['ab', 'cb']);
    expect(drawn(lay([[of('a', 1, 99), of('b')], [of('c')]]))).toEqual(['ab', 'ac']);
    expect(drawn(lay([[of('a', 1_000_000_000, 1_000_000_000), of('b')], [of('c')]]))).toEqual(['ab', 'ac']);
  });

  test('a column in which no cell begins goes, and what lies across it shrinks', () => {
    const grid = lay([[of('t', 12)], [of('a', 2), of('b'), of('c')], [of('d', 2), of('e')]]);
    expect(drawn(grid)).toEqual(['ttt', 'abc', 'de.']);
    expect(grid.columnsFrom).toEqual([0, 2, 3]);
  });

  test('nonsense spans count as one', () => {
    for (const nonsense of [0, -3, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '4', null, undefined]) {
      expect(drawn(lay([[of('a', nonsense, nonsense), of('b')]]))).toEqual(['ab']);
    }
  });

  test('a row without a cell of its own goes, and what lies across it shrinks', () => {
    expect(drawn(lay([[of('a', 1, 3), of('b', 1, 2)], [], [of('c')]]))).toEqual(['ab', 'ac']);
    expect(lay([[], [], []])).toMatchObject({ columns: 0, rows: [] });
    expect(drawn(lay([[], [of('a')], []]))).toEqual(['a']);
  });

  test('what goes beyond the largest table is cut, and said to be', () => {
    const wide = lay([Array.from({ length: TABLE_COLUMNS_MAX + 5 }, (_, at) => of(String(at)))]);
    expect(wide).toMatchObject({ columns: TABLE_COLUMNS_MAX, cut: true });
    const long = lay(Array.from({ length: TABLE_ROWS_MAX + 1 }, () => [of('a')]));
    expect(long.rows).toHaveLength(TABLE_ROWS_MAX);
    expect(long.cut).toBe(true);
    expect(lay([[of('a')]]).cut).toBe(false);
  });

  test('100,000 cells with long spans are laid out in bounded time', () => {
    const rows = Array.from({ length: 10_000 }, () => Array.from({ length: 10 }, (_, at) => of(String(at), at % 3 === 0 ? 99 : 1, 9_999)));
    const start = performance.now();
    const grid = lay(rows);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(grid.columns).toBeLessThanOrEqual(TABLE_COLUMNS_MAX);
  });
});

test('whatever comes in, what comes out is a full rectangle that comes out the same again', () => {
  const input = fc.array(fc.array(fc.record({ name: fc.constant('x'), colSpan: fc.integer({ min: -2, max: 130 }), rowSpan: fc.integer({ min: -2, max: 20 }) }), { maxLength: 8 }), { maxLength: 8 });
  fc.assert(
    fc.property(input, (rows) => {
      const grid = lay(rows);
      const full = drawn(grid);
      expect(grid.rows.map(({ missing }) => missing)).toEqual(full.map((line) => [...line].filter((place) => place === '.').length));
      expect(grid.rows.every(({ cells }) => cells.length > 0)).toBe(true);
      const again = lay(
        grid.rows.map(({ cells, missing }) => [...cells.map(({ colSpan, rowSpan }) => of('x', colSpan, rowSpan)), ...Array.from({ length: missing }, () => of('x'))]),
      );
      expect(drawn(again)).toEqual(full.map((line) => line.replaceAll('.', 'x')));
      expect(again).toMatchObject({ columns: grid.columns, cut: false });
    }),
  );
});

test('no cell is left without a place because of what reaches down from above', () => {
  const grid = lay([[of('g', 900, 60_000)], [of('a'), of('b')]]);
  expect(grid.cut).toBe(false);
  expect(drawn(grid)).toEqual(['gg', 'ab']);
});
