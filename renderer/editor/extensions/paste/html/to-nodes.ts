import type { SerializedNode } from '../../../../../shared/document/envelope.ts';
import { GALLERY_MIN, galleryParts, sharedCaptionPlace } from '../../../../../shared/document/gallery-parts.ts';
import type { FigureFacts } from '../../../../../shared/document/nodes/figure-node.ts';
import { regularTable } from '../../../../../shared/document/table-nodes.ts';
import { tidyLine } from './lines.ts';
import type { Line, Piece, PieceCell, PieceList, Picture } from './pieces.ts';

/** What a picture of the page is in the article; null when it could not be had. Its words stay in any case. */
export type PhotoOf = (picture: Picture) => Omit<FigureFacts, 'alt' | 'credit'> | null;

/** Kept beside the nodes, not in them: it is forgotten with them. */
const originals = new WeakMap<SerializedNode, string>();

/** What a serialised text made here was before it was read as an old encoding; undefined for all others. */
export const originalOf = (node: SerializedNode): string | undefined => originals.get(node);

const element = (type: string, children: readonly SerializedNode[], rest: Readonly<Record<string, unknown>> = {}): SerializedNode => ({
  type,
  version: 1,
  children,
  direction: null,
  format: '',
  indent: 0,
  ...(type === 'paragraph' ? { textFormat: 0, textStyle: '' } : {}),
  ...rest,
});

/** Pieces of a page as the serialised blocks of a document. Blocks without a word are left out. */
export function nodesOf(pieces: readonly Piece[], photoOf: PhotoOf): SerializedNode[] {
  return listsApart(pieces.flatMap((piece) => nodeOf(piece, photoOf)));
}

/** Lexical makes one list of two that touch, and the numbers of the second would go on from the first: a line parts them. */
export function listsApart(nodes: readonly SerializedNode[]): SerializedNode[] {
  const touches = (node: SerializedNode, before: SerializedNode | undefined): boolean => node.type === 'list' && before?.['listType'] === node['listType'];
  return nodes.flatMap((node, at) => (touches(node, nodes[at - 1]) ? [element('paragraph', []), node] : [node]));
}

function nodeOf(piece: Piece, photoOf: PhotoOf): readonly SerializedNode[] {
  switch (piece.type) {
    case 'paragraph':
      return filled('paragraph', piece.line, { format: piece.align ?? '' });
    case 'heading':
      return filled('heading', piece.line, { format: piece.align ?? '', tag: `h${String(piece.level)}` });
    case 'quote':
      return filled('quote', piece.line);
    case 'pullquote':
      return filled('pullquote', piece.line, { $slots: { source: slot(piece.source) } });
    case 'rule':
      return [{ type: 'horizontalrule', version: 1 }];
    case 'list':
      return listNodes(piece.list);
    case 'infobox': {
      const children = nodesOf(piece.content, photoOf).filter(({ type }) => type === 'paragraph' || type === 'heading' || type === 'list');
      return children.length === 0 ? [] : [element('infobox', children)];
    }
    case 'table':
      return [tableNode(piece, photoOf)];
    case 'video':
      return [{ type: 'video', version: 1, $: { url: piece.href, title: piece.title }, $slots: { caption: slot(piece.caption) } }];
    case 'picture':
      return pictureNodes(piece, photoOf(piece));
    case 'gallery':
      return galleryNodes(piece, photoOf);
  }
}

function filled(type: string, line: Line, rest: Readonly<Record<string, unknown>> = {}): readonly SerializedNode[] {
  const children = inlineNodes(line);
  return children.length === 0 ? [] : [element(type, children, rest)];
}

const slot = (line: Line): SerializedNode => element('paragraph', inlineNodes(line));

/** A line as inline nodes: neighbours with one address are one link. */
export function inlineNodes(line: Line): readonly SerializedNode[] {
  const nodes: SerializedNode[] = [];
  let address: string | null = null;
  let inside: SerializedNode[] = [];
  for (const { text, format, href, was } of tidyLine(line)) {
    const node: SerializedNode = text === '\n' ? { type: 'linebreak', version: 1 } : { type: 'text', version: 1, text, format, detail: 0, mode: 'normal', style: '' };
    if (was !== undefined) originals.set(node, was);
    if (href === null) nodes.push(node);
    else if (href === address) inside.push(node);
    else {
      inside = [node];
      nodes.push(element('link', inside, { url: href, rel: null, target: null, title: null }));
    }
    address = href;
  }
  return nodes;
}

