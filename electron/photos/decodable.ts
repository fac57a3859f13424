import sharp from 'sharp';
import { decodeHeif } from './heif.ts';
import { plainTiff } from './plain-tiff.ts';
import type { PhotoMime } from './sniff.ts';

/**
 * The bytes of a photo in a form that the picture library decodes: the same bytes, or, for HEIC, its upright pixels with
 * their colour profile as a plain TIFF. Throws AppFailure as `decodeHeif` does.
 */
export async function decodable(bytes: Uint8Array, mime: PhotoMime): Promise<Uint8Array> {
  if (mime !== 'image/heic') return bytes;
  const written = await profileOf(bytes);
  const p3 = written === null ? await p3Profile() : null;
  return decodeHeif(bytes, (picture) => plainTiff(picture, written ?? (picture.p3 ? p3 : null)));
}

/** The library reads the header of HEIC, profile included, though it cannot decode it. */
async function profileOf(bytes: Uint8Array): Promise<Uint8Array | null> {
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  return header?.icc ?? null;
}

/** The library's own Display P3 profile. */
async function p3Profile(): Promise<Uint8Array | null> {
  const sample = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#000' } }).withIccProfile('p3').png().toBuffer();
  return profileOf(sample);
}
