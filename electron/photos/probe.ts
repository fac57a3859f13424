import sharp, { type Metadata } from 'sharp';
import { appError, AppFailure, fail } from '../../shared/domain/app-error.ts';
import { PHOTO_PIXELS_MAX } from '../../shared/domain/asset.ts';
import type { PhotoMime } from './sniff.ts';

/** Longest side accepted, in pixels; longer pictures cannot be described in a document. */
export const PHOTO_SIDE_MAX = 100_000;

/** What the header says. Width and height in pixels after EXIF orientation. */
export type PhotoHeader = { readonly width: number; readonly height: number; readonly frames: number; readonly metadata: Metadata };

/**
 * Reads the header only: the size is known before a single pixel is decoded, so that a small file cannot unfold
 * into gigabytes. Throws AppFailure `damaged-image`, `unsupported-format` or `too-many-pixels`.
 */
export async function probePhoto(bytes: Uint8Array, mime: PhotoMime): Promise<PhotoHeader> {
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => {
      throw new AppFailure(appError('damaged-image', 'the header cannot be read'), { cause });
    });
  const readable = mime === 'image/heic' ? 'hevc' : 'av1';
  if (metadata.format === 'heif' && metadata.compression !== readable) fail('unsupported-format', `HEIF with ${metadata.compression ?? 'unknown'} compression`);
  const { width, height } = metadata.autoOrient;
  if (width * height > PHOTO_PIXELS_MAX || Math.max(width, height) > PHOTO_SIDE_MAX) fail('too-many-pixels', `${width} x ${height}`);
  return { width, height, frames: metadata.pages ?? 1, metadata };
}
