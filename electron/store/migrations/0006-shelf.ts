import type { Migration } from '../migrate.ts';

/**
 * Snippets and article templates. Those that come with the app live in the code: they have a row only when they were
 * changed or hidden, and in the latter case the row holds no content. `shared_at` is the `updated_at` of the version
 * that was handed out or received last: a row that differs from it was changed on this PC. Removed rows stay for a
 * while, so that removing can be taken back.
 */
export const shelf: Migration = {
  version: 6,
  up: (db) => {
    for (const table of ['snippets', 'templates']) {
      db.exec(`
        CREATE TABLE ${table} (
          seq INTEGER PRIMARY KEY,
          id TEXT NOT NULL UNIQUE,
          scope TEXT NOT NULL,
          name TEXT,
          details TEXT,
          document TEXT,
          hidden INTEGER NOT NULL DEFAULT 0,
          updated_at INTEGER NOT NULL,
          shared_at INTEGER,
          removed_at INTEGER
        ) STRICT;
      `);
    }
  },
};
