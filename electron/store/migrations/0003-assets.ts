import type { Migration } from '../migrate.ts';

/** What is known of each stored photo. The bytes are files named by their SHA-256, written before a row exists. */
export const assets: Migration = {
  version: 3,
  up: (db) =>
    db.exec(`
      CREATE TABLE assets (
        id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 64),
        name TEXT NOT NULL,
        mime TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        caption TEXT NOT NULL,
        credit TEXT NOT NULL,
        added_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE renditions (
        asset_id TEXT NOT NULL REFERENCES assets (id),
        purpose TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        mime TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        PRIMARY KEY (asset_id, purpose)
      ) STRICT;
    `),
};
