import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { appError, AppFailure, fail } from '../../shared/domain/app-error.ts';
import { decodable } from './decodable.ts';
import { editedPixels } from './edit-pixels.ts';
import type { RenderedPhoto, RenderRequest, StoredFile } from './photo-job.ts';
import { probePhoto } from './probe.ts';
import { decodePixels, makeRenditions, sideFor } from './renditions.ts';

/**
 * Makes files from a stored original, which is only read. Throws AppFailure `not-found` when a file is gone,
 * `damaged-image` when it is not what was stored, and what decoding throws.
 */
export async function renderPhoto({ original, mime, edit, logo, wishes }: Omit<RenderRequest, 'step'>): Promise<RenderedPhoto> {
  const bytes = await decodable(await readStored(original), mime);
  // What was HEIC is a TIFF by now.
  const { width, height } = await probePhoto(bytes, mime === 'image/heic' ? 'image/tiff' : mime);
  const side = sideFor(wishes);
  if (edit === null) return { width, height, renditions: await makeRenditions(await decodePixels(bytes, side), mime, wishes) };
  const { pixels, finished } = await editedPixels(bytes, { width, height }, edit, side, logo && (await readStored(logo)));
  return { ...finished, renditions: await makeRenditions(pixels, mime, wishes) };
}

/** The bytes of a stored file. Throws AppFailure `not-found`, or `damaged-image` when they are not what was stored. */
export async function readStored({ path, sha256 }: StoredFile): Promise<Uint8Array> {
  const data = await readFile(path).catch((cause: unknown) => {
    const gone = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new AppFailure(appError(gone ? 'not-found' : 'storage-failed', 'stored photo'), { cause });
  });
  if (createHash('sha256').update(data).digest('hex') !== sha256) fail('damaged-image', 'stored file');
  return data;
}
