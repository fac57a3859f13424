import type { Section } from '../../../shared/domain/portal.ts';
import { printedByline } from '../../../shared/domain/byline.ts';
import { sectionByCode, siteName, siteTagline } from '../identity.ts';
import type { AssetRecord } from '../store/assets.ts';
import type { PublicArticle } from '../store/public-reader.ts';
import { attachments } from '../content-parts.ts';
import { feedPath, filePath, homePath, photoPath, sectionFeedPath, sectionPath } from './addresses.ts';
import { escapeXml } from './xml.ts';

/** Articles in one feed. */
export const FEED_ITEMS = 30;

export type FeedInput = {
  readonly origin: string;
  /** Null: all sections. */
  readonly section: Section | null;
  readonly articles: readonly PublicArticle[];
  readonly assetOf: (sha256: string) => AssetRecord | null;
};

/** RSS 2.0. `guid` is the article's id, so that an update is never a second item, even if addresses moved. */
export function feed({ origin, section, articles, assetOf }: FeedInput): string {
  const title = section === null ? siteName : `${section.name} – ${siteName}`;
  const link = origin + (section === null ? homePath : sectionPath(section.code));
  const self = origin + (section === null ? feedPath : sectionFeedPath(section.code));
  const newest = Math.max(0, ...articles.map((article) => article.updatedAt));
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${escapeXml(title)}</title>
<link>${escapeXml(link)}</link>
<description>${escapeXml(section === null ? siteTagline : `Chuyên mục ${section.name}. ${siteTagline}`)}</description>
<language>vi</language>
<generator>Tòa Soạn</generator>
<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>
${newest === 0 ? '' : `<lastBuildDate>${new Date(newest).toUTCString()}</lastBuildDate>\n`}${articles.map((article) => item(origin, article, assetOf)).join('')}</channel>
</rss>
`;
}

function item(origin: string, article: PublicArticle, assetOf: FeedInput['assetOf']): string {
  const byline = printedByline(article.content.byline);
  const enclosed = enclosure(article, assetOf);
  return `<item>
<title>${escapeXml(article.headline)}</title>
<link>${escapeXml(origin + article.path)}</link>
<guid isPermaLink="false">urn:uuid:${escapeXml(article.id)}</guid>
<pubDate>${new Date(article.publishedAt).toUTCString()}</pubDate>
<description>${escapeXml(article.lead)}</description>
<category>${escapeXml(sectionByCode(article.section)?.name ?? article.section)}</category>
${byline === '' ? '' : `<dc:creator>${escapeXml(byline)}</dc:creator>\n`}${enclosed === null ? '' : `<enclosure url="${escapeXml(origin + enclosed.path)}" length="${enclosed.bytes}" type="${escapeXml(enclosed.mime)}"/>\n`}</item>
`;
}

/** RSS knows one enclosure per item: the photo, or the first file of an article that has no photo. */
function enclosure({ photo, content }: PublicArticle, assetOf: FeedInput['assetOf']): { readonly path: string; readonly bytes: number; readonly mime: string } | null {
  const shown = photo === null ? null : assetOf(photo.asset);
  if (shown !== null) return { ...shown, path: photoPath(shown.sha256) };
  const [file] = attachments(content.blocks);
  const stored = file === undefined ? null : assetOf(file.asset);
  return file === undefined || stored === null ? null : { ...stored, path: filePath(stored.sha256, file.name) };
}
