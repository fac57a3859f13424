import type { Migration } from '../migrate.ts';

/**
 * Articles are narrow rows for the library; text lives in revisions only. A revision is never changed: the trigger
 * guards what it says, while `parent_id` may be re-linked when a revision between two others is thinned out, and
 * `milestone` may be raised. `side` marks text that lost a race and never became the newest.
 */
export const articles: Migration = {
  version: 1,
  up: (db) =>
    db.exec(`
      CREATE TABLE articles (
        key INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        revision_id TEXT NOT NULL UNIQUE REFERENCES revisions (id) DEFERRABLE INITIALLY DEFERRED,
        headline TEXT NOT NULL,
        section TEXT NOT NULL,
        first_photo TEXT,
        state TEXT NOT NULL,
        sample INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        saved_at INTEGER NOT NULL,
        trashed_at INTEGER,
        search_stale INTEGER NOT NULL DEFAULT 1
      ) STRICT;
      CREATE INDEX articles_live ON articles (saved_at DESC, key DESC) WHERE trashed_at IS NULL;
      CREATE INDEX articles_trashed ON articles (trashed_at DESC, key DESC) WHERE trashed_at IS NOT NULL;
      CREATE INDEX articles_stale ON articles (key) WHERE search_stale = 1;

      CREATE TABLE revisions (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        article_id TEXT NOT NULL REFERENCES articles (id),
        parent_id TEXT REFERENCES revisions (id) DEFERRABLE INITIALLY DEFERRED,
        side INTEGER NOT NULL DEFAULT 0,
        milestone INTEGER NOT NULL DEFAULT 0,
        created_at INTEGER NOT NULL,
        fields TEXT NOT NULL,
        document TEXT NOT NULL
      ) STRICT;
      CREATE INDEX revisions_by_article ON revisions (article_id, side, milestone, seq, created_at);
      CREATE INDEX revisions_by_parent ON revisions (parent_id);

      CREATE TRIGGER revisions_are_immutable
      BEFORE UPDATE OF seq, id, article_id, side, created_at, fields, document ON revisions
      BEGIN
        SELECT RAISE(ABORT, 'a revision is never changed');
      END;
    `),
};
