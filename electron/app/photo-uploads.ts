import { fail } from '../../shared/domain/app-error.ts';
import type { ImportedPhoto, PhotoPart } from '../../shared/ipc/photo-contract.ts';
import type { IncomingPhoto } from '../store/interfaces.ts';
import { orDrop, type PhotoReceiver } from './photo-receiver.ts';

/** Most photos that one window may have under way at a time. */
export const UPLOADS_MAX = 8;

type Upload = {
  readonly windowId: number;
  readonly batch: string;
  readonly stop: AbortController;
  /** Null while it is being opened, and once it has gone to the importer. */
  file: IncomingPhoto | null;
};

type Deps = { readonly receiver: PhotoReceiver; readonly alive: (windowId: number) => boolean };

/** Photos that pages send piece by piece. */
export function createPhotoUploads({ receiver, alive }: Deps) {
  const uploads = new Map<string, Upload>();

  async function drop(key: string): Promise<void> {
    const upload = uploads.get(key);
    uploads.delete(key);
    upload?.stop.abort();
    await upload?.file?.drop();
  }

  async function open(key: string, windowId: number, { batch, size }: PhotoPart): Promise<Upload> {
    await drop(key);
    for (const [other, upload] of uploads) if (!alive(upload.windowId)) await drop(other);
    if ([...uploads.values()].filter((upload) => upload.windowId === windowId).length >= UPLOADS_MAX) fail('invalid-input', 'uploads');
    const upload: Upload = { windowId, batch, stop: new AbortController(), file: null };
    uploads.set(key, upload);
    try {
      const file = await receiver.begin(size);
      if (upload.stop.signal.aborted) {
        await file.drop();
        fail('cancelled');
      }
      upload.file = file;
      return upload;
    } catch (error) {
      uploads.delete(key);
      throw error;
    }
  }

  return {
    /** The next piece; null while more is to come. Pieces of one photo come in order, photos side by side. */
    part: async (part: PhotoPart, windowId: number): Promise<ImportedPhoto | null> => {
      const key = `${windowId} ${part.batch} ${part.index}`;
      // A path in the name (some sources send one) is of no use to people and nobody's business.
      const name = part.name.split(/[\\/]/).at(-1) || 'photo';
      let more = false;
      const result = await receiver.answer(name, async () => {
        const upload = part.offset === 0 ? await open(key, windowId, part) : (uploads.get(key) ?? fail('cancelled'));
        const file = upload.file ?? fail('invalid-input', 'upload');
        try {
          await orDrop(file, () => receiver.append(file, part));
          more = file.size() < part.size;
          if (more) return fail('cancelled');
          upload.file = null;
          return await receiver.finish(name, file, upload.stop.signal);
        } finally {
          if (!more && uploads.get(key) === upload) uploads.delete(key);
        }
      });
      return more ? null : result;
    },

    /** Stops what a window sends for a round; everything it sends when no round is named. */
    cancel: async (windowId: number, batch?: string): Promise<void> => {
      // As they are now: a page that was loaded again may begin new ones meanwhile.
      const mine = [...uploads].filter(([, upload]) => upload.windowId === windowId && (batch === undefined || upload.batch === batch));
      for (const [key] of mine) await drop(key);
    },
  };
}
