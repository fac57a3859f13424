import type { Section } from '../../../shared/domain/portal.ts';
import { sections, siteName, siteTagline } from '../identity.ts';
import { feedPath, homePath, searchPath, sectionFeedPath, sectionPath } from './addresses.ts';
import { longDate } from './dates.ts';
import { html, type Html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { sidebar } from './sidebar.ts';

export type PageInput = {
  /** Without the site's name, which is added; empty for the front page. */
  readonly title: string;
  readonly description: string;
  /** Path of the page's one true address; null keeps the page out of search engines. */
  readonly path: string | null;
  /** Further elements of the head: OpenGraph, structured data. */
  readonly head?: Html;
  readonly main: Html;
  /** The section this page belongs to. */
  readonly section?: Section | null;
  /** What the search box holds. */
  readonly query?: string;
};

/** A whole document: head, banner, menu, the page's own part, side column, foot. */
export function layout(context: PageContext, page: PageInput): string {
  const isFront = page.path === homePath;
  const title = page.title === '' ? `${siteName} – ${siteTagline}` : `${page.title} – ${siteName}`;
  const { markup } = html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${page.description}">
${page.path === null ? html`<meta name="robots" content="noindex">` : html`<link rel="canonical" href="${context.origin}${page.path}">`}
<meta name="theme-color" content="#8c1d18">
<link rel="icon" href="${context.files.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${context.files.styles}">
<script src="${context.files.script}"></script>
<link rel="alternate" type="application/rss+xml" title="${siteName}" href="${feedPath}">
${page.section ? html`<link rel="alternate" type="application/rss+xml" title="${siteName}: ${page.section.name}" href="${sectionFeedPath(page.section.code)}">` : null}
${page.head ?? null}
</head>
<body>
<a class="skip" href="#noi-dung">Bỏ qua phần đầu trang</a>
<header class="banner">
<div class="wide banner-row">
<a class="brand" href="${homePath}"><img class="seal" src="${context.files.icon}" alt="" width="48" height="48">
${isFront ? html`<h1 class="brand-text"><b>${siteName}</b> <small>${siteTagline}</small></h1>` : html`<span class="brand-text"><b>${siteName}</b> <small>${siteTagline}</small></span>`}</a>
<form class="find" role="search" action="${searchPath}" method="get">
<input type="search" name="q" aria-label="Tìm trên cổng" placeholder="Tìm trên cổng…" maxlength="200" value="${page.query ?? ''}">
<button type="submit">Tìm</button>
</form>
</div>
<nav class="menu" aria-label="Chuyên mục"><div class="wide menu-row"><ul>
<li><a href="${homePath}"${isFront ? html` aria-current="page"` : null}>Trang chủ</a></li>
${sections.map((item) => html`<li><a href="${sectionPath(item.code)}"${item.code === page.section?.code ? html` aria-current="${page.path === sectionPath(item.code) ? 'page' : 'true'}"` : null}>${item.name}</a></li>
`)}</ul><span class="today">${longDate(context.now)}</span></div></nav>
</header>
<div class="wide columns">
<main id="noi-dung" tabindex="-1">
${page.main}
</main>
${sidebar(context, page.section ?? null)}
</div>
<footer class="foot"><div class="wide">
<p><b>${siteName}</b> dùng để luyện tập gửi và đăng bài; nội dung ở đây không phải tin chính thức.</p>
<p><a href="${feedPath}">RSS</a> · <a href="/sitemap.xml">Sơ đồ trang</a> · <a href="#noi-dung">Về đầu trang</a></p>
</div></footer>
</body>
</html>
`;
  return markup;
}
