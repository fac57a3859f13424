import type { Database } from 'better-sqlite3';
import { AppFailure, fail } from '../../shared/domain/app-error.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import type { PhotoRemoval } from '../../shared/domain/desk-photo.ts';
import { type AssetFiles, removeFiles } from './asset-files.ts';
import { assetNames } from './asset-names.ts';
import { type Found, scanAssets } from './asset-scan.ts';
import type { RemovalGuard } from './library-interface.ts';

const HOUR = 3_600_000;
/** A photo that was just brought in may stand in a page that has not been saved, in milliseconds. */
export const IMPORT_GRACE = HOUR;
/** A photo that was taken out of a text may come back by undoing, in milliseconds. */
export const UNDO_GRACE = 24 * HOUR;
/** A file without a row is left alone this long, in milliseconds. */
export const ORPHAN_AGE = 24 * HOUR;

type Deps = { readonly db: Database; readonly files: AssetFiles; readonly clock: Clock };

type Member = { readonly id: string; readonly origin: string | null; readonly recipe: string | null; readonly added_at: number; readonly held_until: number };

/** Photos that are looked at and removed in one transaction, so that none takes long. */
const BATCH = 100;

/**
 * Removes photos that nothing refers to. The whole database is read first, in short turns; then every page saves, and
 * in one transaction what was written meanwhile is read too and the rows go. Files are deleted only afterwards: a crash
 * in between leaves files without rows, which `sweepOrphans` finds.
 */
export async function removeAssets({ db, files, clock }: Deps, assetIds: readonly string[], guard: RemovalGuard): Promise<PhotoRemoval> {
  const scan = await scanAssets(db);
  const removed: string[] = [];
  const kept: Kept[] = [];
  let freed = 0;
  const removeBatch = db.transaction((batch: readonly string[]) => {
    const found = scan.finish() ?? fail('conflict', 'another program wrote into the database');
    return removeRows(db, batch, { found, others: assetNames(guard.otherTexts()), now: clock.now(), isClaimed: files.isClaimed });
  });
  const nextBatch = async (batch: readonly string[]): Promise<RowsRemoved> => {
    await scan.catchUp();
    // Nothing may come between this and the last look: what pages saved just now is read there.
    await guard.settle();
    return removeBatch.immediate(batch);
  };
  try {
    // A logo may only become free by the removal of the photos that wear it, hence the second round.
    let waiting = [...new Set(assetIds)];
    for (let before = Infinity; waiting.length > 0 && waiting.length < before; ) {
      before = waiting.length;
      const worn: string[] = [];
      for (let at = 0; at < before; at += BATCH) {
        const rest = [...waiting.slice(at), ...worn];
        const result = await nextBatch(waiting.slice(at, at + BATCH)).catch((error: unknown) => {
          if (removed.length > 0 && error instanceof AppFailure && error.error.kind === 'conflict') return null;
          throw error;
        });
        // What is gone is gone and has to be told; the others can be tried again.
        if (result === null) return { removed, kept: [...kept, ...rest.map((assetId) => ({ assetId, reason: 'interrupted' as const }))], freed };
        removed.push(...result.removed);
        kept.push(...result.kept);
        worn.push(...result.worn);
        freed += await removeFiles(files, result.gone);
      }
      waiting = worn;
    }
    return { removed, kept: [...kept, ...waiting.map((assetId) => ({ assetId, reason: 'used' as const }))], freed };
  } finally {
    scan.close();
  }
}

type Known = { readonly found: Found; readonly others: ReadonlySet<string>; readonly now: number; readonly isClaimed: AssetFiles['isClaimed'] };
type Kept = PhotoRemoval['kept'][number];
/** `worn`: only recipes of other photos name it. `gone`: files that have lost their row. */
type RowsRemoved = { readonly removed: readonly string[]; readonly kept: readonly Kept[]; readonly worn: readonly string[]; readonly gone: ReadonlySet<string> };

