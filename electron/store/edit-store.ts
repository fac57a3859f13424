import type { Database } from 'better-sqlite3';
import { fail } from '../../shared/domain/app-error.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import type { IdSource } from '../../shared/domain/ids.ts';
import { assetNames } from './asset-names.ts';
import type { FileClaims } from './file-claims.ts';
import type { EditedRow, EditStore, NewRendition } from './edit-interface.ts';
import type { RenditionRow } from './interfaces.ts';
import { createRenditionFiles } from './rendition-files.ts';

type Deps = { readonly db: Database; readonly dir: string; readonly clock: Clock; readonly ids: IdSource; readonly claims: FileClaims };

/** Edited versions of photos and renditions made later than at import. */
export function createEditStore({ db, dir, clock, ids, claims }: Deps): EditStore {
  const files = createRenditionFiles({ dir, ids });
  const byId = db.prepare<[string], EditedRow>('SELECT id, origin, recipe, width, height FROM assets WHERE id = ? AND origin IS NOT NULL AND recipe IS NOT NULL');
  const originOf = db.prepare<[string], string>('SELECT coalesce(origin, id) FROM assets WHERE id = ?').pluck();
  const newest = db.prepare<[], string>('SELECT id FROM assets WHERE origin IS NULL ORDER BY added_at DESC, id LIMIT 1').pluck();
  const exists = db.prepare<[string], number>('SELECT 1 FROM assets WHERE id = ?').pluck();
  const recorded = db.prepare<[string, string], RenditionRow>(
    'SELECT asset_id AS assetId, purpose, sha256, mime, bytes, width, height FROM renditions WHERE asset_id = ? AND purpose = ?');
  // Name, type, weight and words are those of the original.
  const insertVersion = db.prepare(`
    INSERT OR IGNORE INTO assets (id, name, mime, bytes, width, height, caption, credit, added_at, origin, recipe)
    SELECT @id, name, mime, bytes, @width, @height, caption, credit, @now, @origin, @recipe FROM assets WHERE id = @origin AND origin IS NULL`);
  const putRendition = db.prepare(`
    INSERT OR REPLACE INTO renditions (asset_id, purpose, sha256, mime, bytes, width, height)
    VALUES (@assetId, @purpose, @sha256, @mime, @bytes, @width, @height)`);

  const isWhole = async (row: RenditionRow | undefined): Promise<boolean> => row !== undefined && files.holds(row.sha256, row.bytes);

  /** Writes files and, when all of them are durable, does `commit`; nobody may delete them in between. */
  async function withFiles<T>(renditions: readonly NewRendition[], commit: () => T): Promise<T> {
    const release = claims.claim(renditions.map(({ row }) => row.sha256));
    try {
      for (const { row, data } of renditions) await files.keep(row.sha256, data);
      return db.transaction(commit).immediate();
    } finally {
      release();
    }
  }

  /** Those that are missing, or whose recorded file can no longer be read. */
  async function missing(assetId: string, renditions: readonly NewRendition[]): Promise<readonly NewRendition[]> {
    const wanted: NewRendition[] = [];
    for (const rendition of renditions) if (!(await isWhole(recorded.get(assetId, rendition.row.purpose)))) wanted.push(rendition);
    return wanted;
  }

  function putRows(assetId: string, renditions: readonly NewRendition[]): void {
    if (exists.get(assetId) !== 1) fail('not-found', 'photo');
    for (const { row } of renditions) putRendition.run({ ...row, assetId });
  }

  return {
    get: (id) => byId.get(id) ?? null,
    originOf: (id) => originOf.get(id) ?? fail('not-found', 'photo'),
    newestOriginal: () => newest.get() ?? null,
    hasWhole: async (assetId, purpose) => isWhole(recorded.get(assetId, purpose)),
    add: async (version, renditions) => {
      const logos = [...assetNames(version.recipe)];
      const release = claims.claim([version.id, version.origin, ...logos]);
      try {
        const wanted = await missing(version.id, renditions);
        await withFiles(wanted, () => {
          // It may have gone while the picture was being made.
          if (logos.some((logo) => exists.get(logo) !== 1)) fail('not-found', 'logo');
          insertVersion.run({ ...version, now: clock.now() });
          putRows(version.id, wanted);
        });
      } finally {
        release();
      }
    },
    keep: async (assetId, renditions) => {
      const release = claims.claim([assetId]);
      try {
        const wanted = await missing(assetId, renditions);
        if (wanted.length > 0) await withFiles(wanted, () => putRows(assetId, wanted));
        return renditions.map(({ row }) => recorded.get(assetId, row.purpose) ?? fail('not-found', 'rendition'));
      } finally {
        release();
      }
    },
  };
}
