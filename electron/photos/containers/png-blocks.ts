import { crc32 } from 'node:zlib';
import type { Blocks } from './blocks.ts';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** Chunks that pixels, colours, size in print and animation need; texts, times and unknown ones are not among them. */
const NEEDED: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'hIST', 'pHYs', 'sPLT', 'acTL', 'fcTL', 'fdAT']);

/** A PNG with the same pixels and nothing around them but XMP and EXIF. Null for bytes that are no complete PNG. */
export function pngWithBlocks(png: Buffer, { exif, xmp }: Blocks): Buffer | null {
  if (!png.subarray(0, 8).equals(SIGNATURE)) return null;
  const kept: Buffer[] = [];
  for (let at = 8; at + 12 <= png.length; ) {
    const end = at + 12 + png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    if (end > png.length || (kept.length === 0) !== (type === 'IHDR')) return null;
    if (NEEDED.has(type)) kept.push(png.subarray(at, end));
    if (type === 'IEND') {
      const [header, ...rest] = kept;
      return Buffer.concat([SIGNATURE, header ?? Buffer.alloc(0), ...described(exif, xmp), ...rest]);
    }
    at = end;
  }
  return null;
}

function described(exif: Buffer, xmp: Buffer): readonly Buffer[] {
  return [
    ...(xmp.length === 0 ? [] : [chunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0', 'latin1'), xmp]))]),
    ...(exif.length === 0 ? [] : [chunk('eXIf', exif)]),
  ];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), whole.length - 4);
  return whole;
}
