import { decodable } from './decodable.ts';
import { fingerprintOf } from './fingerprint.ts';
import { readPhotoWords } from './metadata/photo-words.ts';
import type { ProcessedPhoto } from './photo-job.ts';
import { probePhoto } from './probe.ts';
import { decodePixels, makeRenditions } from './renditions.ts';
import type { PhotoMime } from './sniff.ts';

/**
 * Everything that is done to one original, in the order in which it can be refused: header, pixels, words.
 * Never changes `bytes`. Throws AppFailure `damaged-image`, `unsupported-format`, `too-many-pixels` or `internal`.
 */
export async function processPhoto(bytes: Uint8Array, mime: PhotoMime): Promise<ProcessedPhoto> {
  const { width, height, frames, metadata } = await probePhoto(bytes, mime);
  const pixels = await decodePixels(await decodable(bytes, mime));
  const renditions = await makeRenditions(pixels, mime);
  const { caption, credit, ...words } = readPhotoWords(metadata);
  const facts = { ...words, ...fingerprintOf(pixels) };
  return { width, height, caption, credit, facts, animated: frames > 1 && mime !== 'image/tiff' && mime !== 'image/heic', renditions };
}
