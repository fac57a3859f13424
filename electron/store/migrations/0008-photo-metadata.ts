import type { Migration } from '../migrate.ts';

/**
 * What a photo's file says besides caption and credit, and what its pixels tell: `taken_at` in ms since the epoch,
 * `keywords` a JSON list, `gps` whether the original holds a position, `phash` 16 hexadecimal digits. Photos from before
 * have none of it until the same bytes come in again.
 */
export const photoMetadata: Migration = {
  version: 8,
  up: (db) =>
    db.exec(`
      ALTER TABLE assets ADD COLUMN alt TEXT NOT NULL DEFAULT '';
      ALTER TABLE assets ADD COLUMN place TEXT NOT NULL DEFAULT '';
      ALTER TABLE assets ADD COLUMN taken_at INTEGER;
      ALTER TABLE assets ADD COLUMN camera TEXT NOT NULL DEFAULT '';
      ALTER TABLE assets ADD COLUMN headline TEXT NOT NULL DEFAULT '';
      ALTER TABLE assets ADD COLUMN keywords TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE assets ADD COLUMN gps INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE assets ADD COLUMN phash TEXT;
      ALTER TABLE assets ADD COLUMN sharpness REAL;
    `),
};
