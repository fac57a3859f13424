import { flowToHtml, headingToHtml, listToHtml, paragraphToHtml, type AlignmentIn } from './flow-html.ts';
import { figureToHtml, galleryToHtml } from './gallery-html.ts';
import { escapeHtml, inlineToHtml } from './inline-html.ts';
import type { Inline } from './inline-model.ts';
import type { Attachment, Block, Video } from './model.ts';
import { framedTableToHtml } from './table-html.ts';
import { shortAddress, videoFromAddress, videoPlace } from './video.ts';
import { attachmentName, endingOf } from '../domain/attachment.ts';
import { fileSize } from '../text/file-size.ts';

/** Where bytes are served. The answers are escaped here; they need not be. */
export type HtmlOptions = {
  /** Address of a figure's photo. */
  readonly assetUrl: (sha256: string) => string;
  /** Address of an attachment; the photo's address when there is no other. */
  readonly fileUrl?: (sha256: string, name: string) => string;
  /** Where the alignment of a paragraph is written; `class` unless told. */
  readonly alignment?: AlignmentIn;
};

/**
 * The body of an article as HTML, built only from the validated block model: every text and attribute is escaped,
 * links keep an allow-listed scheme or lose their address, and a block type that is not known gives nothing.
 * Empty paragraphs, headings and quotes are left out. Never throws on content that passes `blocksSchema`.
 */
export function blocksToHtml(blocks: readonly Block[], options: HtmlOptions): string {
  return blocks
    .map((block) => blockToHtml(block, options))
    .filter((html) => html !== '')
    .join('\n');
}

function blockToHtml(block: Block, options: HtmlOptions): string {
  const alignment = options.alignment ?? 'class';
  switch (block.type) {
    case 'paragraph':
      return paragraphToHtml(block.content, block.align, alignment);
    case 'heading':
      return headingToHtml(block.level, block.content, block.align, alignment);
    case 'quote': {
      const inner = paragraphToHtml(block.content);
      return inner === '' ? '' : `<blockquote>${inner}</blockquote>`;
    }
    case 'list':
      return listToHtml(block.list);
    case 'rule':
      return '<hr>';
    case 'figure':
      return figureToHtml(block, options.assetUrl);
    case 'gallery':
      return galleryToHtml(block, options.assetUrl);
    case 'table':
      return framedTableToHtml(block, alignment);
    case 'pullquote': {
      const inner = paragraphToHtml(block.content);
      return inner === '' ? '' : `<figure class="pull-quote"><blockquote>${inner}</blockquote>${captionToHtml(inlineToHtml(block.source))}</figure>`;
    }
    case 'infobox': {
      const inner = block.content.map((flow) => flowToHtml(flow, alignment)).join('');
      return inner === '' ? '' : `<aside class="info-box">${inner}</aside>`;
    }
    case 'video':
      return videoToHtml(block);
    case 'attachment':
      return attachmentToHtml(block, options);
    default:
      return '';
  }
}

function videoToHtml(video: Video): string {
  // Looked at again: the block may come from elsewhere, and only a link that leads to a page may stand here.
  const page = videoFromAddress(video.href);
  if (page === null) return '';
  const title = video.title.trim() === '' ? shortAddress(page.href) : video.title.trim();
  const link = `<a href="${escapeHtml(page.href)}" rel="noopener nofollow">${escapeHtml(title)}</a>`;
  const place = `<span class="video-place">Video trên ${escapeHtml(videoPlace(page))}</span>`;
  return `<figure class="video-card" data-provider="${escapeHtml(page.provider)}">${link} ${place}${captionToHtml(captionText(video.caption))}</figure>`;
}

function attachmentToHtml(file: Attachment, options: HtmlOptions): string {
  const name = attachmentName(file.name, file.mime);
  const address = options.fileUrl?.(file.asset, name) ?? options.assetUrl(file.asset);
  const title = file.title.trim() === '' ? name : file.title.trim();
  const ending = endingOf(file.mime);
  const facts = `${ending.toUpperCase()}, ${fileSize(file.bytes)}`;
  return `<p class="attachment" data-ending="${ending}"><a href="${escapeHtml(address)}" download="${escapeHtml(name)}">${escapeHtml(title)}</a> <span class="attachment-facts">(${escapeHtml(facts)})</span></p>`;
}

const captionText = (content: readonly Inline[]): string => inlineToHtml(content).trim();

function captionToHtml(inner: string): string {
  return inner.trim() === '' ? '' : `<figcaption>${inner.trim()}</figcaption>`;
}