function removeRows(db: Database, assetIds: readonly string[], { found, others, now, isClaimed }: Known): RowsRemoved {
  const family = db.prepare<[string, string], Member>('SELECT id, origin, recipe, added_at, held_until FROM assets WHERE id = ? OR origin = ?');
  const filesOf = db.prepare<[string], string>('SELECT sha256 FROM renditions WHERE asset_id = ?').pluck();
  const standsFor = db.prepare<[string], string>('SELECT o.id FROM assets v JOIN assets o ON o.id = v.origin AND o.shown = v.id WHERE v.id = ?').pluck();
  /** It stands for a photo that is not going with it. */
  const isShown = (id: string, members: readonly Member[]): boolean => {
    const origin = standsFor.get(id);
    return origin !== undefined && !members.some((member) => member.id === origin);
  };
  const named = (name: string): boolean => found.has(name) || others.has(name);
  const kept: Kept[] = [];
  const going = new Map<string, readonly Member[]>();
  for (const assetId of assetIds) {
    const members = family.all(assetId, assetId);
    if (!members.some(({ id }) => id === assetId)) kept.push({ assetId, reason: 'not-found' });
    else if (members.some(({ id }) => named(id) || filesOf.all(id).some(named) || isShown(id, members))) kept.push({ assetId, reason: 'used' });
    else if (members.some(({ id, added_at: added, held_until: held }) => now < Math.max(added + IMPORT_GRACE, held) || isClaimed(id))) kept.push({ assetId, reason: 'recent' });
    else going.set(assetId, members);
  }
  const worn = neededByRecipes(db, going);
  for (const assetId of worn) going.delete(assetId);
  const members = [...going.values()].flat();
  const gone = new Set(members.flatMap(({ id, origin }) => [...(origin === null ? [id] : []), ...filesOf.all(id)]));
  deleteRows(db, members);
  return { removed: [...going.keys()], kept, worn, gone };
}

/** Photos that are to go but stand, as a logo, in the recipe of one that stays; that may keep others in turn. */
function neededByRecipes(db: Database, going: ReadonlyMap<string, readonly Member[]>): readonly string[] {
  const recipes = db.prepare<[], Pick<Member, 'id' | 'recipe'>>('SELECT id, recipe FROM assets WHERE recipe IS NOT NULL').all();
  const staying = new Map(going);
  const needed: string[] = [];
  for (let more = true; more; ) {
    const leaving = new Set([...staying.values()].flat().map(({ id }) => id));
    const marks = new Set(recipes.filter(({ id }) => !leaving.has(id)).flatMap(({ recipe }) => [...assetNames(recipe ?? '')]));
    const held = [...staying].filter(([, members]) => members.some(({ id }) => marks.has(id))).map(([assetId]) => assetId);
    for (const assetId of held) staying.delete(assetId);
    needed.push(...held);
    more = held.length > 0;
  }
  return needed;
}

/** Edited versions before their originals, as the references between the rows demand. */
function deleteRows(db: Database, members: readonly Member[]): void {
  const renditions = db.prepare<[string]>('DELETE FROM renditions WHERE asset_id = ?');
  const asset = db.prepare<[string]>('DELETE FROM assets WHERE id = ?');
  for (const { id } of members.toSorted((a, b) => Number(a.origin === null) - Number(b.origin === null))) {
    renditions.run(id);
    asset.run(id);
  }
}

/** Deletes files that no row names, no text mentions, and that have lain for a day; answers how many bytes. */
export async function sweepOrphans({ db, files, clock }: Deps): Promise<number> {
  const orphans: string[] = [];
  for await (const { name, writtenAt } of files.all()) {
    if (clock.now() - writtenAt > ORPHAN_AGE && !files.hasRow(name)) orphans.push(name);
  }
  if (orphans.length === 0) return 0;
  const scan = await scanAssets(db);
  try {
    await scan.catchUp();
    const found = scan.finish();
    return found === null ? 0 : await removeFiles(files, orphans.filter((name) => !found.has(name)));
  } finally {
    scan.close();
  }
}
