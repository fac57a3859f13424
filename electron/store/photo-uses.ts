import type { Database } from 'better-sqlite3';
import { assetNames } from './asset-names.ts';
import { shortTurns, TURN_BYTES } from './short-turns.ts';

/** Which photos stand in the newest text of each article: an index that is brought up to date when somebody looks. */
export type PhotoUses = {
  /** Of one article, at once. */
  readonly refreshArticle: (articleId: string) => void;
  /** Of all articles, in short turns; answers whether anything was out of date. Calls at once share one run. */
  readonly refresh: () => Promise<boolean>;
  /** How many articles are out of date. */
  readonly staleCount: () => number;
};

/** Most articles that are brought up to date in one transaction. */
const BATCH = 20;

type Text = { readonly fields: string; readonly document: string };

export function createPhotoUses(db: Database): PhotoUses {
  const text = db.prepare<[string], Text>('SELECT r.fields, r.document FROM articles a JOIN revisions r ON r.id = a.revision_id WHERE a.id = ?');
  const nextStale = db.prepare<[], string>(`SELECT article_id FROM photo_uses_stale LIMIT ${BATCH}`).pluck();
  const isStale = db.prepare<[string], number>('SELECT 1 FROM photo_uses_stale WHERE article_id = ?').pluck();
  const stale = db.prepare<[], number>('SELECT count(*) FROM photo_uses_stale').pluck();
  const forget = db.prepare<[string]>('DELETE FROM photo_uses WHERE article_id = ?');
  const insert = db.prepare<[string, string, number]>('INSERT INTO photo_uses (article_id, asset_id, place) VALUES (?, ?, ?)');
  const settled = db.prepare<[string]>('DELETE FROM photo_uses_stale WHERE article_id = ?');
  const renew = (articleId: string): number => {
    const found = text.get(articleId);
    forget.run(articleId);
    // Body first: a cover that also stands in the text keeps its place there.
    for (const [place, name] of [...assetNames(`${found?.document ?? ''}\n${found?.fields ?? ''}`)].entries()) insert.run(articleId, name, place);
    settled.run(articleId);
    return (found?.document.length ?? 0) + (found?.fields.length ?? 0);
  };
  /** As many as fit into a short turn; a commit costs as much as reading a long text. Answers how much was read. */
  const renewSome = db.transaction((articleIds: readonly string[]): number => {
    let read = 0;
    for (const id of articleIds) {
      if (read > TURN_BYTES) break;
      read += renew(id);
    }
    return read;
  });
  let running: Promise<boolean> | null = null;

  async function refreshAll(): Promise<boolean> {
    const turns = shortTurns();
    let any = false;
    for (let ids = nextStale.all(); ids.length > 0; ids = nextStale.all()) {
      any = true;
      await turns.done(renewSome.immediate(ids) + TURN_BYTES);
    }
    return any;
  }

  return {
    refreshArticle: (articleId) => {
      if (isStale.get(articleId) === 1) renewSome.immediate([articleId]);
    },
    refresh: () => {
      running ??= refreshAll().finally(() => {
        running = null;
      });
      return running;
    },
    staleCount: () => stale.get() ?? 0,
  };
}
