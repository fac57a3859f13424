import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { IdSource } from '../../shared/domain/ids.ts';
import { holds } from './asset-store.ts';
import { writeDurably } from './durable-files.ts';

/** Files of renditions, named by the SHA-256 of their bytes, in the folder of all photos. */
export type RenditionFiles = {
  /** Whether the file is there, whole. */
  readonly holds: (sha256: string, bytes: number) => Promise<boolean>;
  /** Makes sure that it is; `data` has the hash `sha256`. */
  readonly keep: (sha256: string, data: Uint8Array) => Promise<void>;
};

export function createRenditionFiles({ dir, ids }: { readonly dir: string; readonly ids: IdSource }): RenditionFiles {
  const incoming = join(dir, 'incoming');
  mkdirSync(incoming, { recursive: true });
  const pathOf = (sha256: string): string => join(dir, sha256.slice(0, 2), sha256);
  const isThere: RenditionFiles['holds'] = (sha256, bytes) => holds(pathOf(sha256), sha256, bytes);
  return {
    holds: isThere,
    keep: async (sha256, data) => {
      if (!(await isThere(sha256, data.byteLength))) await writeDurably(pathOf(sha256), join(incoming, ids.next()), data);
    },
  };
}
