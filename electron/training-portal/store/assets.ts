import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Clock } from '../../../shared/domain/clock.ts';
import type { IdSource } from '../../../shared/domain/ids.ts';
import type { UploadMime } from '../../../shared/portal-api/openapi-paths.ts';
import { HttpProblem } from '../api/http-problem.ts';
import { isOfType } from '../upload-type.ts';
import type { Database } from './database.ts';

export type AssetRecord = { readonly sha256: string; readonly bytes: number; readonly mime: string };
export type Assets = {
  readonly get: (sha256: string) => AssetRecord | null;
  /** The same, but only when a published article shows it: photos and files of drafts are not public. */
  readonly getPublic: (sha256: string) => AssetRecord | null;
  readonly pathOf: (sha256: string) => string;
  /** Those of `hashes` that are not here. */
  readonly missing: (hashes: readonly string[]) => readonly string[];
  /**
   * Stores a body while hashing it; `created` is false when the same bytes were here before. Throws HttpProblem
   * `too-large`, `unsupported-media` (bytes are not the announced type) or `hash-mismatch`; whatever fails, a broken
   * connection included, leaves nothing behind.
   */
  readonly receive: (input: { readonly sha256: string; readonly mime: UploadMime; readonly body: Readable; readonly limit: number }) => Promise<{ readonly asset: AssetRecord; readonly created: boolean }>;
};

export function createAssets(db: Database, dir: string, clock: Clock, ids: IdSource): Assets {
  const temporary = join(dir, 'incoming');
  mkdirSync(temporary, { recursive: true });
  // Left by a process that was killed while receiving.
  for (const name of readdirSync(temporary)) rmSync(join(temporary, name), { force: true });

  const select = db.prepare<[string], AssetRecord>('SELECT sha256, bytes, mime FROM assets WHERE sha256 = ?');
  const selectPublic = db.prepare<[string], AssetRecord>(
    'SELECT sha256, bytes, mime FROM assets a WHERE sha256 = ? AND EXISTS (SELECT 1 FROM publication_assets p WHERE p.sha256 = a.sha256)',
  );
  const insert = db.prepare('INSERT OR IGNORE INTO assets (sha256, bytes, mime, received_at) VALUES (?, ?, ?, ?)');
  const folderOf = (sha256: string) => join(dir, sha256.slice(0, 2));
  const pathOf = (sha256: string) => join(folderOf(sha256), sha256);
  const get = (sha256: string) => select.get(sha256) ?? null;

  return {
    get,
    getPublic: (sha256) => selectPublic.get(sha256) ?? null,
    pathOf,
    missing: (hashes) => [...new Set(hashes)].filter((sha256) => get(sha256) === null),
    receive: async ({ sha256, mime, body, limit }) => {
      const file = join(temporary, ids.next());
      try {
        const meter = createMeter(limit);
        await pipeline(body, meter.stream, createWriteStream(file, { flags: 'wx', flush: true }));
        if (meter.bytes() > limit) throw tooLarge(limit);
        if (meter.digest() !== sha256) throw new HttpProblem('hash-mismatch', 'Tệp bị hỏng hoặc bị cắt trên đường truyền; hãy gửi lại.');
        if (!(await isOfType(file, mime))) throw new HttpProblem('unsupported-media', 'Nội dung tệp không đúng loại đã khai báo.');
        await mkdir(folderOf(sha256), { recursive: true });
        await rename(file, pathOf(sha256));
        await syncFolder(folderOf(sha256));
        const { changes } = insert.run(sha256, meter.bytes(), mime, clock.now());
        return { asset: get(sha256) ?? { sha256, bytes: meter.bytes(), mime }, created: changes === 1 };
      } finally {
        await rm(file, { force: true });
      }
    },
  };
}

function tooLarge(limit: number): HttpProblem {
  return new HttpProblem('too-large', `Tệp lớn hơn ${Math.floor(limit / 1024 / 1024)} MB.`);
}

/** Counts and hashes what flows through; nothing beyond `limit` bytes goes on. */
function createMeter(limit: number) {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      // A body that is a little too large is read to its end, unkept, so that the client hears why; an endless one is cut.
      if (bytes > limit) return bytes > 2 * limit ? done(tooLarge(limit)) : done();
      hash.update(chunk);
      return done(null, chunk);
    },
  });
  return { stream, bytes: () => bytes, digest: () => hash.digest('hex') };
}

/** Makes a rename survive a power cut; Windows has no such call and needs none (NTFS journals the rename). */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
