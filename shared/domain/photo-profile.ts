import { z } from 'zod';
import { PORTAL_SIDE_MAX, type RenditionPurpose } from './asset.ts';

export const PROFILE_SIDE_MIN = 640;
export const PROFILE_SIDE_MAX = 4000;
export const PROFILE_QUALITY_MIN = 50;
export const PROFILE_QUALITY_MAX = 95;
/** Bounds of the weight limit of one photo, in bytes. */
export const PROFILE_BYTES_MIN = 50_000;
export const PROFILE_BYTES_MAX = 5_000_000;
export const photoFormats = ['jpeg', 'webp'] as const;
export type PhotoFormat = (typeof photoFormats)[number];

export const photoProfileSchema = z.strictObject({
  /** Longest side in pixels; smaller photos are never enlarged. */
  maxSide: z.number().int().min(PROFILE_SIDE_MIN).max(PROFILE_SIDE_MAX),
  quality: z.number().int().min(PROFILE_QUALITY_MIN).max(PROFILE_QUALITY_MAX),
  /** Transparent pictures stay PNG where this is `jpeg`. */
  format: z.enum(photoFormats),
  /** Most bytes of one photo; null = no limit. */
  maxBytes: z.number().int().min(PROFILE_BYTES_MIN).max(PROFILE_BYTES_MAX).nullable(),
});
/** How a portal wants its photos. */
export type PhotoProfile = Readonly<z.infer<typeof photoProfileSchema>>;

/** What every photo is made for when it is brought in. */
export const defaultProfile: PhotoProfile = { maxSide: PORTAL_SIDE_MAX, quality: 82, format: 'jpeg', maxBytes: null };

/** Name of the renditions made for a profile other than the default one. */
export type ProfilePurpose = `p:${string}`;
/** Every kind of rendition that is kept. */
export type StoredPurpose = RenditionPurpose | ProfilePurpose;

/** Name of the renditions of a profile. Equal profiles have equal names, different ones never. */
export function purposeOf({ maxSide, quality, format, maxBytes }: PhotoProfile): 'portal' | ProfilePurpose {
  const { maxSide: side, quality: usual, format: plain } = defaultProfile;
  if (maxSide === side && quality === usual && format === plain && maxBytes === null) return 'portal';
  return `p:${format}-${maxSide}-${quality}-${maxBytes ?? 'any'}`;
}

/** What a portal says of its photos: the most bytes of one, the shape of its covers (width by height); null = it does not say. */
export type PhotoLimits = { readonly photoBytes: number | null; readonly coverRatio: number | null };
export const noLimits: PhotoLimits = { photoBytes: null, coverRatio: null };

/**
 * The profile that is really used: the portal's own limit counts where it is the smaller one. A limit beyond
 * `PROFILE_BYTES_MAX` hardly ever touches a photo: it is left out, or every photo would have to be made again for it;
 * where one is too heavy all the same, see `withCeiling`.
 */
export function withLimits(profile: PhotoProfile, { photoBytes }: Pick<PhotoLimits, 'photoBytes'>): PhotoProfile {
  if (photoBytes === null || photoBytes > PROFILE_BYTES_MAX) return profile;
  return { ...profile, maxBytes: Math.min(profile.maxBytes ?? photoBytes, photoBytes) };
}

/** The same when a photo made for `profile` is heavier than the portal takes: nothing is made heavier than a profile can say. */
export function withCeiling(profile: PhotoProfile): PhotoProfile {
  return { ...profile, maxBytes: Math.min(profile.maxBytes ?? PROFILE_BYTES_MAX, PROFILE_BYTES_MAX) };
}
