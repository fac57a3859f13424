import type { Migration } from '../migrate.ts';

/**
 * Full-text index over folded text (shared/text/fold.ts), row id = `articles.key`. Contentless: it can always be made
 * again from the articles. The text is already without marks, so the tokenizer must not fold by its own rules.
 */
export const search: Migration = {
  version: 2,
  up: (db) =>
    db.exec(`
      CREATE VIRTUAL TABLE article_search USING fts5 (
        folded,
        content = '',
        contentless_delete = 1,
        prefix = '1 2 3',
        tokenize = "unicode61 remove_diacritics 0"
      );
    `),
};
