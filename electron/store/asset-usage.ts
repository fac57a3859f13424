import type { Database } from 'better-sqlite3';
import { fail } from '../../shared/domain/app-error.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import { type PhotoUse, useKinds } from '../../shared/domain/desk-photo.ts';
import type { AssetFiles } from './asset-files.ts';
import type { Holder } from './asset-holders.ts';
import { assetNames } from './asset-names.ts';
import { IMPORT_GRACE } from './asset-removal.ts';
import { type Found, scanAssets } from './asset-scan.ts';
import type { StoredUsage } from './library-interface.ts';
import { shortTurns, type ShortTurns } from './short-turns.ts';

type Deps = { readonly db: Database; readonly files: AssetFiles; readonly clock: Clock };
type Original = { readonly id: string; readonly name: string; readonly bytes: number };
type Member = { readonly id: string; readonly added_at: number; readonly held_until: number };
type Derived = { readonly sha256: string; readonly bytes: number };
type Total = { readonly count: number; readonly bytes: number };
type Photo = StoredUsage['photos'][number];

/** Uses that are named with one photo. */
const USES_NAMED = 10;
/** What looking up one photo counts for in a turn, in bytes. */
const PHOTO_COST = 20_000;
const LOGO: Holder = { kind: 'logo', id: '' };

/**
 * What photos take on the disk and who refers to each. `otherTexts` = texts of the settings, which may name a logo.
 * Advice for people: `removeAssets` looks again for itself.
 */
export async function assetUsage({ db, files, clock }: Deps, otherTexts: string): Promise<StoredUsage> {
  const turns = shortTurns();
  const scan = await scanAssets(db, turns);
  let found: Found;
  try {
    await scan.catchUp();
    found = scan.finish() ?? fail('conflict', 'another program wrote into the database');
  } finally {
    scan.close();
  }
  const originals = db.prepare<[], Original>('SELECT id, name, bytes FROM assets WHERE origin IS NULL ORDER BY added_at DESC, id');
  const total = (select: string): Total => db.prepare<[], Total>(select).get() ?? { count: 0, bytes: 0 };
  let folderBytes = 0;
  for await (const { bytes } of files.all()) folderBytes += bytes;

  const family = db.prepare<[string, string], Member>('SELECT id, added_at, held_until FROM assets WHERE id = ? OR origin = ?');
  const derived = db.prepare<[string], Derived>('SELECT sha256, bytes FROM renditions WHERE asset_id = ?');
  const logos = await logosOf(db, turns, otherTexts);
  const nameOf = createNames(db);
  const usesOf = (id: string, own: readonly Derived[]): readonly Holder[] => [...found.holders(id), ...own.flatMap(({ sha256 }) => found.holders(sha256)), ...(logos.has(id) ? [LOGO] : [])];
  const photos: Photo[] = [];
  for (const { id, name, bytes } of originals.all()) {
    const members = family.all(id, id).map((member) => ({ ...member, files: derived.all(member.id) }));
    const uses = new Map(members.flatMap((member) => usesOf(member.id, member.files)).map((holder) => [`${holder.kind} ${holder.id}`, holder]));
    const recent = members.some(({ added_at: added, held_until: held }) => clock.now() < Math.max(added + IMPORT_GRACE, held));
    photos.push({
      assetId: id,
      name,
      bytes: members.flatMap((member) => member.files).reduce((sum, file) => sum + file.bytes, bytes),
      uses: [...uses.values()].toSorted((one, other) => useKinds.indexOf(one.kind) - useKinds.indexOf(other.kind)).slice(0, USES_NAMED).map(nameOf),
      useCount: uses.size,
      removable: uses.size === 0 && !recent,
    });
    await turns.done(PHOTO_COST);
  }
  return {
    originals: total('SELECT count(*) AS count, coalesce(sum(bytes), 0) AS bytes FROM assets WHERE origin IS NULL'),
    versions: total('SELECT count(*) AS count, 0 AS bytes FROM assets WHERE origin IS NOT NULL').count,
    renditions: total('SELECT count(*) AS count, coalesce(sum(bytes), 0) AS bytes FROM (SELECT DISTINCT sha256, bytes FROM renditions)'),
    attachments: total('SELECT count(*) AS count, coalesce(sum(bytes), 0) AS bytes FROM attachments'),
    folderBytes,
    photos,
  };
}

/** Photos that the settings or the recipes of edited versions name: the unit's logo. */
async function logosOf(db: Database, turns: ShortTurns, otherTexts: string): Promise<ReadonlySet<string>> {
  const recipes = db.prepare<[number], { readonly row: number; readonly recipe: string }>('SELECT rowid AS row, recipe FROM assets WHERE rowid > ? AND recipe IS NOT NULL ORDER BY rowid LIMIT 100');
  const logos = new Set(assetNames(otherTexts));
  for (let some = recipes.all(-1); some.length > 0; some = recipes.all(some.at(-1)?.row ?? Infinity)) {
    for (const name of assetNames(some.map(({ recipe }) => recipe).join('\n'))) logos.add(name);
    await turns.done(100_000);
  }
  return logos;
}

/** What people know it by. */
function createNames(db: Database): (holder: Holder) => PhotoUse {
  type Named = { readonly name: string | null; readonly trashed: number };
  const article = db.prepare<[string], Named>('SELECT headline AS name, trashed_at IS NOT NULL AS trashed FROM articles WHERE id = ?');
  const shelf = (table: string) => db.prepare<[string], Named>(`SELECT name, 0 AS trashed FROM ${table} WHERE id = ?`);
  const places = { article, revision: article, tray: article, delivery: article, template: shelf('templates'), snippet: shelf('snippets') };
  return ({ kind, id }) => {
    const row = kind === 'logo' || kind === 'other' ? undefined : places[kind].get(id);
    return { kind, id, name: row?.name ?? '', trashed: row?.trashed === 1 };
  };
}
