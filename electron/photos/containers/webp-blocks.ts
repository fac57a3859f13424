import type { Blocks } from './blocks.ts';

/** Flags of the VP8X header. */
const HAS_PROFILE = 0x20;
const HAS_ALPHA = 0x10;
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;
const IS_ANIMATED = 0x02;
/** Chunks of pixels and colours, which keep their order. */
const NEEDED: ReadonlySet<string> = new Set(['ICCP', 'ANIM', 'ANMF', 'ALPH', 'VP8 ', 'VP8L']);

type Chunk = { readonly type: string; readonly data: Buffer };

/** A WebP with the same pixels and nothing around them but XMP and EXIF. Null for bytes that are no complete WebP. */
export function webpWithBlocks(webp: Buffer, { exif, xmp }: Blocks): Buffer | null {
  const chunks = chunksOf(webp);
  const header = chunks === null ? null : headerOf(chunks);
  if (chunks === null || header === null) return null;
  const flags = (header.flags & (HAS_PROFILE | HAS_ALPHA | IS_ANIMATED)) | (exif.length > 0 ? HAS_EXIF : 0) | (xmp.length > 0 ? HAS_XMP : 0);
  const extended = Buffer.alloc(10);
  extended[0] = flags;
  extended.writeUIntLE(header.width - 1, 4, 3);
  extended.writeUIntLE(header.height - 1, 7, 3);
  const body = Buffer.concat([
    chunk({ type: 'VP8X', data: extended }),
    ...chunks.filter(({ type }) => NEEDED.has(type)).map(chunk),
    ...(exif.length > 0 ? [chunk({ type: 'EXIF', data: exif })] : []),
    ...(xmp.length > 0 ? [chunk({ type: 'XMP ', data: xmp })] : []),
  ]);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

function chunksOf(webp: Buffer): readonly Chunk[] | null {
  if (webp.length < 20 || webp.toString('latin1', 0, 4) !== 'RIFF' || webp.toString('latin1', 8, 12) !== 'WEBP') return null;
  const whole = 8 + webp.readUInt32LE(4);
  if (whole > webp.length) return null;
  const chunks: Chunk[] = [];
  for (let at = 12; at + 8 <= whole; ) {
    const end = at + 8 + webp.readUInt32LE(at + 4);
    if (end > whole) return null;
    chunks.push({ type: webp.toString('latin1', at, at + 4), data: webp.subarray(at + 8, end) });
    at = end + (end % 2);
  }
  return chunks;
}

/** Size and kind: from the extended header where there is one, else from the picture itself. */
function headerOf(chunks: readonly Chunk[]): { readonly flags: number; readonly width: number; readonly height: number } | null {
  const extended = chunks.find(({ type, data }) => type === 'VP8X' && data.length >= 10)?.data;
  if (extended !== undefined) return { flags: extended[0] ?? 0, width: extended.readUIntLE(4, 3) + 1, height: extended.readUIntLE(7, 3) + 1 };
  const lossy = chunks.find(({ type, data }) => type === 'VP8 ' && data.length >= 10)?.data;
  if (lossy !== undefined) return { flags: 0, width: lossy.readUInt16LE(6) & 0x3fff, height: lossy.readUInt16LE(8) & 0x3fff };
  const lossless = chunks.find(({ type, data }) => type === 'VP8L' && data.length >= 5)?.data;
  if (lossless === undefined) return null;
  const bits = lossless.readUInt32LE(1);
  return { flags: (bits & 0x1000_0000) === 0 ? 0 : HAS_ALPHA, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function chunk({ type, data }: Chunk): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}
