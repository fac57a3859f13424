import type { ProcessedPhoto } from './photo-job.ts';
import { readPhotoWords } from './photo-words.ts';
import { probePhoto } from './probe.ts';
import { makeRenditions } from './renditions.ts';
import type { PhotoMime } from './sniff.ts';

/**
 * Everything that is done to one original, in the order in which it can be refused: header, pixels, words.
 * Never changes `bytes`. Throws AppFailure `damaged-image`, `unsupported-format`, `too-many-pixels` or `internal`.
 */
export async function processPhoto(bytes: Uint8Array, mime: PhotoMime): Promise<ProcessedPhoto> {
  const { width, height, frames, metadata } = await probePhoto(bytes);
  const renditions = await makeRenditions(bytes, mime);
  const { caption, credit } = await readPhotoWords(metadata);
  return { width, height, caption, credit, animated: frames > 1 && mime !== 'image/tiff', renditions };
}
