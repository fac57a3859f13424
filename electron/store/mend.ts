import type { Database } from 'better-sqlite3';
import { deliveryIntents, deliveryStates, stepStates } from '../../shared/domain/delivery.ts';
import { readDocument, readFields } from './document-text.ts';
import { shownPhoto } from './first-photo.ts';

type Orphan = { readonly id: string; readonly articleId: string; readonly fields: string; readonly document: string; readonly createdAt: number };

/**
 * Makes a database that was put together from a backup and salvaged rows consistent again (foreign keys are off). Text
 * comes first: an article whose row is lost is made again from its newest revision, one whose newest revision is lost
 * goes back to the newest that is left.
 */
export function mendReferences(db: Database): void {
  db.transaction(() => {
    db.exec(`
      UPDATE revisions SET parent_id = NULL WHERE parent_id NOT IN (SELECT id FROM revisions);
      DELETE FROM articles WHERE id NOT IN (SELECT article_id FROM revisions);
      -- In two goes, because two articles may not name one revision even for a moment.
      UPDATE articles SET revision_id = 'lost ' || id
      WHERE revision_id NOT IN (SELECT id FROM revisions r WHERE r.article_id = articles.id);
      UPDATE articles SET revision_id = (SELECT id FROM revisions r WHERE r.article_id = articles.id ORDER BY r.side, r.seq DESC LIMIT 1)
      WHERE revision_id GLOB 'lost *';
    `);
    remakeArticles(db);
    dropDangling(db);
    db.exec(`
      UPDATE articles SET search_stale = 1;
      INSERT INTO article_search (article_search) VALUES ('delete-all');
    `);
    doubtOutbox(db);
  })();
}

function remakeArticles(db: Database): void {
  const orphans = db.prepare<[], Orphan>(`
    SELECT id, article_id AS articleId, fields, document, created_at AS createdAt FROM revisions r
    WHERE article_id NOT IN (SELECT id FROM articles)
    AND seq = (SELECT seq FROM revisions n WHERE n.article_id = r.article_id ORDER BY n.side, n.seq DESC LIMIT 1)`);
  const insert = db.prepare(`
    INSERT INTO articles (id, revision_id, headline, section, first_photo, state, sample, created_at, saved_at)
    VALUES (@articleId, @id, @headline, @section, @photo, 'draft', 0, @createdAt, @createdAt)`);
  for (const { id, articleId, fields, document, createdAt } of orphans.all()) {
    const own = readFields(fields);
    insert.run({ id, articleId, headline: own.headline, section: own.section, photo: shownPhoto(own, readDocument(document)), createdAt });
  }
}

/** Rows that still name something lost. Deleting one may leave others without their owner, hence the loop. */
function dropDangling(db: Database): void {
  type Violation = { readonly table: string; readonly rowid: number };
  const check = () => db.pragma('foreign_key_check') as readonly Violation[];
  for (let broken = check(); broken.length > 0; broken = check()) {
    for (const { table, rowid } of broken) db.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid);
  }
}

/**
 * A backup may be older than the last sending, so nothing that waits may be taken as unsent: every open step becomes
 * `unknown`, and the portal is asked. A delivery that lost steps cannot be worked and is taken back.
 */
function doubtOutbox(db: Database): void {
  db.exec(`
    DELETE FROM receipts WHERE length(content_hash) <> 64;
    UPDATE delivery_steps SET state = 'unknown' WHERE state NOT IN (${list(stepStates)});
    UPDATE deliveries SET intent = 'draft' WHERE intent NOT IN (${list(deliveryIntents)});
    UPDATE deliveries SET state = 'blocked' WHERE state NOT IN (${list(deliveryStates)});
    UPDATE delivery_steps SET state = 'unknown' WHERE state IN ('queued', 'in_flight')
      AND delivery_id IN (SELECT id FROM deliveries WHERE state IN ('waiting', 'running', 'blocked'));
    UPDATE deliveries SET state = 'cancelled', error = '{"kind":"corrupt","retryable":false}'
      WHERE state IN ('waiting', 'running', 'blocked')
      AND (SELECT count(*) FROM delivery_steps s WHERE s.delivery_id = deliveries.id AND s.kind IN ('content', 'publish', 'read-back'))
        < CASE intent WHEN 'publish' THEN 3 ELSE 2 END;
  `);
}

function list(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ');
}
