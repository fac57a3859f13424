import type { AssetMime } from '../../../shared/portal-api/openapi-paths.ts';

/** Paths of the public site. Published ones are promises: they never change. */
export const homePath = '/';
export const searchPath = '/tim-kiem';
export const feedPath = '/rss.xml';
export const sitemapPath = '/sitemap.xml';

/** A section, page 1 without a query so that it has one address. */
export function sectionPath(code: string, page = 1): string {
  return `/chuyen-muc/${encodeURIComponent(code)}${page === 1 ? '' : `?trang=${page}`}`;
}

export function sectionFeedPath(code: string): string {
  return `/rss/${encodeURIComponent(code)}.xml`;
}

export function searchPagePath(query: string, page = 1): string {
  return `${searchPath}?q=${encodeURIComponent(query.toWellFormed())}${page === 1 ? '' : `&trang=${page}`}`;
}

/** A published photo by the hash of its bytes. */
export function photoPath(sha256: string): string {
  return `/anh/${sha256}`;
}

/** An attachment by the hash of its bytes, and the name to save it under. */
export function filePath(sha256: string, name: string): string {
  return `/tep/${sha256}/${encodeURIComponent(name.toWellFormed())}`;
}
/** The same as the router reads it. */
export const fileRoute = '/tep/:sha256/:name';

export const photoExtensions: Readonly<Record<AssetMime, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
};

/** `mailto:` with title and address; any headline is safe in it (lone surrogates would make encodeURIComponent throw). */
export function mailtoAddress(headline: string, address: string): string {
  const plain = headline.toWellFormed().replace(/[\u0000-\u001f\u007f]+/g, ' ');
  return `mailto:?subject=${encodeURIComponent(plain)}&body=${encodeURIComponent(`${plain}\r\n${address}`)}`;
}
