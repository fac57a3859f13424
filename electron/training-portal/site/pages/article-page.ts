import { printedByline } from '../../../../shared/domain/byline.ts';
import { blocksToHtml } from '../../../../shared/document/to-html.ts';
import { sectionByCode, siteName } from '../../identity.ts';
import type { Card, PublicArticle } from '../../store/public-reader.ts';
import { filePath, homePath, mailtoAddress, photoPath, searchPagePath, sectionPath } from '../addresses.ts';
import { articleHead } from '../article-head.ts';
import { timeOf } from '../cards.ts';
import { html, trustedHtml, type Html } from '../html.ts';
import { layout } from '../layout.ts';
import type { PageContext } from '../page-context.ts';

/** Changes within this time after publishing are part of publishing and not shown as an update. */
const UPDATE_SHOWN_MS = 60_000;

/** The public page of one article. */
export function articlePage(context: PageContext, article: PublicArticle, related: readonly Card[]): string {
  const { content } = article;
  const section = sectionByCode(article.section);
  const byline = printedByline(content.byline);
  const main = html`<nav class="crumb" aria-label="Vị trí"><a href="${homePath}">Trang chủ</a>${section && html` <span aria-hidden="true">›</span> <a href="${sectionPath(section.code)}">${section.name}</a>`}</nav>
<article class="story">
<h1>${content.headline}</h1>
<div class="story-top"><p class="meta">${timeOf(article.publishedAt)}${article.updatedAt - article.publishedAt > UPDATE_SHOWN_MS && html`<span class="updated"> · Cập nhật: ${timeOf(article.updatedAt)}</span>`}</p>
${tools(content.headline, context.origin + article.path)}</div>
${content.lead !== '' && html`<p class="sapo">${content.lead}</p>`}
<div class="body">
${trustedHtml(blocksToHtml(content.blocks, { assetUrl: photoPath, fileUrl: filePath }))}
</div>
${byline !== '' && html`<p class="byline">${byline}</p>`}
${content.source !== '' && html`<p class="source">Nguồn: ${content.source}</p>`}
${content.tags.length > 0 && html`<p class="tags">Từ khóa: ${content.tags.map((tag, index) => [index > 0 && ', ', html`<a href="${searchPagePath(tag)}">${tag}</a>`])}</p>`}
<p class="print-only">${siteName} · ${context.origin}${article.path}</p>
</article>
${related.length > 0 && html`<section class="related" aria-labelledby="tin-lien-quan"><h2 id="tin-lien-quan">Tin liên quan</h2><ul>
${related.map((card) => html`<li><a href="${card.path}">${card.headline}</a> <span class="meta">${timeOf(card.publishedAt)}</span></li>
`)}</ul></section>`}`;
  return layout(context, { title: content.headline, description: content.lead === '' ? content.headline : content.lead, path: article.path, section, head: articleHead(context, article), main });
}

/** `Email`, `In`, `Aa`. The two buttons need the script, which shows them. */
function tools(headline: string, address: string): Html {
  return html`<div class="tools" role="group" aria-label="Công cụ">
<a href="${mailtoAddress(headline, address)}">${icon(envelope)}Email</a>
<button type="button" data-tool="in" hidden>${icon(printer)}In</button>
<button type="button" data-tool="co-chu" hidden>Aa<span class="sr"> Cỡ chữ: <span data-size-name aria-live="polite">vừa</span></span></button>
</div>`;
}

function icon(path: string): Html {
  return html`<svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round"><path d="${path}"/></svg>`;
}

const envelope = 'M3 6h18v12H3zM3 6.5l9 7 9-7';
const printer = 'M7 8V4h10v4M7 17H4V8h16v9h-3M7 14h10v6H7z';
