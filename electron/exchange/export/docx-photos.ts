import { ImageRun, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType, type ParagraphChild } from 'docx';
import { creditLine, sharedCredit } from '../../../shared/document/block-words.ts';
import { galleryRows, type GalleryRow } from '../../../shared/document/gallery-rows.ts';
import type { BlockPhoto, Figure, Gallery } from '../../../shared/document/model.ts';
import { printable, runsOf, textRun } from './docx-inlines.ts';
import { TEXT_PIXELS, TEXT_TWIPS } from './docx-styles.ts';
import type { ExportPhoto, ExportPhotos } from './export-article.ts';

/** Tallest photo, in CSS pixels: its caption must still fit on the page below it. */
const PHOTO_HEIGHT_MAX = 820;
/** Columns of a gallery's table; every photo spans as many as its part of the row. Word has at most 63. */
const COLUMNS = 48;
/** Space at the sides of a photo in a gallery, in CSS pixels. */
const CELL_MARGIN = 4;

/** A photo with its caption below it. One whose file is gone leaves its caption. */
export function figureParts(figure: Figure, photos: ExportPhotos): Paragraph[] {
  const photo = photos.get(figure.asset);
  const lines = captionParts(figure, creditLine(figure.credit), 'Caption');
  return photo === undefined ? lines : [new Paragraph({ style: 'Photo', children: [imageOf(photo, figure.alt, TEXT_PIXELS, PHOTO_HEIGHT_MAX)] }), ...lines];
}

/**
 * A gallery, all of whose photos are there, as a table without lines: its rows of photos, and the shared caption below
 * them. The styles say to whoever reads the file again that it is one.
 */
export function galleryParts(gallery: Gallery, photos: ExportPhotos): Table {
  const credit = sharedCredit(gallery.photos);
  const rows = galleryRows(gallery.photos).map((row) => photoRow(row, gallery, { photos, credit }));
  const shared = captionParts(gallery, credit, 'GalleryCaption');
  const below = shared.length === 0 ? [] : [new TableRow({ cantSplit: true, children: [new TableCell({ columnSpan: COLUMNS, children: shared })] })];
  const width = Math.floor(TEXT_TWIPS / COLUMNS);
  return new Table({ style: 'Gallery', rows: [...rows, ...below], columnWidths: Array.from({ length: COLUMNS }, () => width), width: { size: width * COLUMNS, type: WidthType.DXA }, layout: TableLayoutType.FIXED });
}

function photoRow({ photos: places, height }: GalleryRow, gallery: Gallery, { photos, credit }: { readonly photos: ExportPhotos; readonly credit: string }): TableRow {
  const ends = places.map((_, at) => Math.round(places.slice(0, at + 1).reduce((sum, { share }) => sum + share, 0) * COLUMNS));
  const children = places.flatMap(({ index }, at): readonly TableCell[] => {
    const columns = (ends[at] ?? 0) - (ends[at - 1] ?? 0);
    const words = gallery.photos[index];
    const photo = words === undefined ? undefined : photos.get(words.asset);
    if (words === undefined || photo === undefined) return [];
    const image = imageOf(photo, words.alt, (TEXT_PIXELS * columns) / COLUMNS - 2 * CELL_MARGIN, TEXT_PIXELS * height);
    const lines = captionParts(words, credit === '' ? creditLine(words.credit) : '', 'Caption');
    return [new TableCell({ columnSpan: columns, verticalAlign: VerticalAlign.TOP, children: [new Paragraph({ style: 'GalleryPhoto', children: [image] }), ...lines] })];
  });
  return new TableRow({ cantSplit: true, children });
}

/** Caption and credit as one line; nothing without either. */
function captionParts({ caption }: Pick<BlockPhoto, 'caption'>, credit: string, style: string): Paragraph[] {
  const gap = caption.length > 0 && credit !== '' ? ' ' : '';
  const children: ParagraphChild[] = [...runsOf(caption), ...(credit === '' ? [] : [textRun(gap + credit, { italics: true })])];
  return children.length === 0 ? [] : [new Paragraph({ style, children })];
}

/** A photo as large as it may be; never larger than it is. Sizes in CSS pixels. */
function imageOf(photo: ExportPhoto, alt: string, width: number, height: number): ImageRun {
  const scale = Math.min(1, width / photo.width, height / photo.height);
  return new ImageRun({
    type: photo.mime === 'image/png' ? 'png' : 'jpg',
    data: photo.bytes,
    transformation: { width: Math.max(1, Math.round(photo.width * scale)), height: Math.max(1, Math.round(photo.height * scale)) },
    altText: { description: printable(alt) },
  });
}
