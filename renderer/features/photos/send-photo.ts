import { unwrap } from '../../bridge/unwrap.ts';
import { appError } from '../../../shared/domain/app-error.ts';
import { PHOTO_BYTES_MAX } from '../../../shared/domain/asset.ts';
import type { NewsroomApi } from '../../../shared/ipc/api.ts';
import { PHOTO_PART_MAX, type ImportedPhoto } from '../../../shared/ipc/photo-contract.ts';
import type { SlicedFile } from '../attachments/send-parts.ts';

/** Where a photo belongs: its round, its place in it, and the article that was open. */
export type PhotoPlace = { readonly batch: string; readonly index: number; readonly articleId: string | null };

/**
 * Hands a photo over in pieces, so that neither side is held up. Answers what became of it, `cancelled` when `stopped`
 * says so in between; throws when it cannot be read or the main process cannot be reached.
 */
export async function sendPhoto(api: Pick<NewsroomApi, 'photoPart'>, place: PhotoPlace, file: SlicedFile, stopped: () => boolean): Promise<ImportedPhoto> {
  const name = file.name.slice(-255);
  const { size } = file;
  // Refused before it is read: half a gigabyte would be copied on its way to the same answer.
  if (size > PHOTO_BYTES_MAX) return { ok: false, name, error: appError('too-large', `${String(size)} bytes`) };
  for (let offset = 0; ; offset += PHOTO_PART_MAX) {
    if (stopped()) return { ok: false, name, error: appError('cancelled') };
    const bytes = await readPiece(file, offset, Math.min(offset + PHOTO_PART_MAX, size));
    if (bytes === null) return { ok: false, name, error: appError('unreadable-file') };
    const result = await unwrap(api.photoPart({ ...place, name, size, offset, bytes }));
    if (result !== null) return result;
    if (offset + PHOTO_PART_MAX >= size) return { ok: false, name, error: appError('internal', 'no answer to the last piece', true) };
  }
}

/** Null when the file was moved, changed or locked since it was dropped, or its card was taken out. */
async function readPiece(file: SlicedFile, start: number, end: number): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const bytes = new Uint8Array(await file.slice(start, end).arrayBuffer());
    return bytes.byteLength === end - start ? bytes : null;
  } catch {
    return null;
  }
}
