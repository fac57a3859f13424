import { sectionByCode, siteName, siteTagline } from '../identity.ts';
import type { ArticleContent } from '../../../shared/portal-api/schemas.ts';
import type { PublicArticle } from '../store/public-reader.ts';
import { photosIn } from '../../../shared/document/photos-in.ts';
import { mainPhoto } from '../content-parts.ts';
import { photoPath } from './addresses.ts';
import { isoTime } from './dates.ts';
import { html, trustedHtml, type Html } from './html.ts';
import type { PageContext } from './page-context.ts';

/** OpenGraph and schema.org `NewsArticle` of an article. */
export function articleHead(context: PageContext, article: PublicArticle): Html {
  const { content } = article;
  const section = sectionByCode(article.section)?.name ?? '';
  const photo = mainPhoto(content);
  return html`<meta property="og:type" content="article">
<meta property="og:site_name" content="${siteName}">
<meta property="og:locale" content="vi_VN">
<meta property="og:title" content="${content.headline}">
<meta property="og:description" content="${content.lead}">
<meta property="og:url" content="${context.origin}${article.path}">
${photo !== null && html`<meta property="og:image" content="${context.origin}${photoPath(photo.asset)}">
<meta property="og:image:width" content="${photo.width}">
<meta property="og:image:height" content="${photo.height}">
<meta property="og:image:alt" content="${photo.alt === '' ? content.headline : photo.alt}">
<meta name="twitter:image" content="${context.origin}${photoPath(photo.asset)}">`}
<meta name="twitter:card" content="${photo === null ? 'summary' : 'summary_large_image'}">
<meta name="twitter:title" content="${content.headline}">
<meta name="twitter:description" content="${content.lead}">
<meta property="article:published_time" content="${isoTime(article.publishedAt)}">
<meta property="article:modified_time" content="${isoTime(article.updatedAt)}">
<meta property="article:section" content="${section}">
${content.tags.map((tag) => html`<meta property="article:tag" content="${tag}">
`)}<script type="application/ld+json">${jsonForScript(newsArticle(context, article, section))}</script>`;
}

function newsArticle(context: PageContext, article: PublicArticle, section: string) {
  const { content } = article;
  const names = content.byline.filter((entry) => entry.role !== 'editor').map((entry) => entry.penName || entry.name);
  const publisher = { '@type': 'Organization', name: `${siteName} – ${siteTagline}` };
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: content.headline,
    description: content.lead,
    inLanguage: 'vi',
    articleSection: section,
    keywords: content.tags,
    datePublished: isoTime(article.publishedAt),
    dateModified: isoTime(article.updatedAt),
    mainEntityOfPage: context.origin + article.path,
    author: names.length === 0 ? publisher : [...new Set(names)].map((name) => ({ '@type': 'Person', name })),
    publisher,
    image: photosOf(content).map(({ asset, width, height }) => ({ '@type': 'ImageObject', url: context.origin + photoPath(asset), width, height })),
  };
}

/** The main photo first, then the others of the text, each once. */
function photosOf(content: ArticleContent) {
  const first = mainPhoto(content);
  const all = [...(first === null ? [] : [first]), ...photosIn(content.blocks)];
  return all.filter(({ asset }, at) => all.findIndex((other) => other.asset === asset) === at);
}

/** JSON that cannot end its script element or start a comment in it, and is free of characters HTML forbids. */
function jsonForScript(value: unknown): Html {
  return trustedHtml(JSON.stringify(value).replace(/[<>&\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`));
}
