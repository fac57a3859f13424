/** Draws the icon files of every system from `assets/icon.svg`. Run again after changing the drawing; the files are committed. */
import { writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

const assets = join(import.meta.dirname, '../../assets');
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
const LINUX_SIZES = [16, 32, 48, 64, 128, 256, 512];
/** Apple's names of the PNG entries of an icns file, with their sizes in pixels. */
const ICNS_TYPES = { icp4: 16, icp5: 32, ic07: 128, ic08: 256, ic09: 512 } as const;

const draw = (size: number): Promise<Buffer> => sharp(join(assets, 'icon.svg'), { density: 288 }).resize(size, size).png({ compressionLevel: 9, palette: true, quality: 90 }).toBuffer();

/** A directory of 16 bytes for each picture, then the pictures; PNG inside is understood since Windows Vista. */
function ico(pictures: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  pictures.forEach(({ size, png }, index) => {
    const entry = 6 + 16 * index;
    // 0 stands for 256.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

function block(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(data.length + 8, 4);
  return Buffer.concat([head, data]);
}

const pictures = await Promise.all([...new Set([...ICO_SIZES, ...LINUX_SIZES])].map(async (size) => ({ size, png: await draw(size) })));
const png = (size: number): Buffer => pictures.find((picture) => picture.size === size)?.png ?? Buffer.alloc(0);

await mkdir(join(assets, 'icons'), { recursive: true });
for (const size of LINUX_SIZES) writeFileSync(join(assets, 'icons', `${size}x${size}.png`), png(size));
writeFileSync(join(assets, 'icon.ico'), ico(ICO_SIZES.map((size) => ({ size, png: png(size) }))));
writeFileSync(join(assets, 'icon.icns'), block('icns', Buffer.concat(Object.entries(ICNS_TYPES).map(([type, size]) => block(type, png(size))))));