function listNodes({ ordered, start, items }: PieceList): readonly SerializedNode[] {
  const children: SerializedNode[] = [];
  const item = (content: readonly SerializedNode[]): void => void children.push(element('listitem', content, { value: start + children.length }));
  for (const { line, list } of items) {
    const content = inlineNodes(line);
    if (content.length > 0) item(content);
    const nested = list ? listNodes(list) : [];
    if (nested.length > 0) item(nested);
  }
  if (children.length === 0) return [];
  return [element('list', children, { listType: ordered ? 'number' : 'bullet', start, tag: ordered ? 'ol' : 'ul' })];
}

function tableNode(table: Extract<Piece, { readonly type: 'table' }>, photoOf: PhotoOf): SerializedNode {
  const { rows, caption, widths } = table;
  const columns = Math.max(...rows.slice(0, 50).map((row) => row.reduce((sum, { colSpan }) => sum + colSpan, 0)));
  const headers = headersOf(rows);
  const children = rows.map((row, at) => element('tablerow', row.map((cell, place) => cellNode(cell, headers(at, place), photoOf))));
  const node = element('table', children, { ...(caption.length === 0 ? {} : { $slots: { caption: slot(caption) } }), ...(widths.length === columns ? { colWidths: widths } : {}) });
  return regularTable(node) ?? node;
}

function cellNode(cell: PieceCell, headerState: number, photoOf: PhotoOf): SerializedNode {
  const content = nodesOf(cell.content, photoOf);
  return element('tablecell', content.length === 0 ? [element('paragraph', [])] : content, {
    headerState,
    backgroundColor: null,
    colSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
  });
}

/** Lexical's header states: 1 heads a column, 2 a row, 3 both. Pages say which by `scope`, or by where the cell stands. */
function headersOf(rows: readonly (readonly PieceCell[])[]): (row: number, place: number) => number {
  const heads = rows.map((row) => row.length > 0 && row.every(({ header, scope }) => header && scope !== 'row'));
  const byRow = rows.some((row) => row[0]?.header === true && row[0].scope === 'row' && row.some((cell) => cell.scope !== 'row'));
  return (at, place) => {
    const cell = rows[at]?.[place];
    if (!cell?.header) return 0;
    if (cell.scope === 'row') return 2;
    if (heads[at] !== true && cell.scope === '') return place === 0 ? 2 : 1;
    return byRow && place === 0 && at === 0 ? 3 : 1;
  };
}

function pictureNodes(picture: Picture, photo: ReturnType<PhotoOf>): readonly SerializedNode[] {
  // A picture that cannot be had leaves its words.
  if (photo === null) return filled('paragraph', picture.caption);
  const { assetId, width, height } = photo;
  return [{ type: 'figure', version: 1, $: { assetId, credit: picture.credit, alt: picture.alt, width, height }, $slots: { caption: slot(picture.caption) } }];
}

/** One gallery where the photos make one; no word that stood with them is lost (see gallery-parts.ts). */
function galleryNodes({ pictures, caption }: Extract<Piece, { readonly type: 'gallery' }>, photoOf: PhotoOf): readonly SerializedNode[] {
  const found = pictures.filter((picture) => photoOf(picture) !== null);
  const parts = galleryParts(found);
  const place = caption.length === 0 ? 'gallery' : sharedCaptionPlace(parts, (picture) => picture.caption.length > 0);
  const placed = parts.flatMap((part, at) => {
    const last = at === parts.length - 1;
    if (part.length < GALLERY_MIN) return part.flatMap((picture) => pictureNodes(last && place === 'figure' ? { ...picture, caption } : picture, photoOf(picture)));
    return [element('gallery', part.flatMap((picture) => pictureNodes(picture, photoOf(picture))), { $slots: { caption: slot(last && place === 'gallery' ? caption : []) } })];
  });
  const lost = pictures.filter((picture) => !found.includes(picture)).flatMap((picture) => pictureNodes(picture, null));
  return [...placed, ...(place === 'line' ? filled('paragraph', caption) : []), ...lost];
}
