import type { Inline, TextMark } from './inline-model.ts';
import { safeHref } from './safe-href.ts';

const tagOfMark: Readonly<Record<TextMark, string>> = { bold: 'strong', italic: 'em', underline: 'u', strike: 's', sub: 'sub', sup: 'sup' };
/** Marks nest in this order whatever order the document names them in. */
const markOrder: readonly TextMark[] = ['bold', 'italic', 'underline', 'strike', 'sub', 'sup'];

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Escapes text for element content and double-quoted attributes. Control characters and lone surrogates go. */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => references[sign] ?? '');
}

/** A line of an article as HTML: escaped text, marks, links with an allow-listed scheme, line breaks. */
export function inlineToHtml(content: readonly Inline[]): string {
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
