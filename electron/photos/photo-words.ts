import exifr from 'exifr';
import type { Metadata } from 'sharp';
import { repairMojibake } from './mojibake.ts';

const CAPTION_MAX = 2_000;
const CREDIT_MAX = 300;
/** Payload of a JPEG segment: 65,535 bytes less its own length field. */
const SEGMENT_MAX = 65_533;

/** Caption and credit as written into the file by a camera, an agency or a picture desk. */
export type PhotoWords = { readonly caption: string; readonly credit: string };

/**
 * Caption: XMP `dc:description`, else IPTC Caption-Abstract. Credit: the credit line (XMP `photoshop:Credit`, IPTC
 * Credit), else the people (XMP `dc:creator`, IPTC By-line, EXIF Artist). The order follows the IPTC/XMP mapping guide:
 * XMP first, because its encoding is certain. Empty where nothing is found; damaged metadata never fails an import.
 */
export async function readPhotoWords(blocks: Pick<Metadata, 'exif' | 'iptc' | 'xmp'>): Promise<PhotoWords> {
  try {
    const found: unknown = await exifr.parse(carrier(blocks), {
      mergeOutput: false,
      tiff: true,
      exif: false,
      gps: false,
      ifd0: { pick: ['Artist'] },
      iptc: true,
      xmp: true,
    });
    const first = (...paths: readonly string[]) => paths.map((path) => clean(dig(found, path))).find((text) => text !== '') ?? '';
    return {
      caption: cut(first('dc.description', 'iptc.Caption'), CAPTION_MAX),
      credit: cut(withoutLabel(first('photoshop.Credit', 'iptc.Credit', 'dc.creator', 'iptc.Byline', 'ifd0.Artist')), CREDIT_MAX),
    };
  } catch {
    return { caption: '', credit: '' };
  }
}

/** A JPEG without a picture that carries the metadata blocks: the parser reads IPTC and XMP from JPEG only. */
function carrier({ exif, iptc, xmp }: Pick<Metadata, 'exif' | 'iptc' | 'xmp'>): Buffer {
  const prefixed = (prefix: string, block: Buffer) => (block.toString('latin1', 0, prefix.length) === prefix ? block : Buffer.concat([Buffer.from(prefix, 'latin1'), block]));
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    exif ? segment(0xe1, prefixed('Exif\0\0', exif)) : Buffer.alloc(0),
    xmp ? segment(0xe1, prefixed('http://ns.adobe.com/xap/1.0/\0', xmp)) : Buffer.alloc(0),
    iptc ? segment(0xed, iptc) : Buffer.alloc(0),
    Buffer.from([0xff, 0xd9]),
  ]);
}

function segment(marker: number, payload: Buffer): Buffer {
  if (payload.length > SEGMENT_MAX) return Buffer.alloc(0);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

function dig(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), value);
}

/** Text of a plain value, of the default among language alternatives, or of a list of people. */
function clean(value: unknown): string {
  if (Array.isArray(value)) {
    const alternatives = value.filter((item) => dig(item, 'lang') !== undefined);
    if (alternatives.length > 0) return clean(alternatives.find((item) => dig(item, 'lang') === 'x-default') ?? alternatives[0]);
    return value.map(clean).filter((text) => text !== '').join(', ');
  }
  if (typeof value === 'object' && value !== null) return clean(dig(value, 'value'));
  if (typeof value !== 'string') return '';
  // eslint-disable-next-line no-control-regex -- control characters are what must go
  const printable = repairMojibake(withoutEntities(value)).replace(/[\u0000-\u001f\u007f-\u009f\ufffd]+/g, ' ');
  return printable.replace(/\s+/g, ' ').trim().normalize('NFC');
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The XMP parser leaves XML character references as they stand. */
function withoutEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return named[name.toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

/** The page prints its own label before a credit. */
function withoutLabel(credit: string): string {
  return credit.replace(/^(?:ảnh|photo)\s*:\s*/i, '');
}

/** At most `max` UTF-16 units, never ending in half a character. */
function cut(text: string, max: number): string {
  return text.slice(0, max).replace(/[\ud800-\udbff]$/, '');
}
