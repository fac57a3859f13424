import { extname } from 'node:path';

/**
 * What a page may do. No network beyond its own origin: portals are reached by the main process only.
 * No inline scripts or styles; styles set through the DOM (CSSOM) are not affected.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "worker-src 'self'",
].join('; ');

/** The kinds of file the page consists of; anything else in the folder is not served. */
const mimes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Renditions are made by us, but their type is still checked before it reaches a header. */
const photoMimes: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif']);

const everywhere = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin' };

/** Headers of a file of the page, or null when this kind of file is not served. */
export function fileHeaders(file: string): Record<string, string> | null {
  const mime = mimes[extname(file).toLowerCase()];
  if (mime === undefined) return null;
  return { ...everywhere, 'content-type': mime, 'content-security-policy': CONTENT_SECURITY_POLICY, 'cache-control': 'no-cache' };
}

/** Headers of a photo, or null for a type that is no photo. Photos are named by content: they never change. */
export function photoHeaders(mime: string): Record<string, string> | null {
  if (!photoMimes.has(mime)) return null;
  return {
    ...everywhere,
    'content-type': mime,
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, max-age=31536000, immutable',
  };
}

/** Headers of an answer without content. */
export function refusalHeaders(): Record<string, string> {
  return { ...everywhere, 'content-type': 'text/plain; charset=utf-8', 'content-security-policy': "default-src 'none'", 'cache-control': 'no-store' };
}
