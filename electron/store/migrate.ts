import SqliteDatabase from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { fail } from '../../shared/domain/app-error.ts';
import { articles } from './migrations/0001-articles.ts';
import { search } from './migrations/0002-search.ts';
import { assets } from './migrations/0003-assets.ts';
import { portals } from './migrations/0004-portals.ts';
import { deliveries } from './migrations/0005-deliveries.ts';
import { shelf } from './migrations/0006-shelf.ts';
import { attachments } from './migrations/0007-attachments.ts';
import { photoMetadata } from './migrations/0008-photo-metadata.ts';
import { photoEdits } from './migrations/0009-photo-edits.ts';
import { photoTrays } from './migrations/0010-photo-trays.ts';

/** One step of the schema. Only ever adds: an older backup must stay readable and salvageable. */
export type Migration = { readonly version: number; readonly up: (db: Database) => void };

/** All steps, in order, without gaps. A published step is never changed; a mistake gets a new step. */
export const migrations: readonly Migration[] = [articles, search, assets, portals, deliveries, shelf, attachments, photoMetadata, photoEdits, photoTrays];

/** The schema that this version of the app writes. */
export const SCHEMA_VERSION = migrations.length;

/**
 * The schema of an open database; 0 = empty. Throws AppFailure `newer-schema` when a newer version of the app wrote it
 * (it is then not touched), `corrupt` when it claims to be empty and is not.
 */
export function readSchemaVersion(db: Database): number {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > SCHEMA_VERSION) fail('newer-schema', `schema ${version}, known ${SCHEMA_VERSION}`);
  const objects = db.prepare<[], number>('SELECT count(*) FROM sqlite_schema').pluck().get() ?? 0;
  if (version < 0 || (version === 0) !== (objects === 0)) fail('corrupt', `schema ${version} with ${objects} objects`);
  return version;
}

/** Brings an open database to the current schema; each step is one transaction together with its version number. */
export function migrate(db: Database, steps: readonly Migration[] = migrations): void {
  const from = readSchemaVersion(db);
  for (const step of steps.slice(from)) {
    db.transaction(() => {
      step.up(db);
      db.pragma(`user_version = ${step.version}`);
    }).immediate();
  }
}

/**
 * Whether the tables and indexes differ from what the migrations make, which only damage can bring about. The search
 * index keeps tables of its own, whose text belongs to SQLite and may change with it; they are not compared.
 */
export function schemaDiffers(db: Database): boolean {
  const model = new SqliteDatabase(':memory:');
  try {
    migrate(model);
    return schemaText(model) !== schemaText(db);
  } finally {
    model.close();
  }
}

function schemaText(db: Database): string {
  const objects = db.prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*' AND name NOT GLOB 'article_search_*' ORDER BY type, name");
  return JSON.stringify(objects.all());
}
