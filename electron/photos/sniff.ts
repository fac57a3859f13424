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

/** ISO base media brands of pictures other than AVIF: HEIC and HEIF of phones, Canon CR3. */
const unsupportedBrands: ReadonlySet<string> = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'jxl ', 'crx ']);

/**
 * Tells what a file is from its content; the name only serves to recognise camera raw files.
 * Answers a MIME type that we decode, or the error kind that says why not.
 */
export function sniffPhoto(bytes: Uint8Array, name: string): PhotoMime | 'unsupported-format' | 'not-an-image' {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'image/gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp';
  if (/^(II[*+]\0|MM\0[*+])/.test(head)) return rawExtension.test(name) ? 'unsupported-format' : 'image/tiff';
  if (head.slice(4, 8) === 'ftyp') return sniffBrands(head);
  if (unsupportedSignatures.some((signature) => head.startsWith(signature)) || isSvg(head)) return 'unsupported-format';
  return 'not-an-image';
}

/** `ftyp` box: the major brand at 8, compatible brands from 16. A HEIF container may name AVIF among the latter. */
function sniffBrands(head: string): PhotoMime | 'unsupported-format' | 'not-an-image' {
  const brands: readonly string[] = head.slice(8, Math.max(16, head.charCodeAt(2) * 256 + head.charCodeAt(3))).match(/[^]{4}/g) ?? [];
  if (brands.includes('avif') || brands.includes('avis')) return 'image/avif';
  return brands.some((brand) => unsupportedBrands.has(brand)) ? 'unsupported-format' : 'not-an-image';
}

/** `<svg` after any byte order mark, XML declaration, comments and document type. */
function isSvg(head: string): boolean {
  let rest = head.replace(/^\xef\xbb\xbf/, '').trimStart();
  // One prefix at a time: a single expression over all of them can be made to backtrack for ever.
  for (let prefix = prologue.exec(rest); prefix; prefix = prologue.exec(rest)) rest = rest.slice(prefix[0].length).trimStart();
  return /^<svg[\s>]/i.test(rest);
}

const prologue = /^(?:<\?[^]*?\?>|<!--[^]*?-->|<!doctype\s+svg[^>]*>)/i;
