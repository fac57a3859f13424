import { Document, Footer, Packer, PageNumber, Paragraph, TextRun, type Table } from 'docx';
import { attachmentWords, standAlone } from '../../../shared/document/block-words.ts';
import type { Inline } from '../../../shared/document/inline-model.ts';
import type { Block, Gallery, Video } from '../../../shared/document/model.ts';
import { safeHref } from '../../../shared/document/safe-href.ts';
import { printable, runsOf, textRun } from './docx-inlines.ts';
import { createNumbering, type Numbering } from './docx-lists.ts';
import { figureParts, galleryParts } from './docx-photos.ts';
import { PAGE, stylesXml } from './docx-styles.ts';
import { boxParts, flowParagraphs, spacer, tableParts } from './docx-tables.ts';
import type { ExportArticle, ExportPhotos } from './export-article.ts';

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
    case 'gallery':
      return photosTogether(block, numbering, photos);
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

/** Of photos whose file is gone the words remain, and what is left may be one photo. */
function photosTogether(gallery: Gallery, numbering: Numbering, photos: ExportPhotos): (Paragraph | Table)[] {
  if (gallery.photos.every(({ asset }) => photos.has(asset))) return [galleryParts(gallery, photos), spacer()];
  return standAlone([gallery], (asset) => photos.has(asset)).flatMap((block) => blockParts(block, numbering, photos));
}

function styled(style: string, content: readonly Inline[]): Paragraph[] {
  return content.length === 0 ? [] : [new Paragraph({ style, children: runsOf(content) })];
}

function videoParts(video: Video): Paragraph[] {
  const href = safeHref(video.href);
  if (href === null) return [];
  const title = video.title.trim() === '' ? href.replace(/^https?:\/\/(?:www\.)?/, '') : video.title.trim();
  const link: Inline = { type: 'link', href, content: [{ type: 'text', text: title }] };
  return [...styled('ArticleVideo', [link]), ...styled('Caption', video.caption)];
}
