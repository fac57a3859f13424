import { Document, Footer, ImageRun, Packer, PageNumber, Paragraph, TextRun, type Table } from 'docx';
import { attachmentWords, creditLine } from '../../../shared/document/block-words.ts';
import type { Inline } from '../../../shared/document/inline-model.ts';
import type { Block, Figure, Video } from '../../../shared/document/model.ts';
import { safeHref } from '../../../shared/document/safe-href.ts';
import { printable, runsOf, textRun } from './docx-inlines.ts';
import { createNumbering, type Numbering } from './docx-lists.ts';
import { PAGE, stylesXml, TEXT_PIXELS } from './docx-styles.ts';
import { boxParts, flowParagraphs, tableParts } from './docx-tables.ts';
import type { ExportArticle, ExportPhotos } from './export-article.ts';

/** Tallest photo, in CSS pixels: its caption must still fit on the page below it. */
const PHOTO_HEIGHT_MAX = 820;

/** The article as a Word file: real styles, lists, tables and captions. A photo whose file is gone leaves its caption. */
export async function writeDocx(article: ExportArticle, photos: ExportPhotos): Promise<Uint8Array> {
  const numbering = createNumbering();
  const body = article.blocks.flatMap((block) => blockParts(block, numbering, photos));
  const children = [
    ...lineParts(article.headline, 'Title'),
    ...article.lead.split('\n').flatMap((line) => lineParts(line, 'Sapo')),
    ...body,
    ...lineParts(article.byline, 'Byline'),
    ...lineParts(article.source === '' ? '' : `Nguồn: ${article.source}`, 'ArticleSource'),
  ];
  const { width, height, ...margin } = PAGE;
  const footer = new Footer({ children: [new Paragraph({ style: 'Footer', children: [new TextRun({ children: [PageNumber.CURRENT] })] })] });
  const document = new Document({
    title: printable(article.headline),
    creator: printable(article.byline),
    lastModifiedBy: 'Tòa Soạn',
    description: printable(article.lead),
    keywords: printable(article.tags.join(', ')),
    externalStyles: stylesXml,
    numbering: { config: [...numbering.definitions] },
    sections: [{ properties: { page: { size: { width, height }, margin } }, footers: { default: footer }, children }],
  });
  return Packer.toBuffer(document);
}

function lineParts(text: string, style: string): Paragraph[] {
  return text.trim() === '' ? [] : [new Paragraph({ style, children: [textRun(text.trim())] })];
}

function blockParts(block: Block, numbering: Numbering, photos: ExportPhotos): (Paragraph | Table)[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'list':
      return flowParagraphs(block, numbering);
    case 'quote':
      return styled('Quote', block.content);
    case 'rule':
      return [new Paragraph({ style: 'HorizontalLine' })];
    case 'figure':
      return figureParts(block, photos);
    case 'table':
      return tableParts(block, numbering);
    case 'pullquote':
      return [...styled('PullQuote', block.content), ...styled('PullQuoteSource', block.source)];
    case 'infobox':
      return boxParts(block.content, numbering);
    case 'video':
      return videoParts(block);
    case 'attachment':
      return lineParts(attachmentWords(block), 'ArticleAttachment');
  }
}

function styled(style: string, content: readonly Inline[]): Paragraph[] {
  return content.length === 0 ? [] : [new Paragraph({ style, children: runsOf(content) })];
}

function figureParts(figure: Figure, photos: ExportPhotos): Paragraph[] {
  const photo = photos.get(figure.asset);
  const credit = creditLine(figure.credit);
  const gap = figure.caption.length > 0 && credit !== '' ? ' ' : '';
  const caption = [...runsOf(figure.caption), ...(credit === '' ? [] : [textRun(gap + credit, { italics: true })])];
  const lines = caption.length === 0 ? [] : [new Paragraph({ style: 'Caption', children: caption })];
  if (photo === undefined) return lines;
  const scale = Math.min(1, TEXT_PIXELS / photo.width, PHOTO_HEIGHT_MAX / photo.height);
  const image = new ImageRun({
    type: photo.mime === 'image/png' ? 'png' : 'jpg',
    data: photo.bytes,
    transformation: { width: Math.max(1, Math.round(photo.width * scale)), height: Math.max(1, Math.round(photo.height * scale)) },
    altText: { description: printable(figure.alt) },
  });
  return [new Paragraph({ style: 'Photo', children: [image] }), ...lines];
}

function videoParts(video: Video): Paragraph[] {
  const href = safeHref(video.href);
  if (href === null) return [];
  const title = video.title.trim() === '' ? href.replace(/^https?:\/\/(?:www\.)?/, '') : video.title.trim();
  const link: Inline = { type: 'link', href, content: [{ type: 'text', text: title }] };
  return [...styled('ArticleVideo', [link]), ...styled('Caption', video.caption)];
}
