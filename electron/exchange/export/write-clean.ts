import { attachmentWords, captionAlone, creditLine, sharedCredit, standAlone } from '../../../shared/document/block-words.ts';
import { flowToHtml, headingToHtml, listToHtml, paragraphToHtml } from '../../../shared/document/flow-html.ts';
import { galleryRows, type RowPhoto } from '../../../shared/document/gallery-rows.ts';
import { escapeHtml, inlineToHtml } from '../../../shared/document/inline-html.ts';
import type { Block, BlockPhoto, Figure, Gallery } from '../../../shared/document/model.ts';
import { safeHref } from '../../../shared/document/safe-href.ts';
import { tableToHtml } from '../../../shared/document/table-html.ts';
import type { ExportArticle, ExportPhotos } from './export-article.ts';
import { photoAddress } from './write-page.ts';

/** What goes along into another program. */
export type CleanParts = {
  /** Photos inside the HTML; without them their captions stay as lines of their own. */
  readonly photos: boolean;
  readonly captions: boolean;
  /** Headline, lead, authors and source around the body. */
  readonly frame: boolean;
};

const box = 'border: 1px solid #999; padding: 8px 14px; margin: 16px 0';

/**
 * HTML for the box of another content system: plain elements, no class names, no styles but alignment, the frame of
 * a box and the rows of a gallery, because the other page has a style sheet of its own.
 */
export function writeClean(article: ExportArticle, photos: ExportPhotos, parts: CleanParts): string {
  const { headline, lead, byline, source } = article;
  const line = (html: string): string => (html === '' ? '' : `<p>${html}</p>`);
  const head = parts.frame ? [headline === '' ? '' : `<h1>${escapeHtml(headline)}</h1>`, ...lead.split('\n').map((text) => (text.trim() === '' ? '' : line(`<strong>${escapeHtml(text.trim())}</strong>`)))] : [];
  const right = (html: string): string => (html === '' ? '' : `<p style="text-align: right">${html}</p>`);
  const foot = parts.frame ? [right(byline === '' ? '' : `<strong>${escapeHtml(byline)}</strong>`), right(source === '' ? '' : `<em>Nguồn: ${escapeHtml(source)}</em>`)] : [];
  const body = article.blocks.map((block) => blockToHtml(block, photos, parts));
  return [...head, ...body, ...foot].filter((html) => html !== '').join('\n');
}

function blockToHtml(block: Block, photos: ExportPhotos, parts: CleanParts): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.type === 'heading' ? headingToHtml(block.level, block.content, block.align, 'style') : paragraphToHtml(block.content, block.align, 'style');
    case 'list':
      return listToHtml(block.list);
    case 'quote':
      return quote(paragraphToHtml(block.content));
    case 'pullquote': {
      const source = inlineToHtml(block.source);
      return quote(paragraphToHtml(block.content) + (source === '' ? '' : `<p><em>${source}</em></p>`));
    }
    case 'rule':
      return '<hr>';
    case 'table':
      return tableToHtml(block, 'style');
    case 'infobox': {
      const inner = block.content.map((flow) => flowToHtml(flow, 'style')).join('');
      return inner === '' ? '' : `<div style="${box}">${inner}</div>`;
    }
    case 'figure':
      return figureToHtml(block, photos, parts);
    case 'gallery':
      return galleryToHtml(block, photos, parts);
    case 'video': {
      const href = safeHref(block.href);
      if (href === null) return '';
      const title = block.title.trim() === '' ? href : block.title.trim();
      const link = `<p><a href="${escapeHtml(href)}">${escapeHtml(title)}</a></p>`;
      return parts.captions ? link + paragraphToHtml(block.caption, 'center', 'style') : link;
    }
    case 'attachment':
      return `<p>${escapeHtml(attachmentWords(block))}</p>`;
  }
}

function figureToHtml(figure: Figure, photos: ExportPhotos, { photos: withPhotos, captions }: CleanParts): string {
  if (!withPhotos || !photos.has(figure.asset)) {
    const [alone] = captions ? captionAlone(figure) : [];
    return alone?.type === 'paragraph' ? paragraphToHtml(alone.content, alone.align, 'style') : '';
  }
  return `<figure>${imageToHtml(figure, photos)}${captions ? captionToHtml(figure, creditLine(figure.credit)) : ''}</figure>`;
}

/** Rows that need no style sheet; where styles are thrown away the photos stand one below the other. */
function galleryToHtml(gallery: Gallery, photos: ExportPhotos, parts: CleanParts): string {
  const carried = (asset: string): boolean => parts.photos && photos.has(asset);
  if (!gallery.photos.every(({ asset }) => carried(asset))) {
    const rest = standAlone([gallery], carried);
    return rest.filter(({ type }) => parts.captions || type !== 'paragraph').map((block) => blockToHtml(block, photos, parts)).filter((html) => html !== '').join('\n');
  }
  const credit = sharedCredit(gallery.photos);
  const place = ({ index, ratio }: RowPhoto): string => {
    const photo = gallery.photos[index];
    if (photo === undefined) return '';
    const own = parts.captions ? captionToHtml(photo, credit === '' ? creditLine(photo.credit) : '') : '';
    return `<figure style="flex: ${ratio} 1 0; margin: 0">${imageToHtml(photo, photos, ' style="width: 100%; height: auto"')}${own}</figure>`;
  };
  const rows = galleryRows(gallery.photos).map((row) => `<div style="display: flex; gap: 6px; margin-bottom: 6px">${row.photos.map(place).join('')}</div>`);
  return `<figure>${rows.join('')}${parts.captions ? captionToHtml(gallery, credit) : ''}</figure>`;
}

function imageToHtml({ asset, alt, width, height }: BlockPhoto, photos: ExportPhotos, more = ''): string {
  return `<img src="${escapeHtml(photoAddress(photos, asset))}" alt="${escapeHtml(alt)}" width="${width}" height="${height}"${more}>`;
}

function captionToHtml({ caption }: Pick<BlockPhoto, 'caption'>, credit: string): string {
  const words = [inlineToHtml(caption).trim(), credit === '' ? '' : `<em>${escapeHtml(credit)}</em>`].filter((part) => part !== '').join(' ');
  return words === '' ? '' : `<figcaption style="text-align: center">${words}</figcaption>`;
}

const quote = (inner: string): string => (inner === '' ? '' : `<blockquote>${inner}</blockquote>`);
