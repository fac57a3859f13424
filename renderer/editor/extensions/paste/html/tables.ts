import { TABLE_COLUMNS_MAX, TABLE_ROWS_MAX } from '../../../../../shared/document/flow-model.ts';
import { endLine, joinLines, newFlow, pushPiece, pushPieces, type Flow } from './flow.ts';
import { numberOf } from './lists.ts';
import { lookInside, type Look } from './look.ts';
import { linesIn, linesOf } from './pictures.ts';
import type { Line, Piece, PieceCell } from './pieces.ts';
import type { Reader } from './to-pieces.ts';

/** Most blocks in a cell. */
const CELL_MAX = 500;

/** A table; behind it the pictures that stood in its cells. Longer than a table may be, it goes on as another one. */
export function readTable(reader: Reader, element: Element, look: Look, flow: Flow): void {
  const behind: Piece[] = [];
  const rows: PieceCell[][] = [];
  let caption: Line = [];
  for (const part of element.children) {
    const inside = lookInside(part, look, reader.sheet);
    if (part.localName === 'caption') caption = joinLines([caption, ...linesIn(reader, part, inside)]);
    else if (part.localName === 'tr') addRow(reader, part, inside, rows, behind);
    else if (/^t(?:head|body|foot)$/.test(part.localName)) {
      for (const row of part.children) if (row.localName === 'tr') addRow(reader, row, lookInside(row, inside, reader.sheet), rows, behind);
    }
  }
  const table = { type: 'table', caption, rows, widths: widthsOf(element) } as const;
  endLine(flow);
  if (rows.some((row) => row.some(({ content }) => content.length > CELL_MAX))) {
    // A whole page in a cell: the table only placed it.
    pushPieces(flow, rows.flat().flatMap(({ content }) => content));
  } else if (rows.length === 0) {
    for (const line of linesOf(table)) flow.pieces.push({ type: 'paragraph', align: null, line });
  } else {
    for (let at = 0; at < rows.length; at += TABLE_ROWS_MAX) pushPiece(flow, { ...table, caption: at === 0 ? caption : [], rows: rows.slice(at, at + TABLE_ROWS_MAX) });
  }
  pushPieces(flow, behind);
}

function addRow(reader: Reader, element: Element, look: Look, rows: PieceCell[][], behind: Piece[]): void {
  if (look.hidden) return;
  const cells: PieceCell[] = [];
  for (const cell of element.children) {
    const inside = lookInside(cell, look, reader.sheet);
    if ((cell.localName === 'td' || cell.localName === 'th') && !inside.hidden) cells.push(readCell(reader, cell, inside, behind));
  }
  // What a table is too narrow for stays in its last column.
  const beyond = cells.splice(TABLE_COLUMNS_MAX).flatMap(({ content }) => content.flatMap(linesOf));
  const last = cells.at(-1);
  if (last && beyond.length > 0) cells[cells.length - 1] = { ...last, content: [...last.content, { type: 'paragraph', align: null, line: beyond.flatMap(withSpace) }] };
  if (cells.length > 0) rows.push(cells);
}

const withSpace = ([first, ...rest]: Line): Line => (first === undefined ? [] : [{ ...first, text: ` ${first.text}` }, ...rest]);

function readCell(reader: Reader, element: Element, look: Look, behind: Piece[]): PieceCell {
  const inside = newFlow();
  const header = element.localName === 'th';
  reader.children(element, look, inside);
  endLine(inside);
  const content: Piece[] = [];
  for (const piece of inside.pieces) {
    if (piece.type === 'paragraph' || piece.type === 'heading' || piece.type === 'list') content.push(piece);
    else if (piece.type === 'picture' || piece.type === 'gallery' || piece.type === 'video') behind.push(piece);
    else for (const line of linesOf(piece)) content.push({ type: 'paragraph', align: null, line });
  }
  return {
    header,
    scope: element.getAttribute('scope')?.toLowerCase() ?? '',
    colSpan: Math.max(1, numberOf(element.getAttribute('colspan'), 1, TABLE_COLUMNS_MAX)),
    rowSpan: Math.max(1, numberOf(element.getAttribute('rowspan'), 1, TABLE_ROWS_MAX)),
    content,
  };
}

function widthsOf(element: Element): readonly number[] {
  const columns = [...element.querySelectorAll(':scope > colgroup > col, :scope > col')];
  const widths = columns.map((column) => (column.hasAttribute('span') ? 0 : numberOf(column.getAttribute('width'), 0, 4_000)));
  return widths.every((width) => width > 0) ? widths.slice(0, TABLE_COLUMNS_MAX) : [];
}
