import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noFacts } from '../../../shared/domain/asset.ts';
import type { AssetRow, AssetStore, RenditionRow } from '../../../electron/store/interfaces.ts';

export type MemoryAssets = AssetStore & {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly added: () => number;
  /** Files that were begun and neither added nor dropped. */
  readonly incoming: () => number;
};

const folder = mkdtempSync(join(tmpdir(), 'incoming-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
let begun = 0;

/**
 * An asset store in memory that checks, like the real one, that every file's name is the hash of its bytes. What comes
 * in lies in files for a while, because the photo threads read them.
 */
export function memoryAssets(): MemoryAssets {
  const rows = new Map<string, AssetRow>();
  const renditions: RenditionRow[] = [];
  const files = new Map<string, Uint8Array>();
  const underWay = new Set<string>();
  let added = 0;

  const keep = (sha256: string, bytes: Uint8Array) => {
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error('the name is not the hash of the bytes');
    files.set(sha256, Uint8Array.from(bytes));
  };
  return {
    files,
    added: () => added,
    incoming: () => underWay.size,
    get: (id) => rows.get(id) ?? null,
    hold: (id) => rows.has(id),
    renditions: (id) => renditions.filter((row) => row.assetId === id),
    rendition: (id, purpose) => renditions.find((row) => row.assetId === id && row.purpose === purpose) ?? null,
    pathOf: (sha256) => sha256,
    freeBytes: async () => null,
    read: async (sha256) => {
      const bytes = files.get(sha256);
      if (!bytes) throw new Error('no such file');
      return bytes;
    },
    receive: async () => {
      const path = join(folder, String((begun += 1)));
      const file = await open(path, 'wx');
      underWay.add(path);
      let size = 0;
      let closed = false;
      const end = async () => {
        if (!closed) await file.close();
        closed = true;
      };
      return {
        path,
        size: () => size,
        append: async (piece) => {
          await file.write(piece, 0, piece.byteLength, size);
          size += piece.byteLength;
        },
        end,
        drop: async () => {
          await end();
          await rm(path, { force: true });
          underWay.delete(path);
        },
      };
    },
    add: async (photo) => {
      added += 1;
      keep(photo.asset.id, photo.original instanceof Uint8Array ? photo.original : readFileSync(photo.original.path));
      for (const { row, data } of photo.renditions) {
        keep(row.sha256, data);
        renditions.push(row);
      }
      rows.set(photo.asset.id, { ...noFacts, addedAt: 0, origin: null, ...photo.asset });
    },
  };
}
