/** A cell of a regular table and the places it takes; rows and columns count from 0. */
export type Box<T> = { readonly cell: T; readonly row: number; readonly column: number; readonly rowSpan: number; readonly colSpan: number };

/** Rows and columns from … to, both included. */
export type Area = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

type Boxes<T> = readonly Box<T>[];

export const endRow = ({ row, rowSpan }: Box<unknown>): number => row + rowSpan - 1;
export const endColumn = ({ column, colSpan }: Box<unknown>): number => column + colSpan - 1;

export const sizeOf = (boxes: Boxes<unknown>): { readonly rows: number; readonly columns: number } => ({
  rows: boxes.reduce((most, box) => Math.max(most, endRow(box) + 1), 0),
  columns: boxes.reduce((most, box) => Math.max(most, endColumn(box) + 1), 0),
});

/** Rows become columns: everything that is done to rows is done to columns by doing it to the transposed table. */
export const transposed = <T>(boxes: Boxes<T>): Box<T>[] =>
  boxes.map(({ cell, row, column, rowSpan, colSpan }) => ({ cell, row: column, column: row, rowSpan: colSpan, colSpan: rowSpan }));

const touches = (box: Box<unknown>, area: Area): boolean => box.row <= area.bottom && endRow(box) >= area.top && box.column <= area.right && endColumn(box) >= area.left;

/** The boxes of which at least a part lies in the area. */
export const boxesIn = <T>(boxes: Boxes<T>, area: Area): Box<T>[] => boxes.filter((box) => touches(box, area));

/** The smallest area around one that cuts no box into pieces. */
export function wholeArea(boxes: Boxes<unknown>, area: Area): Area {
  let now = area;
  for (;;) {
    const inside = boxesIn(boxes, now);
    const next = {
      top: inside.reduce((least, box) => Math.min(least, box.row), now.top),
      left: inside.reduce((least, box) => Math.min(least, box.column), now.left),
      bottom: inside.reduce((most, box) => Math.max(most, endRow(box)), now.bottom),
      right: inside.reduce((most, box) => Math.max(most, endColumn(box)), now.right),
    };
    if (next.top === now.top && next.left === now.left && next.bottom === now.bottom && next.right === now.right) return now;
    now = next;
  }
}

/** A new row in front of row `at` (at the end: `at` is their number). A box that lies across grows; `make` fills the rest. */
export function withRow<T>(boxes: Boxes<T>, at: number, make: (column: number) => T): Box<T>[] {
  const { columns } = sizeOf(boxes);
  const covered = new Set<number>();
  const moved = boxes.map((box) => {
    if (box.row >= at) return { ...box, row: box.row + 1 };
    if (endRow(box) < at) return box;
    for (let column = box.column; column <= endColumn(box); column++) covered.add(column);
    return { ...box, rowSpan: box.rowSpan + 1 };
  });
  const made = Array.from({ length: columns }, (_, column) => column).filter((column) => !covered.has(column));
  return [...moved, ...made.map((column) => ({ cell: make(column), row: at, column, rowSpan: 1, colSpan: 1 }))];
}

/** Without the rows from … to. A box that reaches out of them stays, smaller. */
export function withoutRows<T>(boxes: Boxes<T>, from: number, to: number): Box<T>[] {
  const gone = to - from + 1;
  return boxes.flatMap((box) => {
    const lost = Math.max(0, Math.min(endRow(box), to) - Math.max(box.row, from) + 1);
    if (lost === box.rowSpan) return [];
    const row = box.row <= from ? box.row : box.row > to ? box.row - gone : from;
    return [{ ...box, row, rowSpan: box.rowSpan - lost }];
  });
}

/** The boxes of an area (which must cut none) as one: the first takes all the places. */
export function merged<T>(boxes: Boxes<T>, area: Area): { readonly boxes: Box<T>[]; readonly into: Box<T> | null; readonly gone: readonly Box<T>[] } {
  const inside = inOrder(boxesIn(boxes, area));
  const [first, ...gone] = inside;
  if (first === undefined) return { boxes: [...boxes], into: null, gone: [] };
  const into = { ...first, rowSpan: area.bottom - area.top + 1, colSpan: area.right - area.left + 1 };
  return { boxes: [...boxes.filter((box) => !touches(box, area)), into], into, gone };
}

/** One box as cells of one place each; the first keeps its cell. */
export function split<T>(boxes: Boxes<T>, box: Box<T>, make: (row: number, column: number) => T): Box<T>[] {
  const parts: Box<T>[] = [];
  for (let row = box.row; row <= endRow(box); row++) {
    for (let column = box.column; column <= endColumn(box); column++) {
      const cell = row === box.row && column === box.column ? box.cell : make(row, column);
      parts.push({ cell, row, column, rowSpan: 1, colSpan: 1 });
    }
  }
  return [...boxes.filter((other) => other !== box), ...parts];
}

/** The rows that hang together with a row through boxes that lie across them. */
export function bandOf(boxes: Boxes<unknown>, from: number, to = from): { readonly top: number; readonly bottom: number } {
  const { top, bottom } = wholeArea(boxes, { top: from, bottom: to, left: 0, right: Number.POSITIVE_INFINITY });
  return { top, bottom };
}

/** The rows from … to (with all that hangs together with them) one band further up or down; null at the edge. */
export function withRowsMoved<T>(boxes: Boxes<T>, from: number, to: number, way: 'up' | 'down'): Box<T>[] | null {
  const own = bandOf(boxes, from, to);
  const beside = way === 'up' ? own.top - 1 : own.bottom + 1;
  if (beside < 0 || beside >= sizeOf(boxes).rows) return null;
  const other = bandOf(boxes, beside);
  const [upper, lower] = way === 'up' ? [other, own] : [own, other];
  const upperSize = upper.bottom - upper.top + 1;
  const lowerSize = lower.bottom - lower.top + 1;
  return boxes.map((box) => {
    if (box.row < upper.top || box.row > lower.bottom) return box;
    return { ...box, row: box.row <= upper.bottom ? box.row + lowerSize : box.row - upperSize };
  });
}

/** Row by row, from left to right. */
export const inOrder = <T>(boxes: Boxes<T>): Box<T>[] => boxes.toSorted((a, b) => a.row - b.row || a.column - b.column);
