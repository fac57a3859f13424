import type { Alignment } from '../../../../../shared/document/flow-model.ts';
import { safeHref } from '../../../../../shared/document/safe-href.ts';
import { elementStyles, type Styles, type StyleSheet } from './style-sheet.ts';

/** Lexical's format bits. */
export const BOLD = 1;
export const ITALIC = 2;
const STRIKE = 4;
const UNDERLINE = 8;
const SUB = 32;
const SUP = 64;

/** How text looks at a place of a page, as far as an article keeps it, and the font it is drawn with. */
export type Look = {
  readonly format: number;
  readonly font: string;
  readonly align: Alignment | null;
  readonly href: string | null;
  /** Line ends in the source are line ends on the page. */
  readonly lines: boolean;
  readonly hidden: boolean;
};

export const plainLook: Look = { format: 0, font: '', align: null, href: null, lines: false, hidden: false };

const byTag: Readonly<Record<string, number>> = {
  b: BOLD, strong: BOLD, i: ITALIC, em: ITALIC, cite: ITALIC, dfn: ITALIC, var: ITALIC, u: UNDERLINE, s: STRIKE, strike: STRIKE, del: STRIKE, sub: SUB, sup: SUP,
};

/** The look inside an element. */
export function lookInside(element: Element, around: Look, sheet: StyleSheet): Look {
  const styles = elementStyles(element, sheet);
  const tag = element.localName;
  const href = tag === 'a' ? (linkOf(element) ?? around.href) : around.href;
  let format = withStyles(around.format | (byTag[tag] ?? 0), styles);
  // Every program underlines its links; ours are drawn as links.
  if (href !== null) format &= ~UNDERLINE;
  return {
    format,
    font: fontOf(element, styles) ?? around.font,
    align: alignOf(element, styles, around.align),
    href,
    lines: styles['white-space'] === undefined ? around.lines || tag === 'pre' : /^(?:pre|break-spaces)/.test(styles['white-space']),
    hidden: around.hidden || isHidden(element, styles),
  };
}

function withStyles(from: number, styles: Styles): number {
  let format = from;
  const weight = styles['font-weight'] ?? /\b(bold|[6-9]00)\b/.exec(styles['font'] ?? '')?.[0];
  if (weight !== undefined) format = /^(?:bold|[6-9]\d\d)/.test(weight) ? format | BOLD : /^(?:normal|lighter|[1-5]\d\d)/.test(weight) ? format & ~BOLD : format;
  const slant = styles['font-style'];
  if (slant !== undefined) format = /^(?:italic|oblique)/.test(slant) ? format | ITALIC : format & ~ITALIC;
  // Decorations add up; "none" only says that this element adds nothing.
  const line = `${styles['text-decoration'] ?? ''} ${styles['text-decoration-line'] ?? ''}`;
  if (line.includes('underline')) format |= UNDERLINE;
  if (line.includes('line-through')) format |= STRIKE;
  const height = styles['vertical-align'];
  if (height === 'sub' || height === 'super') format = (format & ~(SUB | SUP)) | (height === 'sub' ? SUB : SUP);
  else if (height === 'baseline') format &= ~(SUB | SUP);
  return format;
}

function fontOf(element: Element, styles: Styles): string | null {
  const family = styles['font-family'] ?? styles['mso-ascii-font-family'] ?? element.getAttribute('face') ?? /\d[a-z%]*(?:\s*\/\s*\S+)?\s+(.+)$/.exec(styles['font'] ?? '')?.[1];
  const first = family?.split(',')[0]?.replace(/["']/g, '').trim();
  return first === undefined || first === '' || /^inherit$/i.test(first) ? null : first;
}

function alignOf(element: Element, styles: Styles, around: Alignment | null): Alignment | null {
  const said = (styles['text-align'] ?? (element.localName === 'table' || element.localName === 'img' ? null : element.getAttribute('align')))?.toLowerCase();
  if (element.localName === 'center') return 'center';
  if (said === undefined || said === '' || said === 'inherit') return element.localName === 'table' ? null : around;
  return said === 'center' || said === 'justify' ? said : null;
}

function isHidden(element: Element, styles: Styles): boolean {
  return styles['display'] === 'none' || styles['mso-hide'] === 'all' || element.hasAttribute('hidden') || (styles['mso-element'] ?? '').startsWith('comment');
}

/** Where a link leads, without the stations that only count readers on the way; null when it is none for an article. */
function linkOf(element: Element): string | null {
  const href = safeHref(element.getAttribute('href') ?? '');
  if (href === null) return null;
  const target = /^https?:\/\/(?:www\.google\.[a-z.]+\/url\?|l\.facebook\.com\/l\.php\?|[\w.]*safelinks\.protection\.outlook\.com\/[^?]*\?)/i.test(href)
    ? (URL.parse(href)?.searchParams.get('q') ?? URL.parse(href)?.searchParams.get('u') ?? URL.parse(href)?.searchParams.get('url'))
    : null;
  return (target === null || target === undefined ? null : safeHref(target)) ?? href;
}
