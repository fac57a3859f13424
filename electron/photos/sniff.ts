import type { photoMimes } from '../../shared/domain/asset.ts';

export type PhotoMime = (typeof photoMimes)[number];

/** Camera raw files that look like TIFF from the inside; decoding them as TIFF would yield their tiny preview. */
const rawExtension = /\.(nef|nrw|cr2|arw|srf|sr2|srw|dng|pef|3fr|iiq|erf|dcr|kdc|mos|rwl)$/i;

/** Pictures we recognise but do not decode, by their first bytes. */
const unsupportedSignatures = [
  '%PDF-',
  'BM',
  '8BPS',
  '\0\0\x01\0',
  '\xff\x0a',
  '\0\0\0\x0cJXL ',
  '\0\0\0\x0cjP  ',
  '\xff\x4f\xff\x51',
  'FUJIFILMCCD-RAW',
  'IIU\0',
  'IIRO',
  'IIRS',
  'MMOR',
] as const;

/** ISO base media brands of HEIF, as phones write it; `mif1` and `msf1` leave open how the pictures are packed. */
const heifBrands: ReadonlySet<string> = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);
/** Brands of pictures that we recognise but do not decode: JPEG XL, Canon CR3. */
const unsupportedBrands: ReadonlySet<string> = new Set(['jxl ', 'crx ']);

/** Why a file is refused by its first bytes. */
export type SniffRefusal = 'unsupported-format' | 'svg-not-accepted' | 'not-an-image';

/**
 * Tells what a file is from its content; the name only serves to recognise camera raw files.
 * Answers a MIME type that we decode, or the error kind that says why not. The first kilobyte is enough.
 */
export function sniffPhoto(bytes: Uint8Array, name: string): PhotoMime | SniffRefusal {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'image/gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp';
  if (/^(II[*+]\0|MM\0[*+])/.test(head)) return rawExtension.test(name) ? 'unsupported-format' : 'image/tiff';
  if (head.slice(4, 8) === 'ftyp') return sniffBrands(head);
  if (unsupportedSignatures.some((signature) => head.startsWith(signature))) return 'unsupported-format';
  // Packed SVG looks like any other gzip file, and its name is all there is to tell it by.
  if (isSvg(head) || (head.startsWith('\x1f\x8b') && /\.svgz$/i.test(name))) return 'svg-not-accepted';
  return 'not-an-image';
}

/** `ftyp` box: the major brand at 8, compatible brands from 16. A HEIF container may name AVIF among the latter. */
function sniffBrands(head: string): PhotoMime | SniffRefusal {
  const brands: readonly string[] = head.slice(8, Math.max(16, head.charCodeAt(2) * 256 + head.charCodeAt(3))).match(/[^]{4}/g) ?? [];
  if (brands.includes('avif') || brands.includes('avis')) return 'image/avif';
  if (brands.some((brand) => unsupportedBrands.has(brand))) return 'unsupported-format';
  return brands.some((brand) => heifBrands.has(brand)) ? 'image/heic' : 'not-an-image';
}

/** `<svg` after any byte order mark, XML declaration, comments and document type. */
function isSvg(head: string): boolean {
  let rest = head.replace(/^\xef\xbb\xbf/, '').trimStart();
  // One prefix at a time: a single expression over all of them can be made to backtrack for ever.
  for (let prefix = prologue.exec(rest); prefix; prefix = prologue.exec(rest)) rest = rest.slice(prefix[0].length).trimStart();
  return /^<svg[\s>]/i.test(rest);
}

const prologue = /^(?:<\?[^]*?\?>|<!--[^]*?-->|<!doctype\s+svg[^>]*>)/i;
