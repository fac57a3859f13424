import { z } from 'zod';
import { sha256Schema } from './ids.ts';

/** Image formats accepted and kept byte for byte. */
export const photoMimes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif', 'image/tiff', 'image/heic'] as const;

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
  /** Alternative text that a picture desk wrote into the file; left out when there is none. */
  alt: z.string().optional(),
});
/** A stored photo, ready to be placed into an article. */
export type Photo = Readonly<z.infer<typeof photoSchema>>;

/** What a file says about its photo besides caption and credit, and what its pixels tell. */
export type PhotoFacts = {
  readonly alt: string;
  /** Where it was taken, in words. */
  readonly place: string;
  /** When it was taken, ms since the epoch; null = not known. */
  readonly takenAt: number | null;
  /** Make and model; empty = not known. */
  readonly camera: string;
  readonly headline: string;
  readonly keywords: readonly string[];
  /** The original holds a position; nothing that leaves the PC does. */
  readonly gps: boolean;
  /** 64-bit perceptual hash, 16 hexadecimal digits; null = not known. */
  readonly phash: string | null;
  /** Larger is sharper; compared within a burst only. Null = not known. */
  readonly sharpness: number | null;
};

/** What is known of a photo that nothing was read from. */
export const noFacts: PhotoFacts = { alt: '', place: '', takenAt: null, camera: '', headline: '', keywords: [], gps: false, phash: null, sharpness: null };

/** Plain facts about an import: `first-frame`, an animation became a still picture; `known`, the same bytes were there. */
export const photoNotes = ['first-frame', 'known'] as const;
export type PhotoNote = (typeof photoNotes)[number];

/** Endings of the files that are looked at when a whole folder comes in; what they hold decides. */
export const photoEndings = ['jpg', 'jpeg', 'jpe', 'jfif', 'png', 'webp', 'gif', 'avif', 'tif', 'tiff', 'heic', 'heif', 'hif'] as const;
/** Most photos of one round; more would be a mistake as often as not. */
export const ROUND_MAX = 1_000;

/** Whether a file of a folder may be a photo: by its ending, and not one of those that systems hide (`.x`, `._x`). */
export function isPhotoName(name: string): boolean {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  return !name.startsWith('.') && photoEndings.some((known) => known === ending);
}
