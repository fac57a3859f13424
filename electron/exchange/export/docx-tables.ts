import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType, type IParagraphOptions } from 'docx';
import type { Alignment, Cell, Flow } from '../../../shared/document/flow-model.ts';
import type { Block } from '../../../shared/document/model.ts';
import { runsOf } from './docx-inlines.ts';
import type { Numbering } from './docx-lists.ts';
import { TEXT_TWIPS } from './docx-styles.ts';

const TWIPS_PER_PIXEL = 15;

/** Paragraphs, headings and lists, at the top of a file, in a cell or a box. `style`: that of plain paragraphs there. */
export function flowParagraphs(flow: Flow, numbering: Numbering, style?: string): Paragraph[] {
  switch (flow.type) {
    case 'paragraph':
      return [new Paragraph({ ...(style === undefined ? {} : { style }), ...alignment(flow.align), children: runsOf(flow.content) })];
    case 'heading':
      return [new Paragraph({ style: `Heading${flow.level - 1}`, ...alignment(flow.align), children: runsOf(flow.content) })];
    case 'list':
      return numbering.paragraphs(flow.list, style === undefined ? {} : { style });
  }
}

export function alignment(align: Alignment | undefined): IParagraphOptions {
  if (align === undefined) return {};
  return { alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.BOTH };
}

/** A table with its caption above. Header rows are repeated on every page; a row is never split between two. */
export function tableParts(table: Extract<Block, { type: 'table' }>, numbering: Numbering): (Paragraph | Table)[] {
  const caption = table.caption.length === 0 ? [] : [new Paragraph({ style: 'TableCaption', children: runsOf(table.caption) })];
  const widths = columnWidths(table);
  const rows = table.rows.map((row) => {
    const head = row.length > 0 && row.every(({ header }) => header === 'row' || header === 'both');
    const children = row.map((cell) => new TableCell({ ...spans(cell), children: cellParagraphs(cell, numbering), ...(cell.header === undefined ? {} : { shading: { fill: 'EEF0EE' } }) }));
    return new TableRow({ children, cantSplit: true, ...(head ? { tableHeader: true } : {}) });
  });
  const grid = new Table({ style: 'TableGrid', rows, columnWidths: widths, width: { size: sum(widths), type: WidthType.DXA }, layout: table.widths === undefined ? TableLayoutType.AUTOFIT : TableLayoutType.FIXED });
  return [...caption, grid, spacer()];
}

/** A box: one cell with a frame. */
export function boxParts(content: readonly Flow[], numbering: Numbering): (Paragraph | Table)[] {
  const children = content.flatMap((flow) => flowParagraphs(flow, numbering));
  const border = { style: BorderStyle.SINGLE, size: 8, color: '0B5A6B' };
  const borders = { top: border, bottom: border, left: border, right: border };
  const cell = new TableCell({ children, shading: { fill: 'EEF4F5' } });
  const box = new Table({ style: 'InfoBox', rows: [new TableRow({ children: [cell] })], columnWidths: [TEXT_TWIPS], width: { size: TEXT_TWIPS, type: WidthType.DXA }, borders });
  return [box, spacer()];
}

/** Word joins two tables that touch each other. */
export function spacer(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 120 } });
}

function cellParagraphs(cell: Cell, numbering: Numbering): Paragraph[] {
  const style = cell.header === 'row' ? 'TableHeading' : cell.header === undefined ? 'TableText' : 'TableRowHeading';
  const found = cell.content.flatMap((flow) => flowParagraphs(flow, numbering, style));
  return found.length === 0 ? [new Paragraph({ style })] : found;
}

function spans({ colSpan, rowSpan }: Cell): { readonly columnSpan?: number; readonly rowSpan?: number } {
  return { ...(colSpan === undefined ? {} : { columnSpan: colSpan }), ...(rowSpan === undefined ? {} : { rowSpan }) };
}

/** As the article has them, but never wider than the page; equal ones where it has none. In twentieths of a point. */
function columnWidths({ rows, widths }: Extract<Block, { type: 'table' }>): number[] {
  const columns = Math.max(1, ...rows.map((row) => sum(row.map((cell) => cell.colSpan ?? 1))));
  if (widths === undefined || widths.length !== columns) return Array.from({ length: columns }, () => Math.floor(TEXT_TWIPS / columns));
  const scale = Math.min(TWIPS_PER_PIXEL, TEXT_TWIPS / sum(widths));
  return widths.map((width) => Math.round(width * scale));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
