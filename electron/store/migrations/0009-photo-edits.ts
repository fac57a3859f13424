import type { Migration } from '../migrate.ts';

/**
 * Edited versions of photos are rows of `assets` with the original they come from and the recipe (canonical JSON, see
 * shared/domain/photo-edit.ts); they have renditions but no file under their own id. `photos` of a portal and `profile`
 * of a delivery hold a photo profile as JSON; null = the default one. `limits`: what the portal last said it accepts.
 */
export const photoEdits: Migration = {
  version: 9,
  up: (db) =>
    db.exec(`
      ALTER TABLE assets ADD COLUMN origin TEXT REFERENCES assets (id);
      ALTER TABLE assets ADD COLUMN recipe TEXT;
      CREATE INDEX assets_by_origin ON assets (origin) WHERE origin IS NOT NULL;

      ALTER TABLE portals ADD COLUMN photos TEXT;
      ALTER TABLE portal_catalogues ADD COLUMN limits TEXT;
      ALTER TABLE deliveries ADD COLUMN profile TEXT;
    `),
};
