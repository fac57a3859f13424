import { attachmentWords, captionAlone, creditLine } from '../../../shared/document/block-words.ts';
import { flowToHtml, headingToHtml, listToHtml, paragraphToHtml } from '../../../shared/document/flow-html.ts';
import { escapeHtml, inlineToHtml } from '../../../shared/document/inline-html.ts';
import type { Block, Figure } from '../../../shared/document/model.ts';
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
 * HTML for the box of another content system: plain elements, no class names, no styles but alignment and the frame of
 * a box, because the other page has a style sheet of its own.
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
  const credit = creditLine(figure.credit);
  const words = [inlineToHtml(figure.caption).trim(), credit === '' ? '' : `<em>${escapeHtml(credit)}</em>`].filter((part) => part !== '').join(' ');
  const caption = captions && words !== '' ? `<figcaption style="text-align: center">${words}</figcaption>` : '';
  return `<figure><img src="${escapeHtml(photoAddress(photos, figure.asset))}" alt="${escapeHtml(figure.alt)}" width="${figure.width}" height="${figure.height}">${caption}</figure>`;
}

const quote = (inner: string): string => (inner === '' ? '' : `<blockquote>${inner}</blockquote>`);
