import type { Migration } from '../migrate.ts';

/**
 * Files that are published beside articles. Their bytes lie where the photos' are, named by their SHA-256 and written
 * before a row exists. `name` is the one it came with first; an article keeps the name it was given there.
 */
export const attachments: Migration = {
  version: 7,
  up: (db) =>
    db.exec(`
      CREATE TABLE attachments (
        id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 64),
        name TEXT NOT NULL,
        mime TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        added_at INTEGER NOT NULL
      ) STRICT;
    `),
};
