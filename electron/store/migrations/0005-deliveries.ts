import type { Migration } from '../migrate.ts';

/**
 * The outbox. Deliveries name their portal without a foreign key: the *Sổ gửi bài* outlives a removed portal.
 * `key` of a step is its idempotency key: made once, never again on a retry.
 */
export const deliveries: Migration = {
  version: 5,
  up: (db) =>
    db.exec(`
      CREATE TABLE deliveries (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        article_id TEXT NOT NULL REFERENCES articles (id),
        portal_id TEXT NOT NULL,
        intent TEXT NOT NULL,
        revision_id TEXT NOT NULL REFERENCES revisions (id),
        headline TEXT NOT NULL,
        state TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        not_before INTEGER NOT NULL,
        attempts INTEGER NOT NULL,
        error TEXT
      ) STRICT;
      CREATE INDEX deliveries_by_target ON deliveries (article_id, portal_id, seq);
      CREATE INDEX deliveries_by_revision ON deliveries (revision_id);
      CREATE INDEX deliveries_open ON deliveries (state, seq) WHERE state IN ('waiting', 'running', 'blocked');

      CREATE TABLE delivery_steps (
        delivery_id TEXT NOT NULL REFERENCES deliveries (id),
        seq INTEGER NOT NULL,
        kind TEXT NOT NULL,
        sha256 TEXT,
        key TEXT NOT NULL UNIQUE,
        state TEXT NOT NULL,
        attempts INTEGER NOT NULL,
        PRIMARY KEY (delivery_id, seq)
      ) STRICT;

      CREATE TABLE receipts (
        delivery_id TEXT NOT NULL PRIMARY KEY REFERENCES deliveries (id),
        remote_id TEXT NOT NULL,
        address TEXT,
        at INTEGER NOT NULL,
        content_hash TEXT NOT NULL,
        etag TEXT NOT NULL
      ) STRICT;

      CREATE TABLE remote_bases (
        article_id TEXT NOT NULL REFERENCES articles (id),
        portal_id TEXT NOT NULL,
        etag TEXT NOT NULL,
        content_hash TEXT NOT NULL,
        address TEXT,
        PRIMARY KEY (article_id, portal_id)
      ) STRICT;
    `),
};
