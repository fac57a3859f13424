import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { context } from '../electron/context.ts';
import { safeName } from './safe-name.ts';

/** How often a promised file is looked for, and how long, in milliseconds. */
const LOOK_MS = 150;
const GIVE_UP_MS = 600_000;

/** Files that the app saves by a dialog: written into a folder of the host, then handed to the browser as a download. */
function createDownloads() {
  const ready = new Map<string, string>();
  const root = (): string => join(context().dataDir, 'browser-host-saved');

  return {
    /** A path the app may write to. `onReady` is called once with the download's id, when the file is there and at rest. */
    promise: (name: string, onReady: (id: string) => void): string => {
      const id = randomUUID();
      const folder = join(root(), id);
      mkdirSync(folder, { recursive: true });
      const path = join(folder, safeName(name));
      const began = Date.now();
      let before = '';
      const timer = setInterval(() => {
        const about = statSync(path, { throwIfNoEntry: false });
        const now = about === undefined ? '' : `${about.size} ${about.mtimeMs}`;
        const done = now !== '' && now === before;
        before = now;
        if (!done && Date.now() - began < GIVE_UP_MS) return;
        clearInterval(timer);
        if (!done) return;
        ready.set(id, path);
        onReady(id);
      }, LOOK_MS);
      timer.unref();
      return path;
    },

    /** A folder the app may write into. `onReady` is called with a download's id for each file that is there and at rest. */
    folder: (name: string, onReady: (id: string) => void): string => {
      const folder = join(root(), randomUUID(), safeName(name));
      mkdirSync(folder, { recursive: true });
      const [given, before] = [new Set<string>(), new Map<string, string>()];
      let quietSince = Date.now();
      const timer = setInterval(() => {
        for (const file of existsSync(folder) ? readdirSync(folder) : []) {
          const about = statSync(join(folder, file), { throwIfNoEntry: false });
          if (about === undefined || given.has(file) || file.startsWith('.')) continue;
          const now = `${about.size} ${about.mtimeMs}`;
          quietSince = Date.now();
          if (before.get(file) === now && about.size > 0) {
            const id = randomUUID();
            given.add(file);
            ready.set(id, join(folder, file));
            onReady(id);
          }
          before.set(file, now);
        }
        if (Date.now() - quietSince > GIVE_UP_MS) clearInterval(timer);
      }, LOOK_MS);
      timer.unref();
      return folder;
    },

    /** Sends a file that is ready; false when there is none of that id. */
    give: async (id: string, response: ServerResponse): Promise<boolean> => {
      const path = ready.get(id);
      if (path === undefined) return false;
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(basename(path))}`, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
      await pipeline(createReadStream(path), response);
      return true;
    },

    removeAll: (): void => rmSync(root(), { recursive: true, force: true }),
  };
}

export const downloads = createDownloads();
