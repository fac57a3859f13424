import { galleryStyle } from './gallery-html.ts';
import { escapeHtml } from './inline-html.ts';

/** An article around its body, in words for readers. Empty texts are left out. */
export type ArticleWords = {
  readonly headline: string;
  readonly lead: string;
  /** Name of the section. */
  readonly section: string;
  /** The printed line of authors. */
  readonly byline: string;
  readonly source: string;
};

/**
 * A whole article as one `<article class="sheet">`, as it stands on paper and in an exported page. `body` is HTML
 * (`blocksToHtml`); everything else is escaped here.
 */
export function articleToHtml({ headline, lead, section, byline, source }: ArticleWords, body: string): string {
  const line = (tag: string, className: string, text: string): string => (text.trim() === '' ? '' : `<${tag}${className === '' ? '' : ` class="${className}"`}>${escapeHtml(text.trim())}</${tag}>`);
  const leads = lead.split('\n').map((text) => line('p', 'lead', text));
  const head = [line('p', 'section', section), line('h1', '', headline), ...leads].join('');
  const foot = [line('p', 'byline', byline), line('p', 'source', source.trim() === '' ? '' : `Nguồn: ${source.trim()}`)].join('');
  return `<article class="sheet">${head === '' ? '' : `<header>${head}</header>`}\n${body}\n${foot === '' ? '' : `<footer>${foot}</footer>`}</article>`;
}

/**
 * How a sheet looks on paper and on screen: always dark on light. On paper pages are numbered, photos are never cut
 * and head rows of tables come again on every page.
 */
export const sheetStyle = `
@page { size: A4; margin: 18mm 20mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #444; } }
.sheet { max-width: 44rem; margin: 0 auto; padding: 1rem; color: #111; background: #fff; color-scheme: light; font: 1.0625rem/1.6 "Source Serif 4 Variable", Georgia, "Times New Roman", serif; overflow-wrap: break-word; }
.sheet h1, .sheet h2, .sheet h3, .sheet h4 { line-height: 1.25; margin: 1.4em 0 .4em; break-after: avoid; break-inside: avoid; }
.sheet h1 { font-size: 1.9em; margin-top: 0; }
.sheet h2 { font-size: 1.3em; }
.sheet h3 { font-size: 1.12em; }
.sheet h4 { font-size: 1em; }
.sheet p, .sheet ul, .sheet ol, .sheet blockquote { margin: 0 0 .8em; }
.sheet p, .sheet li { orphans: 3; widows: 3; }
.sheet ul { padding-inline-start: 1.6em; list-style: disc; }
.sheet ul ul { list-style: circle; }
.sheet ol { padding-inline-start: 1.9em; list-style: decimal; }
.sheet li > ul, .sheet li > ol { margin-bottom: 0; }
.sheet a { color: inherit; text-decoration: underline; }
.sheet .section { margin-bottom: .3em; font: 600 .8em/1.4 "Be Vietnam Pro", system-ui, sans-serif; color: #444; }
.sheet .lead { font-weight: 600; }
.sheet figure { margin: 1.2em 0; break-inside: avoid; }
.sheet figure img { display: block; width: auto; max-width: 100%; height: auto; margin: 0 auto; }
.sheet figcaption { margin-top: .4em; font-size: .86em; line-height: 1.45; text-align: center; color: #333; break-before: avoid; }
.sheet .gallery figcaption { margin-bottom: .4em; }
.sheet .gallery-row figcaption { font-size: .8em; }
.sheet .credit { font-style: italic; white-space: nowrap; }
.sheet blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px solid #999; break-inside: avoid; }
.sheet blockquote > :last-child { margin-bottom: 0; }
.sheet .pull-quote { padding: .6em 1em 0; border-top: 2px solid #333; text-align: center; }
.sheet .pull-quote blockquote { padding: 0; border: 0; font-size: 1.3em; line-height: 1.35; }
.sheet .info-box { margin: 1.2em 0; padding: .8em 1em .1em; border: 1px solid #555; background: #f3f6f6; break-inside: avoid; }
.sheet .info-box > :first-child { margin-top: 0; }
.sheet .video-card { padding: .6em 1em; border: 1px solid #999; }
.sheet .align-center { text-align: center; }
.sheet .align-justify { text-align: justify; }
.sheet hr { width: 30%; margin: 1.6em auto; border: 0; border-top: 1px solid #777; }
.sheet .table-scroll { overflow-x: auto; margin: 1.2em 0; }
.sheet table { width: 100%; border-collapse: collapse; font-size: .92em; line-height: 1.4; }
.sheet caption { padding-bottom: .4em; font-weight: 600; break-after: avoid; }
.sheet th, .sheet td { padding: .35em .6em; border: 1px solid #888; vertical-align: top; text-align: start; }
.sheet th { background: #eee; font-weight: 600; }
.sheet td > :last-child, .sheet th > :last-child { margin-bottom: 0; }
.sheet footer { margin-top: 1.6em; text-align: end; break-inside: avoid; }
.sheet footer p { margin: 0; }
.sheet .byline { font-weight: 700; }
.sheet .source { font-style: italic; }
${galleryStyle('.sheet')}
@media print {
  .sheet { max-width: none; padding: 0; font-size: 11.5pt; }
  .sheet h1 { font-size: 20pt; }
  .sheet figure img { max-height: 200mm; }
  .sheet .table-scroll { overflow: visible; }
  .sheet thead { display: table-header-group; }
  .sheet tr { break-inside: avoid; }
}
`;
