import type { AssetMime } from '../../shared/portal-api/openapi-paths.ts';

/**
 * What the first bytes of a file say it is (at least 32 bytes wanted), or null. The header of a request is only a
 * claim; a page served as a photo must be one.
 */
export function imageType(head: Uint8Array): AssetMime | null {
  const text = (from: number, to: number) => String.fromCharCode(...head.subarray(from, to));
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'image/jpeg';
  if (text(0, 8) === '\u0089PNG\r\n\u001a\n') return 'image/png';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp';
  if (text(0, 6) === 'GIF87a' || text(0, 6) === 'GIF89a') return 'image/gif';
  // ISO base media: `ftyp`, major brand, minor version, then compatible brands.
  if (text(4, 8) === 'ftyp' && /avif|avis/.test(text(8, 12) + text(16, 40))) return 'image/avif';
  return null;
}
