import type { Database } from 'better-sqlite3';
import { fold } from '../../shared/text/fold.ts';
import { plainText } from '../../shared/document/plain-text.ts';
import { readDocument, readFields } from './document-text.ts';

type StaleRow = { readonly key: number; readonly fields: string; readonly document: string };

/** Articles indexed in one transaction, so that a long catch-up never holds the whole library in memory. */
const BATCH = 200;

export type SearchIndex = {
  /** Brings the index up to date; cheap when nothing changed. Saves only mark an article, to keep typing fast. */
  readonly refresh: () => void;
};

/** The index over headline, lead and body. */
export function createSearchIndex(db: Database): SearchIndex {
  const stale = db.prepare<[number], StaleRow>(`
    SELECT a.key, r.fields, r.document FROM articles a JOIN revisions r ON r.id = a.revision_id
    WHERE a.search_stale = 1 LIMIT ?`);
  const remove = db.prepare<[number]>('DELETE FROM article_search WHERE rowid = ?');
  const insert = db.prepare<[number, string]>('INSERT INTO article_search (rowid, folded) VALUES (?, ?)');
  const mark = db.prepare<[number]>('UPDATE articles SET search_stale = 0 WHERE key = ?');
  const refreshBatch = db.transaction(() => {
    const rows = stale.all(BATCH);
    for (const { key, fields, document } of rows) {
      const { headline, lead } = readFields(fields);
      remove.run(key);
      insert.run(key, fold(`${headline}\n${lead}\n${plainText(readDocument(document))}`));
      mark.run(key);
    }
    return rows.length;
  });
  return {
    refresh: () => {
      while (refreshBatch.immediate() === BATCH);
    },
  };
}

/**
 * A full-text query: every word of `query` must begin a word of the article. `null` when the query is blank (no
 * filter), an empty string when it has no letter or digit (finds nothing).
 */
export function matchExpression(query: string): string | null {
  if (query.trim() === '') return null;
  const words = fold(query).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].map((word) => `"${word}"*`).join(' ');
}
