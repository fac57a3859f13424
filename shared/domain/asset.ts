import { z } from 'zod';
import { sha256Schema } from './ids.ts';

/** Image formats accepted and kept byte for byte. */
export const photoMimes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif', 'image/tiff'] as const;

/** Largest photo file accepted, in bytes (50 MiB). */
export const PHOTO_BYTES_MAX = 50 * 1024 * 1024;
/** Largest picture accepted, in pixels (width x height); above it decoding would exhaust an office PC. */
export const PHOTO_PIXELS_MAX = 100_000_000;
/** Longest side of the rendition that is sent to portals, in pixels. Smaller photos are never enlarged. */
export const PORTAL_SIDE_MAX = 2000;
/** Longest side of a thumbnail, in pixels. */
export const THUMB_SIDE_MAX = 320;

/** Derived sizes: `thumb` for lists, `portal` for the page and for sending. */
export const renditionPurposes = ['thumb', 'portal'] as const;
export type RenditionPurpose = (typeof renditionPurposes)[number];

export const photoSchema = z.object({
  /** SHA-256 of the original bytes: the asset's name. */
  assetId: sha256Schema,
  /** File name it came with, for people only. */
  name: z.string(),
  /** Pixels after EXIF orientation is applied. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  bytes: z.number().int().positive(),
  /** What the camera or agency wrote into the file; empty when nothing was found. */
  caption: z.string(),
  credit: z.string(),
});
/** A stored photo, ready to be placed into an article. */
export type Photo = Readonly<z.infer<typeof photoSchema>>;
