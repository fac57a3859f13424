import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createAssetStore } from '../../electron/store/asset-store.ts';
import { fileCalls } from '../../electron/store/durable-files.ts';
import { systemIds } from '../../shared/domain/ids.ts';

/**
 * Adds a photo to the data folder named on the command line and stops for ever just before the first rename, after
 * printing what would have been renamed. Its parent kills it there.
 */
const dir = process.argv[2] ?? '';
const original = new TextEncoder().encode('a photo that is never finished');
const id = createHash('sha256').update(original).digest('hex');

const assets = createAssetStore({
  db: new Database(join(dir, 'toasoan.db')),
  dir: join(dir, 'assets'),
  clock: { now: () => 0 },
  ids: systemIds,
  files: {
    ...fileCalls,
    rename: (from) => {
      writeSync(1, JSON.stringify({ id, temporary: String(from) }));
      return new Promise<void>(() => undefined);
    },
  },
});
setInterval(() => undefined, 60_000);
await assets.add({ asset: { id, name: 'x.jpg', mime: 'image/jpeg', bytes: original.byteLength, width: 1, height: 1, caption: '', credit: '' }, original, renditions: [] });
