import type { Migration } from '../migrate.ts';

/**
 * Trays: photos that were brought in for an article and may not stand in it yet. `held_until` keeps a photo from being
 * removed for a while although no stored text has it (a page may still bring it back by undoing). `shown`, of an
 * original: the edited version that stands for it outside texts; null = itself.
 *
 * `photo_uses` (photos of each article's newest text, in order) and `photo_words` (folded words to search) are made
 * from other rows and can always be made again; the triggers only note what is out of date, so that saving stays fast.
 */
export const photoTrays: Migration = {
  version: 10,
  up: (db) =>
    db.exec(`
      CREATE TABLE article_photos (
        article_id TEXT NOT NULL REFERENCES articles (id),
        asset_id TEXT NOT NULL REFERENCES assets (id),
        added_at INTEGER NOT NULL,
        PRIMARY KEY (article_id, asset_id)
      ) STRICT;
      CREATE INDEX article_photos_by_asset ON article_photos (asset_id);

      ALTER TABLE assets ADD COLUMN held_until INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE assets ADD COLUMN shown TEXT;
      CREATE INDEX assets_newest ON assets (added_at DESC, id) WHERE origin IS NULL;
      CREATE INDEX renditions_by_bytes ON renditions (sha256);

      CREATE TABLE photo_uses (
        article_id TEXT NOT NULL,
        asset_id TEXT NOT NULL,
        place INTEGER NOT NULL,
        PRIMARY KEY (article_id, asset_id)
      ) STRICT;
      CREATE INDEX photo_uses_by_asset ON photo_uses (asset_id);
      CREATE TABLE photo_uses_stale (article_id TEXT NOT NULL PRIMARY KEY) STRICT;
      INSERT INTO photo_uses_stale SELECT id FROM articles;
      CREATE TRIGGER photo_uses_of_new AFTER INSERT ON articles
      BEGIN
        INSERT INTO photo_uses_stale SELECT NEW.id WHERE NEW.id NOT IN (SELECT article_id FROM photo_uses_stale);
      END;
      CREATE TRIGGER photo_uses_of_changed AFTER UPDATE OF revision_id ON articles
      BEGIN
        INSERT INTO photo_uses_stale SELECT NEW.id WHERE NEW.id NOT IN (SELECT article_id FROM photo_uses_stale);
      END;

      CREATE TABLE photo_words (
        asset_id TEXT NOT NULL PRIMARY KEY REFERENCES assets (id) ON DELETE CASCADE,
        folded TEXT NOT NULL
      ) STRICT;
      CREATE TRIGGER photo_words_changed AFTER UPDATE OF name, caption, credit, alt, place ON assets
      BEGIN
        DELETE FROM photo_words WHERE asset_id = OLD.id;
      END;
    `),
};
