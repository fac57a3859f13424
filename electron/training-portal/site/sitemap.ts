import { sections } from '../identity.ts';
import { homePath, searchPath, sectionPath, sitemapPath } from './addresses.ts';
import { isoTime } from './dates.ts';
import { escapeXml } from './xml.ts';

/** sitemaps.org 0.9: front page, sections, articles. */
export function sitemap(origin: string, articles: readonly { readonly path: string; readonly updatedAt: number }[]): string {
  const fixed = [homePath, ...sections.map((section) => sectionPath(section.code))].map((path) => entry(origin + path));
  const moving = articles.map(({ path, updatedAt }) => entry(origin + path, isoTime(updatedAt)));
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[...fixed, ...moving].join('\n')}
</urlset>
`;
}

function entry(address: string, changed?: string): string {
  return `<url><loc>${escapeXml(address)}</loc>${changed === undefined ? '' : `<lastmod>${changed}</lastmod>`}</url>`;
}

/** Robots may read the pages, not the API or the search. */
export function robots(origin: string): string {
  return `User-agent: *\nDisallow: /api/\nDisallow: ${searchPath}\nSitemap: ${origin}${sitemapPath}\n`;
}
