import { createHash, webcrypto } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { fail } from '../../shared/domain/app-error.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import { sha256Schema } from '../../shared/domain/ids.ts';
import type { IdSource } from '../../shared/domain/ids.ts';
import { fileCalls, writeDurably } from './durable-files.ts';
import type { FileCalls } from './durable-files.ts';
import { errorCode } from './failures.ts';
import type { AssetRow, AssetStore, RenditionRow } from './interfaces.ts';

type Deps = { readonly db: Database; readonly dir: string; readonly clock: Clock; readonly ids: IdSource; readonly files?: FileCalls };

const ASSET_COLUMNS = 'id, name, mime, bytes, width, height, caption, credit';
const RENDITION_COLUMNS = 'asset_id AS assetId, purpose, sha256, mime, bytes, width, height';

/**
 * Photos: files named by their SHA-256 below `dir`, and rows about them. A row is committed only when all its files
 * are durable, so a row never names a file that is not there; a file without a row is harmless and reused.
 */
export function createAssetStore({ db, dir, clock, ids, files = fileCalls }: Deps): AssetStore {
  const incoming = join(dir, 'incoming');
  mkdirSync(incoming, { recursive: true });
  // Left by a process that died while writing; nothing refers to them.
  for (const name of readdirSync(incoming)) rmSync(join(incoming, name), { force: true });

  const byId = db.prepare<[string], AssetRow>(`SELECT ${ASSET_COLUMNS} FROM assets WHERE id = ?`);
  const renditionsOf = db.prepare<[string], RenditionRow>(`SELECT ${RENDITION_COLUMNS} FROM renditions WHERE asset_id = ? ORDER BY purpose`);
  const renditionOf = db.prepare<[string, string], RenditionRow>(`SELECT ${RENDITION_COLUMNS} FROM renditions WHERE asset_id = ? AND purpose = ?`);
  const insertAsset = db.prepare(`
    INSERT OR IGNORE INTO assets (id, name, mime, bytes, width, height, caption, credit, added_at)
    VALUES (@id, @name, @mime, @bytes, @width, @height, @caption, @credit, @addedAt)`);
  const insertRendition = db.prepare(`
    INSERT OR IGNORE INTO renditions (asset_id, purpose, sha256, mime, bytes, width, height)
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
  const commit = db.transaction((asset: AssetRow, renditions: readonly RenditionRow[]) => {
    insertAsset.run({ ...asset, addedAt: clock.now() });
    for (const row of renditions) insertRendition.run({ ...row, assetId: asset.id });
  });

  return {
    get: (id) => byId.get(id) ?? null,
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
      // A rendition made by another version of the encoder has another name; the one already recorded stays.
      const recorded = new Map(renditionsOf.all(asset.id).map((row) => [row.purpose, row.sha256]));
      const wanted = renditions.filter(({ row }) => (recorded.get(row.purpose) ?? row.sha256) === row.sha256);
      await keepFile(asset.id, original);
      for (const { row, data } of wanted) await keepFile(row.sha256, data);
      commit.immediate(asset, wanted.map(({ row }) => row));
    },
  };
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
