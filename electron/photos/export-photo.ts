import sharp from 'sharp';
import { type ExportSize } from '../../shared/domain/photo-export.ts';
import { jpegWithBlocks } from './containers/jpeg-blocks.ts';
import { pngWithBlocks } from './containers/png-blocks.ts';
import type { Blocks } from './containers/blocks.ts';
import { webpWithBlocks } from './containers/webp-blocks.ts';
import { fail } from '../../shared/domain/app-error.ts';
import { exifExtract } from './exif-extract.ts';
import type { RenderRequest, StoredFile } from './photo-job.ts';
import { readStored, renderPhoto } from './render-photo.ts';
import { iptcBlock, type WrittenWords } from './write-iptc.ts';
import { xmpPacket } from './write-xmp.ts';

/** One photo that is to leave the PC as a file. */
export type ExportRequest = Pick<RenderRequest, 'original' | 'mime' | 'edit' | 'logo'> & {
  readonly step: 'export';
  readonly size: ExportSize;
  /** The finished rendition for portals, for `size` = `portal`. */
  readonly portal: StoredFile | null;
  readonly words: WrittenWords;
  readonly position: boolean;
};
/** `converted`: the original's format cannot be cleaned and described, or is damaged around its pixels. */
export type ExportedFile = { readonly data: Uint8Array; readonly ending: 'jpg' | 'png' | 'webp'; readonly converted: boolean };

/** Quality of a photo at full size: above it files grow fast and nobody sees a difference. */
const FULL_QUALITY = 92;
/** More than any photo that is accepted has. */
const FULL_SIDE = 100_000;

/**
 * Makes the file: the pixels that were asked for, the words as IPTC and XMP, how the photo was taken as EXIF, and
 * nothing else; the position only when asked for, serial numbers never. Throws AppFailure `not-found`, `damaged-image`
 * and what decoding throws.
 */
export async function exportPhoto(request: ExportRequest): Promise<ExportedFile> {
  const { size, original, portal, words, position, edit } = request;
  const source = await readStored(original);
  const asItCame = size === 'original' && edit === null;
  const blocks: Blocks = { exif: exifExtract(await exifOf(source), { position, orientation: asItCame }), xmp: xmpPacket(words), iptc: iptcBlock(words) };
  if (asItCame) {
    const kept = withBlocks(source, blocks);
    if (kept !== null) return { ...kept, converted: false };
  }
  const pixels = size === 'portal' ? await readStored(portal ?? fail('not-found', 'rendition')) : await fullSize(request);
  const upright = asItCame ? { ...blocks, exif: exifExtract(await exifOf(source), { position, orientation: false }) } : blocks;
  return { ...(withBlocks(pixels, upright) ?? fail('damaged-image', 'rendition')), converted: asItCame };
}

async function fullSize({ original, mime, edit, logo }: ExportRequest): Promise<Uint8Array> {
  const profile = { maxSide: FULL_SIDE, quality: FULL_QUALITY, format: 'jpeg', maxBytes: null } as const;
  const { renditions } = await renderPhoto({ original, mime, edit, logo, wishes: [{ purpose: 'p:full', profile }] });
  return renditions[0]?.data ?? fail('internal', 'nothing was rendered');
}

/** Wherever the format keeps it. A header that cannot be read has none. */
async function exifOf(bytes: Uint8Array): Promise<Uint8Array> {
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  return header?.exif ?? new Uint8Array();
}

/** Null for a format in which words cannot be written without touching the pixels, and for damaged files. */
function withBlocks(bytes: Uint8Array, blocks: Blocks): Pick<ExportedFile, 'data' | 'ending'> | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kinds = [
    ['jpg', jpegWithBlocks],
    ['png', pngWithBlocks],
    ['webp', webpWithBlocks],
  ] as const;
  for (const [ending, write] of kinds) {
    const data = write(file, blocks);
    if (data !== null) return { data: new Uint8Array(data), ending };
  }
  return null;
}
