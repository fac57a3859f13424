import type { Alignment, HeadingLevel } from '../../../../../shared/document/flow-model.ts';

/** Text in one look; a line break is a run of its own, with the text `\n`. */
export type Run = {
  readonly text: string;
  readonly format: number;
  readonly href: string | null;
  /** Font it was drawn with, which says how old texts are encoded; empty when nobody said. */
  readonly font: string;
  /** What it was before it was read as an old Vietnamese encoding. */
  readonly was?: string;
};
export type Line = readonly Run[];

export type PieceItem = { readonly line: Line; readonly list?: PieceList };
export type PieceList = { readonly ordered: boolean; readonly start: number; readonly items: readonly PieceItem[] };
export type PieceCell = { readonly header: boolean; readonly scope: string; readonly colSpan: number; readonly rowSpan: number; readonly content: readonly Piece[] };

type Aligned = { readonly align: Alignment | null };

/** A block as it was found on a page, before pictures are fetched and old encodings are read. */
export type Piece =
  | (Aligned & { readonly type: 'paragraph'; readonly line: Line; readonly caption?: true })
  | (Aligned & { readonly type: 'heading'; readonly level: HeadingLevel; readonly line: Line })
  | { readonly type: 'quote'; readonly line: Line }
  | { readonly type: 'list'; readonly list: PieceList }
  | { readonly type: 'rule' }
  | Picture
  | { readonly type: 'gallery'; readonly pictures: readonly Picture[]; readonly caption: Line }
  | { readonly type: 'table'; readonly caption: Line; readonly rows: readonly (readonly PieceCell[])[]; readonly widths: readonly number[] }
  | { readonly type: 'pullquote'; readonly line: Line; readonly source: Line }
  | { readonly type: 'infobox'; readonly content: readonly Piece[] }
  | { readonly type: 'video'; readonly href: string; readonly title: string; readonly caption: Line };
export type Picture = { readonly type: 'picture'; readonly src: string; readonly alt: string; readonly caption: Line; readonly credit: string };

/** The same pieces with every line of text changed. */
export function mapLines(pieces: readonly Piece[], change: (line: Line) => Line): readonly Piece[] {
  const list = (from: PieceList): PieceList => ({
    ...from,
    items: from.items.map((item) => ({ line: change(item.line), ...(item.list ? { list: list(item.list) } : {}) })),
  });
  return pieces.map((piece): Piece => {
    switch (piece.type) {
      case 'paragraph':
      case 'heading':
      case 'quote':
        return { ...piece, line: change(piece.line) };
      case 'pullquote':
        return { ...piece, line: change(piece.line), source: change(piece.source) };
      case 'list':
        return { ...piece, list: list(piece.list) };
      case 'table':
        return { ...piece, caption: change(piece.caption), rows: piece.rows.map((row) => row.map((cell) => ({ ...cell, content: mapLines(cell.content, change) }))) };
      case 'infobox':
        return { ...piece, content: mapLines(piece.content, change) };
      case 'gallery':
        return { ...piece, caption: change(piece.caption), pictures: piece.pictures.map((picture) => ({ ...picture, caption: change(picture.caption) })) };
      case 'picture':
      case 'video':
        return { ...piece, caption: change(piece.caption) };
      case 'rule':
        return piece;
    }
  });
}
