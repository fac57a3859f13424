/** Numbered, additive steps; the position is the schema number kept in `user_version`. Never edit a step that shipped. */
export const migrations: readonly string[] = [
  `
  CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    username TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('reporter', 'editor', 'approver')),
    salt BLOB NOT NULL,
    hash BLOB NOT NULL
  ) STRICT;
  CREATE TABLE sessions (
    token_hash BLOB PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    expires_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE assets (
    sha256 TEXT PRIMARY KEY,
    bytes INTEGER NOT NULL,
    mime TEXT NOT NULL,
    received_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE articles (
    id TEXT PRIMARY KEY,
    owner TEXT NOT NULL REFERENCES accounts (id),
    version INTEGER NOT NULL,
    content TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    updated_at INTEGER NOT NULL
  ) STRICT;
  -- What the public sees: a copy, so that later drafts never show.
  CREATE TABLE publications (
    article_id TEXT PRIMARY KEY REFERENCES articles (id),
    path TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    section TEXT NOT NULL,
    headline TEXT NOT NULL,
    lead TEXT NOT NULL,
    photo TEXT,
    published_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    views INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX publications_by_time ON publications (published_at DESC, article_id DESC);
  CREATE INDEX publications_by_section ON publications (section, published_at DESC, article_id DESC);
  CREATE INDEX publications_by_views ON publications (views DESC, published_at DESC);
  CREATE TABLE publication_tags (
    tag TEXT NOT NULL,
    article_id TEXT NOT NULL REFERENCES publications (article_id),
    PRIMARY KEY (tag, article_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE publication_assets (
    sha256 TEXT NOT NULL REFERENCES assets (sha256),
    article_id TEXT NOT NULL REFERENCES publications (article_id),
    PRIMARY KEY (sha256, article_id)
  ) STRICT, WITHOUT ROWID;
  CREATE VIRTUAL TABLE publication_search USING fts5 (article_id UNINDEXED, headline, lead, body, tokenize = 'unicode61 remove_diacritics 0');
  CREATE TABLE idempotency (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    status INTEGER NOT NULL,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX idempotency_by_age ON idempotency (created_at);
  CREATE TABLE visits (id INTEGER PRIMARY KEY CHECK (id = 1), total INTEGER NOT NULL) STRICT;
  INSERT INTO visits (id, total) VALUES (1, 0);
  `,
];
