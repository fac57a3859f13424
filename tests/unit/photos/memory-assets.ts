import { createHash } from 'node:crypto';
import type { AssetRow, AssetStore, RenditionRow } from '../../../electron/store/interfaces.ts';

export type MemoryAssets = AssetStore & {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly added: () => number;
};

/** An asset store in memory that checks, like the real one, that every file's name is the hash of its bytes. */
export function memoryAssets(): MemoryAssets {
  const rows = new Map<string, AssetRow>();
  const renditions: RenditionRow[] = [];
  const files = new Map<string, Uint8Array>();
  let added = 0;

  const keep = (sha256: string, bytes: Uint8Array) => {
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error('the name is not the hash of the bytes');
    files.set(sha256, Uint8Array.from(bytes));
  };
  return {
    files,
    added: () => added,
    get: (id) => rows.get(id) ?? null,
    renditions: (id) => renditions.filter((row) => row.assetId === id),
    rendition: (id, purpose) => renditions.find((row) => row.assetId === id && row.purpose === purpose) ?? null,
    pathOf: (sha256) => sha256,
    read: async (sha256) => {
      const bytes = files.get(sha256);
      if (!bytes) throw new Error('no such file');
      return bytes;
    },
    add: async (photo) => {
      added += 1;
      keep(photo.asset.id, photo.original);
      for (const { row, data } of photo.renditions) {
        keep(row.sha256, data);
        renditions.push(row);
      }
      rows.set(photo.asset.id, photo.asset);
    },
  };
}
