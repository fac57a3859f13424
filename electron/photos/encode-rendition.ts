import type { JpegOptions, Sharp } from 'sharp';
import { fitInside, type Size } from '../../shared/domain/photo-geometry.ts';
import type { PhotoProfile } from '../../shared/domain/photo-profile.ts';
import { fromPixels, toPixels, type Pixels } from './pixels.ts';

/** The lowest quality that a weight limit may lead to; below it faces get blocks, and a smaller picture looks better. */
export const QUALITY_FLOOR = 60;
/** The shortest longer side that a weight limit may lead to, in pixels. */
export const SIDE_FLOOR = 320;
/** Most encodes of one photo, however low the limit is. */
export const ENCODES_MAX = 14;

export type EncodeRules = Pick<PhotoProfile, 'maxSide' | 'quality' | 'format' | 'maxBytes'> & {
  /** A drawing or a screenshot: its colours are kept sharp, and whichever format makes the smaller file is taken. */
  readonly drawn: boolean;
  /** For pictures that stay on this PC: a little larger, several times as fast. */
  readonly quick?: boolean;
};

export type EncodedMime = 'image/jpeg' | 'image/png' | 'image/webp';

export type Encoded = Size & {
  readonly mime: EncodedMime;
  readonly data: Uint8Array;
  /** False: not even the floors of quality and size bring it below `maxBytes`. */
  readonly fits: boolean;
};

/** Encodes at a quality from 1 to 100. Files of formats without one (PNG) are the same at any quality. */
type Encoder = { readonly graded: boolean; readonly encode: (image: Sharp, quality: number) => Promise<{ readonly mime: EncodedMime; readonly data: Uint8Array }> };

/**
 * Makes the file of a rendition. Nothing is enlarged; pixels carry no metadata, so neither do files. Where there is a
 * weight limit, the best quality that meets it is searched; where the floor of quality is still too heavy, the sides
 * shrink. At most `ENCODES_MAX` encodes.
 */
export async function encodeRendition(pixels: Pixels, rules: EncodeRules): Promise<Encoded> {
  const encoder = encoderFor(pixels, rules);
  const { quality, maxBytes } = rules;
  const floor = Math.min(quality, QUALITY_FLOOR);
  let side = Math.min(rules.maxSide, Math.max(pixels.width, pixels.height));
  let encodes = 0;
  let sized = await resized(pixels, side);
  const attempt = async (at: number): Promise<Encoded> => {
    encodes += 1;
    const { mime, data } = await encoder.encode(fromPixels(sized), at);
    return { mime, data, width: sized.width, height: sized.height, fits: maxBytes === null || data.byteLength <= maxBytes };
  };

  const wanted = await attempt(quality);
  if (maxBytes === null || wanted.fits) return wanted;
  let lowest = encoder.graded && floor < quality ? await attempt(floor) : wanted;
  // Room for the search that follows is kept back.
  while (!lowest.fits && side > SIDE_FLOOR && encodes < ENCODES_MAX - 6) {
    // Bytes go with the area; a little less than that, because small pictures hold more detail per pixel.
    side = Math.max(SIDE_FLOOR, Math.floor(side * Math.min(0.92, Math.sqrt(maxBytes / lowest.data.byteLength) * 0.96)));
    sized = await resized(pixels, side);
    lowest = await attempt(floor);
  }
  if (!lowest.fits || !encoder.graded) return lowest;
  return best(lowest, floor, quality, () => encodes < ENCODES_MAX, attempt);
}

/** The best quality between one that fits and one that does not: weight grows with quality, so halving finds it. */
async function best(found: Encoded, fitting: number, tooHigh: number, mayTry: () => boolean, attempt: (quality: number) => Promise<Encoded>): Promise<Encoded> {
  let [low, high, kept] = [fitting, tooHigh, found];
  while (high - low > 1 && mayTry()) {
    const middle = Math.floor((low + high) / 2);
    const tried = await attempt(middle);
    if (tried.fits) [low, kept] = [middle, tried];
    else high = middle;
  }
  return kept;
}

async function resized(pixels: Pixels, side: number): Promise<Pixels> {
  const { width, height } = fitInside(pixels, side);
  if (width === pixels.width && height === pixels.height) return pixels;
  return toPixels(fromPixels(pixels).resize(width, height, { fit: 'fill' }));
}

function encoderFor(pixels: Pixels, { format, drawn, quick = false }: EncodeRules): Encoder {
  const transparent = pixels.channels === 4;
  if (format === 'webp') return drawn ? smaller(webp(false), webp(true)) : webp(false);
  // On a guessed background a white emblem would vanish.
  if (transparent) return png;
  return drawn ? smaller(jpeg(quick, '4:4:4'), png) : jpeg(quick, '4:2:0');
}

/**
 * Measured on a camera-like photo of 2000 x 1333 at the quality of the library's plain JPEG (quality 82, 100 % of the
 * bytes, 32 ms): progressive 95 % in 52 ms; these settings 85 % by PSNR and 92 % by SSIM in about 145 ms; with optimised
 * scans besides 1 % less, in 220 ms, which is not worth it.
 */
export const smallJpeg: JpegOptions = { progressive: true, trellisQuantisation: true, overshootDeringing: true, quantisationTable: 3 };

const jpeg = (quick: boolean, chromaSubsampling: '4:2:0' | '4:4:4'): Encoder => ({
  graded: true,
  encode: async (image, quality) => ({ mime: 'image/jpeg', data: await image.jpeg({ quality, chromaSubsampling, ...(quick ? {} : smallJpeg) }).toUint8Array().then(dataOf) }),
});

const webp = (lossless: boolean): Encoder => ({
  graded: !lossless,
  encode: async (image, quality) => ({ mime: 'image/webp', data: await image.webp(lossless ? { lossless } : { quality, smartSubsample: true }).toUint8Array().then(dataOf) }),
});

const png: Encoder = {
  graded: false,
  encode: async (image) => ({ mime: 'image/png', data: await image.png({ compressionLevel: 9, adaptiveFiltering: true }).toUint8Array().then(dataOf) }),
};

/** Whichever of two formats makes the smaller file: flat colour packs better without loss, everything else with it. */
function smaller(graded: Encoder, plain: Encoder): Encoder {
  return {
    graded: true,
    encode: async (image, quality) => {
      const [one, other] = [await graded.encode(image.clone(), quality), await plain.encode(image, quality)];
      return other.data.byteLength <= one.data.byteLength ? other : one;
    },
  };
}

const dataOf = ({ data }: { readonly data: Uint8Array }): Uint8Array => data;
