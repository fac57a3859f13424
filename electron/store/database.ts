import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Database as Connection } from 'better-sqlite3';
import { fail } from '../../shared/domain/app-error.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import type { IdSource } from '../../shared/domain/ids.ts';
import { createArticleStore } from './article-store.ts';
import { createAssetStore } from './asset-store.ts';
import { createAttachmentStore } from './attachment-store.ts';
import { copyBeforeMigration, copyDaily, isWhole, soundBackups } from './backup.ts';
import { createDeliveryStore } from './delivery-store.ts';
import { syncFolder } from './durable-files.ts';
import { createEditStore } from './edit-store.ts';
import { errorCode, guarded, isDamage, toAppFailure } from './failures.ts';
import { createFileClaims } from './file-claims.ts';
import type { Store } from './interfaces.ts';
import { migrate, readSchemaVersion, SCHEMA_VERSION, schemaDiffers } from './migrate.ts';
import { createPhotoLibrary } from './photo-library.ts';
import { createPortalStore } from './portal-store.ts';
import { setPragmas } from './pragmas.ts';
import { finishRescue, rescue } from './rescue.ts';
import { createSnippetStore } from './snippet-store.ts';
import { createTemplateStore } from './template-store.ts';

type Options = { readonly dir: string; readonly clock: Clock; readonly ids: IdSource };
type Place = { readonly path: string; readonly backups: string; readonly clock: Clock };
type Stores = Pick<Store, 'articles' | 'assets' | 'attachments' | 'deliveries' | 'edits' | 'photos' | 'portals' | 'snippets' | 'templates'>;
type Opened<T> = { readonly db: Connection; readonly built: T; readonly fresh: boolean; readonly restored: boolean };

/** File names inside the data folder. */
export const DATABASE_FILE = 'toasoan.db';
export const BACKUP_FOLDER = 'backups';
export const ASSET_FOLDER = 'assets';

/**
 * Opens the data folder `dir` (made when missing): settles an unclean exit, rebuilds a damaged database, migrates.
 * One process at a time. Throws AppFailure `newer-schema` (nothing was touched), `storage-full`, `storage-failed`, or
 * `corrupt` when not even an empty database can be built in place of a damaged one.
 */
export function openStore(options: Options): Store {
  try {
    return open(options);
  } catch (error) {
    throw toAppFailure(error);
  }
}

function open({ dir, clock, ids }: Options): Store {
  const path = join(dir, DATABASE_FILE);
  const backups = join(dir, BACKUP_FOLDER);
  const suspect = `${path}-suspect`;
  mkdirSync(backups, { recursive: true });
  // Damage met while working is looked into on the next start, when the file can be replaced.
  const guard = <T extends object>(store: T): T => guarded(store, () => leaveMark(suspect));
  const claims = createFileClaims();
  const build = (db: Connection): Stores => ({
    articles: guard(createArticleStore({ db, clock, ids })),
    assets: guard(createAssetStore({ db, dir: join(dir, ASSET_FOLDER), clock, ids, claims })),
    attachments: guard(createAttachmentStore({ db, dir: join(dir, ASSET_FOLDER), clock, ids, claims })),
    deliveries: guard(createDeliveryStore({ db, clock, ids })),
    edits: guard(createEditStore({ db, dir: join(dir, ASSET_FOLDER), clock, ids, claims })),
    photos: guard(createPhotoLibrary({ db, dir: join(dir, ASSET_FOLDER), clock, claims })),
    portals: guard(createPortalStore({ db, clock })),
    snippets: guard(createSnippetStore({ db, clock, ids })),
    templates: guard(createTemplateStore({ db, clock, ids })),
  });
  const { db, built, fresh, restored } = openSound({ path, backups, clock }, existsSync(suspect), build);
  rmSync(suspect, { force: true });
  if (fresh || restored) syncFolder(dir);
  const upkeep = guard({ backup: () => copyDaily(db, backups, clock), close: () => closeDatabase(db) });
  return { ...built, ...upkeep, fresh, restored };
}

function openSound<T>(place: Place, suspicious: boolean, build: (db: Connection) => T): Opened<T> {
  const resumed = finishRescue(place);
  const lost = isEmpty(place.path) && !soundBackups(place.backups).next().done;
  if (lost) rescue(place);
  try {
    return { ...openFile(place, suspicious, build), restored: resumed || lost };
  } catch (error) {
    if (!isDamage(error)) throw error;
    rescue(place);
    return { ...openFile(place, false, build), fresh: false, restored: true };
  }
}

function openFile<T>({ path, backups, clock }: Place, suspicious: boolean, build: (db: Connection) => T): Omit<Opened<T>, 'restored'> {
  // The last close removes both files, so one that is there tells of a process that died.
  const unclean = existsSync(`${path}-wal`) || existsSync(`${path}-journal`);
  const db = new Database(path);
  try {
    const version = readSchemaVersion(db);
    if ((unclean || suspicious) && !isWhole(db)) fail('corrupt', 'integrity_check');
    setPragmas(db);
    if (version > 0 && version < SCHEMA_VERSION) copyBeforeMigration(db, backups, clock);
    migrate(db);
    return { db, built: build(db), fresh: version === 0 };
  } catch (error) {
    const damaged = errorCode(error) === 'SQLITE_ERROR' && schemaDiffers(db);
    db.close();
    if (damaged) fail('corrupt', 'schema');
    throw error;
  }
}

function leaveMark(path: string): void {
  try {
    writeFileSync(path, '');
  } catch {
    // The damage itself is reported; a disk that takes no mark must not hide it behind another error.
  }
}

function isEmpty(path: string): boolean {
  return !existsSync(path) || statSync(path).size === 0;
}

/** Closing must succeed on a full disk too; what was committed is safe in the write-ahead log. */
function closeDatabase(db: Connection): void {
  if (!db.open) return;
  for (const pragma of ['optimize', 'wal_checkpoint(TRUNCATE)']) {
    try {
      db.pragma(pragma);
    } catch {
      // Housekeeping only.
    }
  }
  db.close();
}
