import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { fail } from '../../shared/domain/app-error.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import { sha256Schema, type IdSource } from '../../shared/domain/ids.ts';
import { holds } from './asset-store.ts';
import { fileCalls, moveDurably, type FileCalls } from './durable-files.ts';
import { guarded } from './failures.ts';
import { createFileClaims, type FileClaims } from './file-claims.ts';
import type { AttachmentRow, AttachmentStore, IncomingFile } from './interfaces.ts';

type Deps = { readonly db: Database; readonly dir: string; readonly clock: Clock; readonly ids: IdSource; readonly files?: FileCalls; readonly claims?: FileClaims };

/** Attachments: files beside the photos in `dir`, received piece by piece, and rows about them. */
export function createAttachmentStore({ db, dir, clock, ids, files = fileCalls, claims = createFileClaims() }: Deps): AttachmentStore {
  const byId = db.prepare<[string], AttachmentRow>('SELECT id, name, mime, bytes FROM attachments WHERE id = ?');
  const insert = db.prepare('INSERT OR IGNORE INTO attachments (id, name, mime, bytes, added_at) VALUES (@id, @name, @mime, @bytes, @addedAt)');

  /** In the folder that the asset store empties at every start. */
  async function receive(): Promise<IncomingFile> {
    const temporary = join(dir, 'incoming', ids.next());
    const file = await files.open(temporary, 'wx+');
    const hash = createHash('sha256');
    let size = 0;
    const remove = () => files.rm(temporary, { force: true }).catch(() => undefined);
    const incoming: IncomingFile = {
      size: () => size,
      append: async (piece) => {
        // One call may write less than it was given.
        for (let at = 0; at < piece.byteLength; ) at += (await file.write(piece, at, piece.byteLength - at, size + at)).bytesWritten;
        size += piece.byteLength;
        hash.update(piece);
      },
      read: async (offset, length) => {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.max(0, Math.min(length, size - offset))), 0, undefined, offset);
        return buffer.subarray(0, bytesRead);
      },
      keep: async ({ name, mime }) => {
        const id = hash.digest('hex');
        const path = join(dir, id.slice(0, 2), id);
        const release = claims.claim([id]);
        try {
          try {
            await file.sync();
          } finally {
            await file.close();
          }
          if (!(await holds(path, id, size))) await moveDurably(temporary, path, files);
          insert.run({ id, name, mime, bytes: size, addedAt: clock.now() });
        } finally {
          release();
          await remove();
        }
        return byId.get(id) ?? fail('internal', 'attachment row');
      },
      drop: async () => {
        await file.close().catch(() => undefined);
        await remove();
      },
    };
    return guarded(incoming, () => undefined);
  }

  return { get: (id) => (sha256Schema.safeParse(id).success ? (byId.get(id) ?? null) : null), receive };
}
