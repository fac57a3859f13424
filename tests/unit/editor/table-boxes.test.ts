import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandOf, boxesIn, merged, sizeOf, split, transposed, wholeArea, withoutRows, withRow, withRowsMoved, type Box } from '../../../renderer/editor/extensions/table/boxes.ts';
import { layGrid } from '../../../shared/document/table-grid.ts';

/** Boxes from a picture: equal letters are one cell. */
function boxesOf(...rows: readonly string[]): Box<string>[] {
  const boxes = new Map<string, Box<string>>();
  rows.forEach((line, row) => {
    [...line].forEach((cell, column) => {
      const known = boxes.get(cell);
      boxes.set(cell, known ? { ...known, rowSpan: row - known.row + 1, colSpan: Math.max(known.colSpan, column - known.column + 1) } : { cell, row, column, rowSpan: 1, colSpan: 1 });
    });
  });
  return [...boxes.values()];
}

/** The picture of boxes; throws where they overlap, `.` where nothing is. */
function drawn(boxes: readonly Box<string>[]): readonly string[] {
  const { rows, columns } = sizeOf(boxes);
  const places = Array.from({ length: rows }, () => Array.from({ length: columns }, () => '.'));
  for (const box of boxes) {
    for (let row = box.row; row < box.row + box.rowSpan; row++) {
      for (let column = box.column; column < box.column + box.colSpan; column++) {
        const line = places[row];
        if (line?.[column] !== '.') throw new Error(`${box.cell} overlaps`);
        line[column] = box.cell;
      }
    }
  }
  return places.map((line) => line.join(''));
}

const merging = ['aab', 'aac', 'def'] as const;

describe('rows', () => {
  test('are put in at the top, in the middle of a merged cell and at the end', () => {
    expect(drawn(withRow(boxesOf(...merging), 0, () => 'n'))).toEqual(['nnn', 'aab', 'aac', 'def']);
    expect(drawn(withRow(boxesOf(...merging), 1, () => 'n'))).toEqual(['aab', 'aan', 'aac', 'def']);
    expect(drawn(withRow(boxesOf(...merging), 3, () => 'n'))).toEqual(['aab', 'aac', 'def', 'nnn']);
  });

  test('are taken out; a merged cell loses what it had in them, and moves down when its first row goes', () => {
    expect(drawn(withoutRows(boxesOf(...merging), 0, 0))).toEqual(['aac', 'def']);
    expect(drawn(withoutRows(boxesOf(...merging), 1, 2))).toEqual(['aab']);
    expect(drawn(withoutRows(boxesOf(...merging), 0, 1))).toEqual(['def']);
    expect(withoutRows(boxesOf(...merging), 0, 2)).toEqual([]);
    // lexical#5854: rows of several merged cells side by side.
    expect(drawn(withoutRows(boxesOf('abcde', 'afcgh', 'aicjk', 'almno'), 2, 2))).toEqual(['abcde', 'afcgh', 'almno']);
  });

  test('move with everything that hangs together', () => {
    expect(drawn(withRowsMoved(boxesOf(...merging), 2, 2, 'up') ?? [])).toEqual(['def', 'aab', 'aac']);
    expect(drawn(withRowsMoved(boxesOf(...merging), 1, 1, 'down') ?? [])).toEqual(['def', 'aab', 'aac']);
    expect(withRowsMoved(boxesOf(...merging), 0, 0, 'up')).toBeNull();
    expect(withRowsMoved(boxesOf(...merging), 2, 2, 'down')).toBeNull();
    expect(bandOf(boxesOf('ab', 'ac', 'dc'), 0)).toEqual({ top: 0, bottom: 2 });
  });
});

describe('merging', () => {
  test('an area grows until it cuts no cell', () => {
    expect(wholeArea(boxesOf('abc', 'dee', 'dfg'), { top: 0, left: 0, bottom: 1, right: 1 })).toEqual({ top: 0, left: 0, bottom: 2, right: 2 });
  });

  test('the first cell takes all places, and splitting gives each place a cell again', () => {
    const area = { top: 0, left: 0, bottom: 1, right: 1 };
    const { boxes, into, gone } = merged(boxesOf('abc', 'def'), area);
    expect(drawn(boxes)).toEqual(['aac', 'aaf']);
    expect(gone.map(({ cell }) => cell)).toEqual(['b', 'd', 'e']);
    expect(into && drawn(split(boxes, into, (row, column) => `${row * 2 + column}`))).toEqual(['a1c', '23f']);
    expect(boxesIn(boxes, { top: 1, left: 1, bottom: 1, right: 2 }).map(({ cell }) => cell)).toEqual(['f', 'a']);
  });
});

test('any row of changes leaves a full rectangle without overlaps', () => {
  const change = fc.record({ kind: fc.constantFrom('row', 'column', 'no-row', 'no-column', 'merge', 'split', 'up', 'down'), a: fc.nat(9), b: fc.nat(9), c: fc.nat(9), d: fc.nat(9) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
      let name = 0x4e00;
      const make = (): string => String.fromCharCode((name += 1));
      let boxes: readonly Box<string>[] = boxesOf('ab', 'cd');
      for (const { kind, a, b, c, d } of changes) {
        const { rows, columns } = sizeOf(boxes);
        const area = wholeArea(boxes, { top: Math.min(a, b) % rows, left: Math.min(c, d) % columns, bottom: Math.max(Math.min(a, b) % rows, b % rows), right: Math.max(Math.min(c, d) % columns, d % columns) });
        if (kind === 'row') boxes = withRow(boxes, a % (rows + 1), make);
        else if (kind === 'column') boxes = transposed(withRow(transposed(boxes), a % (columns + 1), make));
        else if (kind === 'no-row') boxes = withoutRows(boxes, area.top, area.bottom);
        else if (kind === 'no-column') boxes = transposed(withoutRows(transposed(boxes), area.left, area.right));
        else if (kind === 'merge') boxes = merged(boxes, area).boxes;
        else if (kind === 'split') for (const box of boxesIn(boxes, area)) boxes = split(boxes, box, make);
        else boxes = withRowsMoved(boxes, area.top, area.bottom, kind) ?? boxes;
        if (boxes.length === 0) return;
        expect(drawn(boxes).join()).not.toContain('.');
        // As it is written back: rows and columns that say nothing of their own go.
        const lines: Box<string>[][] = [];
        for (const box of boxes.toSorted((one, two) => one.row - two.row || one.column - two.column)) (lines[box.row] ??= []).push(box);
        const grid = layGrid(Array.from(lines, (line) => line ?? []), (box) => box);
        expect(grid.rows.every(({ missing }) => missing === 0)).toBe(true);
        boxes = grid.rows.flatMap(({ cells }, row) => cells.map(({ cell: { cell }, column, colSpan, rowSpan }) => ({ cell, row, column, colSpan, rowSpan })));
      }
    }),
  );
});
