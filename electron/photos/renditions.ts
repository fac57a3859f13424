import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { appError, AppFailure } from '../../shared/domain/app-error.ts';
import { PHOTO_PIXELS_MAX, PORTAL_SIDE_MAX, THUMB_SIDE_MAX, type RenditionPurpose } from '../../shared/domain/asset.ts';
import { DECODE_SECONDS_MAX, type Rendition } from './photo-job.ts';
import type { PhotoMime } from './sniff.ts';

const PORTAL_QUALITY = 82;
const THUMB_QUALITY = 75;

/** Upright sRGB pixels, 8 bits per channel, at most `PORTAL_SIDE_MAX` on the longest side. */
type Pixels = { readonly data: Uint8Array; readonly width: number; readonly height: number; readonly channels: 3 | 4 };

/**
 * Decodes the original once, completely, and derives both renditions from those pixels. Pixels carry no metadata, so
 * neither do the renditions: no position, serial number or name leaves the PC with them.
 * Throws AppFailure `damaged-image`, or `internal` (retryable) when decoding takes too long.
 */
export async function makeRenditions(bytes: Uint8Array, mime: PhotoMime): Promise<readonly Rendition[]> {
  const pixels = await decode(bytes);
  const drawn = mime === 'image/png' || mime === 'image/gif';
  const [thumb, portal] = [await encode(pixels, 'thumb', drawn), await encode(pixels, 'portal', drawn)];
  return [thumb, portal];
}

async function decode(bytes: Uint8Array): Promise<Pixels> {
  // 'warning': with anything less, a photo that ends too early passes and is filled up with grey.
  const { data, info } = await sharp(bytes, { failOn: 'warning', limitInputPixels: PHOTO_PIXELS_MAX })
    .timeout({ seconds: DECODE_SECONDS_MAX })
    .autoOrient()
    .resize({ width: PORTAL_SIDE_MAX, height: PORTAL_SIDE_MAX, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch((cause: unknown) => {
      const late = cause instanceof Error && cause.message.startsWith('timeout');
      throw new AppFailure(late ? appError('internal', 'decoding took too long', true) : appError('damaged-image'), { cause });
    });
  const { width, height } = info;
  if (info.channels === 3) return { data, width, height, channels: 3 };
  const transparent = !(await fromPixels({ data, width, height, channels: 4 }).stats()).isOpaque;
  if (transparent) return { data, width, height, channels: 4 };
  return { data: await fromPixels({ data, width, height, channels: 4 }).removeAlpha().raw().toBuffer(), width, height, channels: 3 };
}

/**
 * Photos become progressive JPEG. Transparent pictures stay PNG: on a guessed background a white emblem would vanish.
 * Drawings and screenshots (`drawn`) take whichever is smaller, because JPEG blurs and often enlarges flat colour.
 */
async function encode(pixels: Pixels, purpose: RenditionPurpose, drawn: boolean): Promise<Rendition> {
  const side = purpose === 'thumb' ? THUMB_SIDE_MAX : PORTAL_SIDE_MAX;
  const sized = () => fromPixels(pixels).resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
  const asPng = () => finish(sized().png({ compressionLevel: 9, adaptiveFiltering: true }), purpose);
  if (pixels.channels === 4) return asPng();
  const jpeg = await finish(sized().jpeg({ quality: purpose === 'thumb' ? THUMB_QUALITY : PORTAL_QUALITY, progressive: true }), purpose);
  if (!drawn) return jpeg;
  const png = await asPng();
  return png.data.byteLength <= jpeg.data.byteLength ? png : jpeg;
}

function fromPixels({ data, width, height, channels }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

async function finish(image: Sharp, purpose: RenditionPurpose): Promise<Rendition> {
  const { data, info } = await image.toUint8Array();
  const sha256 = createHash('sha256').update(data).digest('hex');
  return { purpose, mime: info.format === 'png' ? 'image/png' : 'image/jpeg', sha256, width: info.width, height: info.height, data };
}
