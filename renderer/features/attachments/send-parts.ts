import { unwrap } from '../../bridge/unwrap.ts';
import { appError } from '../../../shared/domain/app-error.ts';
import { ATTACHMENT_BYTES_MAX, ATTACHMENT_NAME_MAX } from '../../../shared/domain/attachment.ts';
import type { NewsroomApi } from '../../../shared/ipc/api.ts';
import { FILE_PART_MAX, type ImportedFile } from '../../../shared/ipc/attachment-contract.ts';

/** A file as the page gets it, which can be read piece by piece. */
export type SlicedFile = { readonly name: string; readonly size: number; readonly slice: (start: number, end: number) => { readonly arrayBuffer: () => Promise<ArrayBuffer> } };

/**
 * Hands a file over in pieces, one after the other: a large one would hold both sides up if it went in one. Answers
 * what became of it; throws when it cannot be read or the main process cannot be reached.
 */
export async function sendParts(api: Pick<NewsroomApi, 'filePart'>, upload: string, file: SlicedFile): Promise<ImportedFile> {
  const name = file.name.slice(-ATTACHMENT_NAME_MAX);
  const { size } = file;
  if (size > ATTACHMENT_BYTES_MAX) return { ok: false, name, error: appError('too-large', `${String(size)} bytes`) };
  for (let offset = 0; ; offset += FILE_PART_MAX) {
    const bytes = new Uint8Array(await file.slice(offset, Math.min(offset + FILE_PART_MAX, size)).arrayBuffer());
    const result = await unwrap(api.filePart({ upload, name, size, offset, bytes }));
    if (result !== null) return result;
    if (offset + FILE_PART_MAX >= size) return { ok: false, name, error: appError('internal', 'no answer to the last piece', true) };
  }
}
