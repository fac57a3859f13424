import { createHash, webcrypto } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { readFile, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { fail } from '../../shared/domain/app-error.ts';
import { noFacts } from '../../shared/domain/asset.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import { sha256Schema } from '../../shared/domain/ids.ts';
import type { IdSource } from '../../shared/domain/ids.ts';
import { IMPORT_GRACE } from './asset-removal.ts';
import { fileCalls, moveDurably, writeDurably } from './durable-files.ts';
import type { FileCalls } from './durable-files.ts';
import { errorCode, guarded } from './failures.ts';
import { createFileClaims, type FileClaims } from './file-claims.ts';
import type { AssetRow, AssetStore, IncomingPhoto, NewAsset, RenditionRow } from './interfaces.ts';

type Deps = { readonly db: Database; readonly dir: string; readonly clock: Clock; readonly ids: IdSource; readonly files?: FileCalls; readonly claims?: FileClaims };

const ASSET_COLUMNS = 'id, name, mime, bytes, width, height, caption, credit, alt, place, taken_at AS takenAt, camera, headline, keywords, gps, phash, sharpness, added_at AS addedAt, origin';
const RENDITION_COLUMNS = 'asset_id AS assetId, purpose, sha256, mime, bytes, width, height';

/**
 * Photos: files named by their SHA-256 below `dir`, and rows about them. A row is committed only when all its files
 * are durable, so a row never names a file that is not there; a file without a row is harmless and reused.
 */
export function createAssetStore({ db, dir, clock, ids, files = fileCalls, claims = createFileClaims() }: Deps): AssetStore {
  const incoming = join(dir, 'incoming');
  mkdirSync(incoming, { recursive: true });
  // Left by a process that died while writing; nothing refers to them.
  for (const name of readdirSync(incoming)) rmSync(join(incoming, name), { force: true });

  const byId = db.prepare<[string], StoredAsset>(`SELECT ${ASSET_COLUMNS} FROM assets WHERE id = ?`);
  const renditionsOf = db.prepare<[string], RenditionRow>(`SELECT ${RENDITION_COLUMNS} FROM renditions WHERE asset_id = ? ORDER BY purpose`);
  const renditionOf = db.prepare<[string, string], RenditionRow>(`SELECT ${RENDITION_COLUMNS} FROM renditions WHERE asset_id = ? AND purpose = ?`);
  const insertAsset = db.prepare(`
    INSERT INTO assets (id, name, mime, bytes, width, height, caption, credit, alt, place, taken_at, camera, headline, keywords, gps, phash, sharpness, added_at)
    VALUES (@id, @name, @mime, @bytes, @width, @height, @caption, @credit, @alt, @place, @takenAt, @camera, @headline, @keywords, @gps, @phash, @sharpness, @addedAt)
    ON CONFLICT (id) DO UPDATE SET
      alt = CASE alt WHEN '' THEN excluded.alt ELSE alt END, place = CASE place WHEN '' THEN excluded.place ELSE place END,
      taken_at = excluded.taken_at, camera = excluded.camera, headline = excluded.headline, keywords = excluded.keywords,
      gps = excluded.gps, phash = excluded.phash, sharpness = excluded.sharpness
    WHERE phash IS NULL AND excluded.phash IS NOT NULL`);
  const hold = db.prepare<{ id: string; until: number }>('UPDATE assets SET held_until = max(held_until, @until) WHERE id = @id');
  const putRendition = db.prepare(`
    INSERT OR REPLACE INTO renditions (asset_id, purpose, sha256, mime, bytes, width, height)
    VALUES (@assetId, @purpose, @sha256, @mime, @bytes, @width, @height)`);

  const pathOf = (sha256: string): string => {
    if (!sha256Schema.safeParse(sha256).success) fail('invalid-input', 'asset name');
    return join(dir, sha256.slice(0, 2), sha256);
  };
  const keepFile = async (sha256: string, data: Uint8Array): Promise<void> => {
    const path = pathOf(sha256);
    if ((await hashOf(data)) !== sha256) fail('internal', 'asset bytes do not match their name');
    if (await holds(path, sha256, data.byteLength)) return;
    await writeDurably(path, join(incoming, ids.next()), data, files);
  };
  /** Bytes that somebody has already written into `incoming`, under the hash that they are known to have. */
  const keepIncoming = async (sha256: string, { path: temporary }: IncomingPhoto, bytes: number): Promise<void> => {
    const path = pathOf(sha256);
    if (await holds(path, sha256, bytes)) return files.rm(temporary, { force: true });
    const file = await files.open(temporary, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await moveDurably(temporary, path, files);
  };
  const receive = async (): Promise<IncomingPhoto> => {
    const path = join(incoming, ids.next());
    const file = await files.open(path, 'wx');
    let size = 0;
    let open = true;
    const end = async (): Promise<void> => {
      if (open) await file.close();
      open = false;
    };
    return guarded<IncomingPhoto>(
      {
        path,
        size: () => size,
        append: async (piece) => {
          // One call may write less than it was given.
          for (let at = 0; at < piece.byteLength; ) at += (await file.write(piece, at, piece.byteLength - at, size + at)).bytesWritten;
          size += piece.byteLength;
        },
        end,
        drop: async () => {
          await end().catch(() => undefined);
          await files.rm(path, { force: true }).catch(() => undefined);
        },
      },
      () => undefined,
    );
  };
  const commit = db.transaction((asset: NewAsset, renditions: readonly RenditionRow[]) => {
    const { keywords, gps, ...others } = { ...noFacts, ...asset };
    insertAsset.run({ ...others, keywords: JSON.stringify(keywords), gps: gps ? 1 : 0, addedAt: clock.now() });
    for (const row of renditions) putRendition.run({ ...row, assetId: asset.id });
  });

  return {
    get: (id) => rowOf(byId.get(id)),
    hold: (id) => hold.run({ id, until: clock.now() + IMPORT_GRACE }).changes > 0,
    receive,
    freeBytes: async () => {
      const disk = await statfs(dir).catch(() => null);
      return disk === null ? null : disk.bavail * disk.bsize;
    },
    renditions: (id) => renditionsOf.all(id),
    rendition: (id, purpose) => renditionOf.get(id, purpose) ?? null,
    pathOf,
    read: async (sha256) => {
      const data = await readFile(pathOf(sha256)).catch((error: unknown) => {
        if (errorCode(error) === 'ENOENT') fail('not-found', 'asset file');
        throw error;
      });
      if ((await hashOf(data)) !== sha256) fail('damaged-image', 'stored file');
      return data;
    },
    add: async ({ asset, original, renditions }) => {
      const release = claims.claim([asset.id, ...renditions.map(({ row }) => row.sha256)]);
      try {
        // A rendition made by another version of the encoder has another name; the one already recorded stays while it is whole.
        const recorded = new Map(renditionsOf.all(asset.id).map((row) => [row.purpose, row]));
        const wanted: typeof renditions[number][] = [];
        for (const rendition of renditions) {
          const known = recorded.get(rendition.row.purpose);
          if (known === undefined || known.sha256 === rendition.row.sha256 || !(await holds(pathOf(known.sha256), known.sha256, known.bytes))) wanted.push(rendition);
        }
        if (original instanceof Uint8Array) await keepFile(asset.id, original);
        else await keepIncoming(asset.id, original, asset.bytes);
        for (const { row, data } of wanted) await keepFile(row.sha256, data);
        commit.immediate(asset, wanted.map(({ row }) => row));
      } finally {
        release();
      }
    },
  };
}

/** A row as SQLite has it. */
type StoredAsset = Omit<AssetRow, 'keywords' | 'gps'> & { readonly keywords: string; readonly gps: number };

function rowOf(row: StoredAsset | undefined): AssetRow | null {
  return row ? { ...row, keywords: keywordsOf(row.keywords), gps: row.gps === 1 } : null;
}

function keywordsOf(json: string): readonly string[] {
  try {
    const words: unknown = JSON.parse(json);
    return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];
  } catch {
    return [];
  }
}

/** Off the main thread: 50 MB take some 100 ms on an old PC. */
async function hashOf(data: Uint8Array): Promise<string> {
  const digest = await webcrypto.subtle.digest('SHA-256', data);
  return Buffer.from(digest).toString('hex');
}

/** Whether the file is there, whole. A damaged one is written again by the caller, which heals it. */
export async function holds(path: string, sha256: string, bytes: number): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found === null || found.size !== bytes) return false;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex') === sha256;
}
