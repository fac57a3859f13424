import type { Cell, Flow } from '../../../shared/document/flow-model.ts';
import { factsOf, type Desk } from './desk.ts';
import { galleryEntries, isGallery } from './galleries.ts';
import type { Entry, ImportedBlock } from './imported-block.ts';
import { wordsIn } from './words.ts';
import { markOf, type WordCell, type WordNode, type WordRow, type WordTable } from './word-model.ts';

/** Longest line below a photo that is still its caption, in characters. */
const CAPTION_MAX = 500;
const COLUMNS_MAX = 100;
const ROWS_MAX = 10_000;
/** Columns this narrow (pixels) are no measure of anything. */
const WIDTH_MIN = 10;

/** Reads what stands in a cell. */
type ReadCell = (nodes: readonly WordNode[], desk: Desk) => readonly Entry[];
type Read = { readonly cell: WordCell; readonly entries: readonly Entry[]; readonly header: Cell['header'] };

/** A table; or, where it only kept photos and their words in place, those photos; or a box, when it has one cell. */
export function tableEntries(table: WordTable, desk: Desk, read: ReadCell): readonly Entry[] {
  const rows = table.children.filter((row): row is WordRow => row.type === 'tableRow').map((row) => cellsOf(row, desk, read));
  const cells = rows.flat();
  const photos = cells.flatMap(({ entries }) => entries.filter(isPhoto));
  const contents = cells.map(({ entries }) => entries);
  if (isGallery(contents)) return galleryEntries(contents, desk.find);
  if (photos.length > 0 && isLayout(rows)) return layoutEntries(rows);
  const lifted = photos.map((photo): Entry => ({ ...photo, layout: false }));
  if (lifted.length > 0) desk.find('moved-photos', lifted.length);
  const [only] = cells;
  if (cells.length === 1 && only !== undefined && only.header === undefined) {
    const content = flowsOf(only.entries);
    return [...(content.length === 0 ? [] : [entry({ type: 'infobox', content })]), ...lifted];
  }
  if (cells.every(({ entries }) => flowsOf(entries).length === 0)) return lifted;
  return [entry(tableBlock(rows, widthsOf(table, desk), desk)), ...lifted];
}

function tableBlock(rows: readonly (readonly Read[])[], widths: readonly number[], desk: Desk): ImportedBlock {
  if (rows.length > ROWS_MAX || rows.some((row) => row.length > COLUMNS_MAX)) desk.lose('too-long');
  return {
    type: 'table',
    caption: [],
    ...(widths.length === 0 ? {} : { widths: [...widths] }),
    rows: rows.slice(0, ROWS_MAX).map((row) =>
      row.slice(0, COLUMNS_MAX).map(({ cell, entries, header }): Cell => ({
        ...(header === undefined ? {} : { header }),
        ...(cell.colSpan > 1 ? { colSpan: Math.min(cell.colSpan, COLUMNS_MAX) } : {}),
        ...(cell.rowSpan > 1 ? { rowSpan: Math.min(cell.rowSpan, ROWS_MAX) } : {}),
        content: flowsOf(entries),
      })),
    ),
  };
}

function cellsOf(row: WordRow, desk: Desk, read: ReadCell): readonly Read[] {
  return row.children
    .filter((cell): cell is WordCell => cell.type === 'tableCell')
    .map((cell) => ({ cell, entries: read(withoutTables(cell.children, desk), desk), header: headerOf(cell, row.isHeader, desk) }));
}

/** A table in a cell gives its paragraphs: cells hold text and lists only. */
function withoutTables(nodes: readonly WordNode[], desk: Desk): readonly WordNode[] {
  return nodes.flatMap((node): readonly WordNode[] => {
    if (node.type !== 'table') return [node];
    desk.lose('nested-tables');
    return node.children.flatMap((row) => (row.type === 'tableRow' ? row.children.flatMap((cell) => (cell.type === 'tableCell' ? withoutTables(cell.children, desk) : [])) : []));
  });
}

function headerOf(cell: WordCell, inHeaderRow: boolean, desk: Desk): Cell['header'] {
  const first = cell.children.find((node) => node.type === 'paragraph');
  const kind = first?.type === 'paragraph' ? factsOf(first.children, desk).kind.is : 'plain';
  if (kind === 'row-heading') return inHeaderRow ? 'both' : 'column';
  return inHeaderRow || kind === 'table-heading' ? 'row' : undefined;
}

function flowsOf(entries: readonly Entry[]): Flow[] {
  return entries.flatMap(({ block }): readonly Flow[] => {
    if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'list') return [block];
    if (block.type === 'infobox') return block.content;
    return block.type === 'quote' || block.type === 'pullquote' ? [{ type: 'paragraph', content: [...block.content] }] : [];
  });
}

/** Widths say something when they differ; equal ones are what Word writes when nobody has chosen any. */
function widthsOf(table: WordTable, { file }: Desk): readonly number[] {
  const [firstRow] = table.children;
  const [firstCell] = firstRow?.type === 'tableRow' ? firstRow.children : [];
  const mark = firstCell?.type === 'tableCell' ? markOf(firstCell.children, 't') : null;
  const widths = (mark === null ? undefined : file.prepared.tables[mark])?.widths ?? [];
  const told = widths.length > 0 && widths.length <= COLUMNS_MAX && Math.min(...widths) >= WIDTH_MIN && Math.max(...widths) - Math.min(...widths) > 2;
  return told ? widths.map((width) => Math.min(width, 4_000)) : [];
}

const isPhoto = ({ block }: Entry): boolean => block.type === 'figure';

/** Every row holds photos, or short lines below a row (or a cell) of photos: nothing that needs a grid. */
function isLayout(rows: readonly (readonly Read[])[]): boolean {
  const withPhotos = rows.map((row) => row.some(({ entries }) => entries.some(isPhoto)));
  return rows.every((row, at) => {
    const short = row.every(({ entries }) => entries.filter((item) => !isPhoto(item)).every(({ block }) => block.type === 'paragraph' && wordsIn(block.content).length <= CAPTION_MAX));
    return short && (withPhotos[at] === true ? row.every(({ entries }) => entries.length === 0 || entries.some(isPhoto)) : withPhotos[at - 1] === true && row.length <= (rows[at - 1]?.length ?? 0));
  });
}

/** Column by column, so that what stands below a photo follows it. */
function layoutEntries(rows: readonly (readonly Read[])[]): readonly Entry[] {
  const result: Entry[] = [];
  rows.forEach((row, at) => {
    if (!row.some(({ entries }) => entries.some(isPhoto))) return;
    const below = rows[at + 1];
    const words = below?.some(({ entries }) => entries.some(isPhoto)) === false ? below : [];
    row.forEach(({ entries }, column) => {
      result.push(...entries);
      // One line below two photos is about both; it goes to the last.
      const own = words.length === row.length ? words[column] : column === row.length - 1 ? words[0] : undefined;
      result.push(...(own?.entries ?? []));
    });
  });
  return result.map((item) => ({ ...item, layout: true }));
}

function entry(block: ImportedBlock): Entry {
  return { block, facts: null, layout: false, note: false };
}
