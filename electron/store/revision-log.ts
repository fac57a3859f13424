import type { Database } from 'better-sqlite3';
import type { Clock } from '../../shared/domain/clock.ts';
import type { IdSource } from '../../shared/domain/ids.ts';
import type { TextRow } from './article-rows.ts';
import { THIN_EVERY, thinned } from './thinning.ts';
import type { Autosave } from './thinning.ts';

type NewRevision = TextRow & { readonly articleId: string; readonly parentId: string | null; readonly side: boolean; readonly createdAt: number };

/** The revisions table. Everything here runs inside the caller's transaction. */
export type RevisionLog = {
  /** Appends a revision and answers its id. A parent that is gone or another article's is left out. */
  readonly append: (revision: NewRevision) => string;
  /** Keeps for good the text that is replaced for the first time in this session. */
  readonly keepOpened: (articleId: string, openedId: string) => void;
  /** The first save of this session is committed (not before: a rolled-back one has kept nothing). */
  readonly sessionBegun: (articleId: string) => void;
  /** Deletes autosaves that are due to go (see thinning.ts); looks at most once a minute per article. */
  readonly thin: (articleId: string, newestId: string) => void;
  /** Whether the revision says exactly this. */
  readonly sameText: (id: string, text: TextRow) => boolean;
  readonly newestSide: (articleId: string) => string | null;
};

export function createRevisionLog({ db, clock, ids }: { readonly db: Database; readonly clock: Clock; readonly ids: IdSource }): RevisionLog {
  const insert = db.prepare(`
    INSERT INTO revisions (id, article_id, parent_id, side, milestone, created_at, fields, document)
    VALUES (@id, @articleId, (SELECT id FROM revisions WHERE id = @parentId AND article_id = @articleId), @side, @milestone, @createdAt, @fields, @document)`);
  const keep = db.prepare<[string]>('UPDATE revisions SET milestone = 1 WHERE id = ?');
  const same = db.prepare<[string, string, string], number>('SELECT 1 FROM revisions WHERE id = ? AND fields = ? AND document = ?').pluck();
  const side = db.prepare<[string], string>('SELECT id FROM revisions WHERE article_id = ? AND side = 1 ORDER BY seq DESC LIMIT 1').pluck();
  const autosaves = db.prepare<[string, string], Autosave>(`
    SELECT seq, created_at AS createdAt FROM revisions
    WHERE article_id = ? AND side = 0 AND milestone = 0 AND id <> ? ORDER BY seq`);
  const relink = db.prepare<[number]>(`
    UPDATE revisions SET parent_id = gone.parent_id FROM (SELECT id, parent_id FROM revisions WHERE seq = ?) AS gone
    WHERE revisions.parent_id = gone.id`);
  const remove = db.prepare<[number]>('DELETE FROM revisions WHERE seq = ?');
  const begun = new Set<string>();
  const lookedAt = new Map<string, number>();

  return {
    append: ({ side: aside, ...revision }) => {
      const id = ids.next();
      insert.run({ ...revision, id, side: aside ? 1 : 0, milestone: revision.parentId === null ? 1 : 0 });
      return id;
    },
    keepOpened: (articleId, openedId) => {
      if (!begun.has(articleId)) keep.run(openedId);
    },
    sessionBegun: (articleId) => void begun.add(articleId),
    thin: (articleId, newestId) => {
      const now = clock.now();
      if (Math.abs(now - (lookedAt.get(articleId) ?? -Infinity)) < THIN_EVERY) return;
      lookedAt.set(articleId, now);
      for (const seq of thinned(autosaves.all(articleId, newestId), now)) {
        relink.run(seq);
        remove.run(seq);
      }
    },
    sameText: (id, text) => same.get(id, text.fields, text.document) === 1,
    newestSide: (articleId) => side.get(articleId) ?? null,
  };
}
