import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { PHOTO_PIXELS_MAX, PORTAL_SIDE_MAX, THUMB_SIDE_MAX } from '../../shared/domain/asset.ts';
import { defaultProfile, type PhotoProfile, type StoredPurpose } from '../../shared/domain/photo-profile.ts';
import { decodeFailure } from './decode-failure.ts';
import { encodeRendition, type EncodeRules } from './encode-rendition.ts';
import { DECODE_SECONDS_MAX, type Rendition } from './photo-job.ts';
import { toPixels, withoutNeedlessAlpha, type Pixels } from './pixels.ts';
import type { PhotoMime } from './sniff.ts';

const THUMB_QUALITY = 75;

/** One file that is to be made. `thumb` has rules of its own; everything else goes by its profile. */
export type Wish = { readonly purpose: 'thumb' } | { readonly purpose: Exclude<StoredPurpose, 'thumb'>; readonly profile: PhotoProfile };

/** What every photo gets when it is brought in. */
export const usualWishes: readonly Wish[] = [{ purpose: 'thumb' }, { purpose: 'portal', profile: defaultProfile }];

/** Longest side that these need, in pixels. */
export function sideFor(wishes: readonly Wish[]): number {
  return Math.max(...wishes.map((wish) => (wish.purpose === 'thumb' ? THUMB_SIDE_MAX : wish.profile.maxSide)));
}

/**
 * Derives files from pixels that were decoded once. Pixels carry no metadata, so neither do the renditions: no
 * position, serial number or name leaves the PC with them.
 */
export async function makeRenditions(pixels: Pixels, mime: PhotoMime, wishes: readonly Wish[] = usualWishes): Promise<readonly Rendition[]> {
  const made: Rendition[] = [];
  for (const wish of wishes) {
    const { data, ...file } = await encodeRendition(pixels, { ...rulesFor(wish), drawn: isDrawn(mime) });
    made.push({ ...file, purpose: wish.purpose, sha256: createHash('sha256').update(data).digest('hex'), data });
  }
  return made;
}

/**
 * Decodes a photo (`decodable`) completely, upright, at most `side` pixels on its longer side. Throws AppFailure
 * `damaged-image`, or `internal` (retryable) when it takes too long.
 */
export async function decodePixels(bytes: Uint8Array, side = PORTAL_SIDE_MAX): Promise<Pixels> {
  // 'warning': with anything less, a photo that ends too early passes and is filled up with grey.
  const image = sharp(bytes, { failOn: 'warning', limitInputPixels: PHOTO_PIXELS_MAX })
    .timeout({ seconds: DECODE_SECONDS_MAX })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
  return withoutNeedlessAlpha(await toPixels(image).catch(decodeFailure));
}

/** Drawings and screenshots: flat colours and hard edges, which photos in these formats hardly ever are. */
function isDrawn(mime: PhotoMime): boolean {
  return mime === 'image/png' || mime === 'image/gif';
}

function rulesFor(wish: Wish): Omit<EncodeRules, 'drawn'> {
  if (wish.purpose !== 'thumb') return wish.profile;
  return { maxSide: THUMB_SIDE_MAX, quality: THUMB_QUALITY, format: 'jpeg', maxBytes: null, quick: true };
}

export type { Pixels };
