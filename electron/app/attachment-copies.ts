import { chmod, copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail } from '../../shared/domain/app-error.ts';
import { attachmentMimes, attachmentName } from '../../shared/domain/attachment.ts';
import type { IdSource } from '../../shared/domain/ids.ts';
import type { AssetStore, AttachmentStore } from '../store/interfaces.ts';
import { copyWholeFile } from './whole-file.ts';

type Deps = {
  readonly attachments: Pick<AttachmentStore, 'get'>;
  readonly assets: Pick<AssetStore, 'pathOf'>;
  readonly ids: IdSource;
  /** Emptied now and used for copies that are looked at. */
  readonly folder: string;
  /** Hands a file to the program that the system has for it. */
  readonly show: (path: string) => Promise<void>;
  /** Asks the person for a place to write to; null = cancelled. */
  readonly place: (windowId: number, name: string) => Promise<string | null>;
};

type FileRef = { readonly assetId: string; readonly name: string };

/**
 * Copies of stored files for people. The stored file itself is never handed out: its bytes are its name. What a copy
 * is called ends as its content was found to be when it came in, so that nothing of this can be made to run.
 */
export function createAttachmentCopies({ attachments, assets, ids, folder, show, place }: Deps) {
  // Left by an earlier run; a program may still have one open, and then it goes next time.
  const emptied = rm(folder, { recursive: true, force: true }).catch(() => undefined);

  const find = ({ assetId, name }: FileRef): { readonly path: string; readonly name: string } => {
    const row = attachments.get(assetId);
    const mime = attachmentMimes.find((known) => known === row?.mime);
    if (row === null || mime === undefined) return fail('not-found', 'attachment');
    return { path: assets.pathOf(row.id), name: attachmentName(name, mime) };
  };

  return {
    /** Opens a read-only copy. Throws AppFailure `not-found` when the file is not here. */
    open: async (file: FileRef): Promise<void> => {
      const { path, name } = find(file);
      await emptied;
      const own = join(folder, ids.next());
      await mkdir(own, { recursive: true });
      const copy = join(own, name);
      await copyFile(path, copy).catch(missing);
      await chmod(copy, 0o444);
      await show(copy);
    },

    /** Writes a copy where the person says; answers its name, null when they changed their mind. */
    save: async (file: FileRef, windowId: number): Promise<{ readonly name: string } | null> => {
      const { path, name } = find(file);
      const to = await place(windowId, name);
      if (to === null) return null;
      await copyWholeFile(path, to);
      return { name };
    },
  };
}

export type AttachmentCopies = ReturnType<typeof createAttachmentCopies>;

function missing(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') fail('not-found', 'attachment file');
  throw error;
}
