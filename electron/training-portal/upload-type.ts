import { open } from 'node:fs/promises';
import { attachmentMimes } from '../../shared/domain/attachment.ts';
import { contentIs } from '../../shared/domain/attachment-content.ts';
import type { UploadMime } from '../../shared/portal-api/openapi-paths.ts';
import { imageType } from './image-type.ts';

/** Bytes of a picture that are looked at. */
const HEAD = 64;

/** Whether the bytes of a received file are what the request said. The header is only a claim; macros are refused. */
export async function isOfType(path: string, mime: UploadMime): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const read = async (offset: number, length: number): Promise<Uint8Array> => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.max(0, Math.min(length, size - offset))), 0, undefined, offset);
      return buffer.subarray(0, bytesRead);
    };
    const attachment = attachmentMimes.find((known) => known === mime);
    return attachment === undefined ? imageType(await read(0, HEAD)) === mime : (await contentIs({ size, read }, attachment)) === true;
  } finally {
    await file.close();
  }
}
