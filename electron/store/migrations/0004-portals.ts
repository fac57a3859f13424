import type { Migration } from '../migrate.ts';

/** Destinations without their secrets, and what each last said about its sections and authors. */
export const portals: Migration = {
  version: 4,
  up: (db) =>
    db.exec(`
      CREATE TABLE portals (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        address TEXT NOT NULL,
        username TEXT NOT NULL,
        has_password INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE portal_catalogues (
        portal_id TEXT NOT NULL PRIMARY KEY REFERENCES portals (id) ON DELETE CASCADE,
        sections TEXT NOT NULL,
        authors TEXT NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;
    `),
};
