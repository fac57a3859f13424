import { iptcResource } from '../write-iptc.ts';
import type { Blocks } from './blocks.ts';

/** Payload of a segment: 65,535 bytes less its own length field. */
const SEGMENT_MAX = 65_533;
const START = Buffer.from([0xff, 0xd8]);

/**
 * A JPEG with the same pixels and nothing around them but these blocks, its colour profile and what decoding needs.
 * What lies behind the picture (further pictures, films, notes of the maker) goes too: it may hold a position. Null for
 * bytes that are no complete JPEG.
 */
export function jpegWithBlocks(jpeg: Buffer, { exif, xmp, iptc }: Blocks): Buffer | null {
  if (!jpeg.subarray(0, 2).equals(START)) return null;
  const kept: Buffer[] = [];
  let at = 2;
  for (;;) {
    // Any number of 0xff may stand before a marker.
    while (jpeg[at] === 0xff && jpeg[at + 1] === 0xff) at += 1;
    const marker = jpeg[at + 1];
    if (jpeg[at] !== 0xff || marker === undefined || at + 4 > jpeg.length) return null;
    if (marker === 0xda) break;
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    if (end > jpeg.length || end < at + 4) return null;
    if (isNeeded(marker, jpeg.subarray(at + 4, end))) kept.push(jpeg.subarray(at, end));
    at = end;
  }
  const end = endOfPicture(jpeg, at);
  if (end === null) return null;
  const first = kept[0]?.[1] === 0xe0 ? kept.splice(0, 1) : [];
  return Buffer.concat([
    START,
    ...first,
    segment(0xe1, 'Exif\0\0', exif),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmp),
    segment(0xed, '', iptc.length === 0 ? iptc : iptcResource(iptc)),
    ...kept,
    jpeg.subarray(at, end),
  ]);
}

/** JFIF, the colour profile, Adobe's note on how colours are stored, and everything that is no application's. */
function isNeeded(marker: number, payload: Buffer): boolean {
  if (marker === 0xe0) return payload.toString('latin1', 0, 5) === 'JFIF\0';
  if (marker === 0xe2) return payload.toString('latin1', 0, 12) === 'ICC_PROFILE\0';
  if (marker === 0xee) return payload.toString('latin1', 0, 5) === 'Adobe';
  return marker < 0xe0 || (marker > 0xef && marker !== 0xfe);
}

/** Behind the end mark of the picture whose first scan begins at `from`; null when there is none. */
function endOfPicture(jpeg: Buffer, from: number): number | null {
  for (let at = jpeg.indexOf(0xff, from + 2); at >= 0 && at + 1 < jpeg.length; at = jpeg.indexOf(0xff, at)) {
    const marker = jpeg[at + 1] ?? 0;
    if (marker === 0xd9) return at + 2;
    // Within a scan: 0xff itself (00), restarts; between scans: tables, which may hold any bytes.
    const isTable = marker >= 0xc0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd8);
    at += isTable && at + 4 <= jpeg.length ? 2 + jpeg.readUInt16BE(at + 2) : marker === 0xff ? 1 : 2;
  }
  return null;
}

/** A segment; nothing for a block that is empty or does not fit into one. */
function segment(marker: number, prefix: string, block: Buffer): Buffer {
  const payload = Buffer.concat([Buffer.from(prefix, 'latin1'), block]);
  if (block.length === 0 || payload.length > SEGMENT_MAX) return Buffer.alloc(0);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}
