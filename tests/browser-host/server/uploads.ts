import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { context } from '../electron/context.ts';
import { safeName } from './safe-name.ts';

type Batch = { readonly folder: string; readonly files: Map<number, string> };

/** Files that a person chose in a page: copied into a folder that goes when the host ends, or when the next one needs it. */
function createUploads() {
  const open = new Map<string, Batch>();
  let begun = false;
  const root = (): string => join(context().dataDir, 'browser-host-chosen');
  const removeAll = (): void => rmSync(root(), { recursive: true, force: true });

  return {
    /** Begins to take files for one dialog; `finish` answers their paths in the order in which they were chosen. */
    begin: (): { readonly id: string; readonly finish: () => readonly string[] } => {
      const id = randomUUID();
      if (!begun) removeAll();
      begun = true;
      const batch: Batch = { folder: join(root(), id), files: new Map() };
      open.set(id, batch);
      return {
        id,
        finish: () => {
          open.delete(id);
          return [...batch.files].toSorted(([a], [b]) => a - b).map(([, path]) => path);
        },
      };
    },

    /** Stores one file of an open dialog; false when there is no such dialog. */
    take: async (request: IncomingMessage, id: string, index: number, name: string): Promise<boolean> => {
      const batch = open.get(id);
      if (batch === undefined || !Number.isInteger(index) || index < 0) return false;
      // A folder for each, so that two files of the same name keep it.
      const folder = join(batch.folder, String(index));
      mkdirSync(folder, { recursive: true });
      const path = join(folder, safeName(name));
      await pipeline(request, createWriteStream(path, { mode: 0o600 }));
      batch.files.set(index, path);
      return true;
    },

    removeAll,
  };
}

export const uploads = createUploads();
