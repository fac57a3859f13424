import type { Block, Inline, ListBlock, TextMark } from './model.ts';
import { linkSchemes } from './model.ts';

/** Where the bytes of a figure are served. The answer is escaped here; it need not be. */
export type HtmlOptions = { readonly assetUrl: (sha256: string) => string };

const tagOfMark: Readonly<Record<TextMark, string>> = { bold: 'strong', italic: 'em', underline: 'u' };
/** Marks nest in this order whatever order the document names them in. */
const markOrder: readonly TextMark[] = ['bold', 'italic', 'underline'];

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

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Escapes text for element content and double-quoted attributes. Control characters and lone surrogates go. */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => references[sign] ?? '');
}

/**
 * The address of a link as browsers read it (control characters and outer white space removed), or null when its
 * scheme is not allow-listed. Relative addresses mean nothing outside the page they came from and are refused too.
 */
export function safeHref(href: string): string | null {
  const cleaned = href.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f]/g, '').trim();
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(cleaned)?.[0].toLowerCase();
  const known = linkSchemes.find((item) => item === scheme);
  if (known === undefined) return null;
  const needsHost = known === 'http:' || known === 'https:';
  return needsHost && !/^[a-z]+:\/\/[^\s/\\]/i.test(cleaned) ? null : cleaned;
}

function blockToHtml(block: Block, options: HtmlOptions): string {
  switch (block.type) {
    case 'paragraph':
      return wrapped('p', block.content);
    case 'heading':
      // Levels come from a closed union, but a value that slipped past the types must not become a tag name.
      return wrapped(block.level === 2 ? 'h2' : block.level === 3 ? 'h3' : 'h4', block.content);
    case 'quote': {
      const inner = wrapped('p', block.content);
      return inner === '' ? '' : `<blockquote>${inner}</blockquote>`;
    }
    case 'list':
      return listToHtml(block.list);
    case 'rule':
      return '<hr>';
    case 'figure':
      return figureToHtml(block, options);
    default:
      return '';
  }
}

function wrapped(tag: string, content: readonly Inline[]): string {
  const inner = inlineToHtml(content);
  return inner.trim() === '' ? '' : `<${tag}>${inner}</${tag}>`;
}

function listToHtml(list: ListBlock): string {
  const items = list.items.map((item) => `<li>${inlineToHtml(item.content)}${item.list === undefined ? '' : listToHtml(item.list)}</li>`);
  if (!list.ordered) return `<ul>${items.join('')}</ul>`;
  const start = list.start === undefined || list.start === 1 ? '' : ` start="${escapeHtml(String(list.start))}"`;
  return `<ol${start}>${items.join('')}</ol>`;
}

function figureToHtml(figure: Extract<Block, { type: 'figure' }>, options: HtmlOptions): string {
  const source = escapeHtml(options.assetUrl(figure.asset));
  const size = `width="${escapeHtml(String(figure.width))}" height="${escapeHtml(String(figure.height))}"`;
  // Not lazy: whoever prints right after opening wants every photo on paper.
  const image = `<img src="${source}" alt="${escapeHtml(figure.alt)}" ${size}>`;
  // People also type the prefix into the field that already stands for it.
  const credit = figure.credit.trim().replace(/^ảnh\s*:\s*/iu, '');
  const parts = [inlineToHtml(figure.caption).trim(), credit === '' ? '' : `<span class="credit">Ảnh: ${escapeHtml(credit)}</span>`];
  const caption = parts.filter((part) => part !== '').join(' ');
  return `<figure>${image}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;
}

function inlineToHtml(content: readonly Inline[]): string {
  return content.map((inline) => oneInline(inline)).join('');
}

function oneInline(inline: Inline): string {
  switch (inline.type) {
    case 'text': {
      const marks = markOrder.filter((mark) => inline.marks?.includes(mark));
      return marks.reduceRight((html, mark) => `<${tagOfMark[mark]}>${html}</${tagOfMark[mark]}>`, escapeHtml(inline.text));
    }
    case 'break':
      return '<br>';
    case 'link': {
      const inner = inlineToHtml(inline.content);
      const href = safeHref(inline.href);
      return href === null || inner === '' ? inner : `<a href="${escapeHtml(href)}" rel="noopener nofollow">${inner}</a>`;
    }
    default:
      return '';
  }
}
