import type { Database } from 'better-sqlite3';

/**
 * Ids of the deliveries whose turn it is: per article and portal the oldest waiting one, and none while another of the
 * same article and portal is running. A blocked one does not hold up a newer one: it may stay blocked for ever.
 */
export const HEADS = `
  SELECT h.id FROM deliveries h WHERE h.state = 'waiting' AND NOT EXISTS (
    SELECT 1 FROM deliveries o WHERE o.article_id = h.article_id AND o.portal_id = h.portal_id
    AND (o.state = 'running' OR (o.state = 'waiting' AND o.seq < h.seq)))`;

/** Every statement that changes the outbox, prepared once. They run inside the caller's transactions. */
export function prepareDeliveryWrites(db: Database) {
  return {
    keepRevision: db.prepare<[string]>('UPDATE revisions SET milestone = 1 WHERE id = ?'),
    insertDelivery: db.prepare(`
      INSERT INTO deliveries (id, article_id, portal_id, intent, revision_id, headline, profile, state, created_at, updated_at, not_before, attempts)
      VALUES (@id, @articleId, @portalId, @intent, @revisionId, @headline, @profile, 'waiting', @now, @now, @now, 0)`),
    insertStep: db.prepare(`
      INSERT INTO delivery_steps (delivery_id, seq, kind, sha256, key, state, attempts)
      VALUES (@deliveryId, @seq, @kind, @sha256, @key, 'queued', 0)`),
    /** Open deliveries of the pair of which no step has begun (`queued` = nothing of it has left). */
    supersedeUnsent: db.prepare(`
      UPDATE deliveries SET state = 'superseded', updated_at = @now, error = NULL
      WHERE article_id = @articleId AND portal_id = @portalId AND state IN ('waiting', 'running', 'blocked')
      AND NOT EXISTS (SELECT 1 FROM delivery_steps s WHERE s.delivery_id = deliveries.id AND s.state <> 'queued')`),
    /** Open deliveries that are older than the one just finished: sending them now would put older text over newer. */
    supersedeOlder: db.prepare(`
      UPDATE deliveries SET state = 'superseded', updated_at = @now, error = NULL
      WHERE article_id = @articleId AND portal_id = @portalId AND state IN ('waiting', 'blocked')
      AND seq < (SELECT seq FROM deliveries WHERE id = @id)`),
    forgetSteps: db.prepare<[string]>('DELETE FROM delivery_steps WHERE delivery_id = ?'),
    setStep: db.prepare(`
      UPDATE delivery_steps SET state = @state, attempts = attempts + (@state = 'in_flight') WHERE delivery_id = @deliveryId AND seq = @seq`),
    updateDelivery: db.prepare(`
      UPDATE deliveries SET state = @state, not_before = @notBefore, attempts = @attempts, error = @error, updated_at = @now WHERE id = @id`),
    cancelDelivery: db.prepare("UPDATE deliveries SET state = 'cancelled', error = NULL, updated_at = @now WHERE id = @id"),
    saveReceipt: db.prepare(`
      INSERT OR REPLACE INTO receipts (delivery_id, remote_id, address, at, content_hash, etag)
      VALUES (@id, @remoteId, @address, @at, @contentHash, @etag)`),
    saveBase: db.prepare(`
      INSERT OR REPLACE INTO remote_bases (article_id, portal_id, etag, content_hash, address)
      VALUES (@articleId, @portalId, @etag, @contentHash, @address)`),
    finishSteps: db.prepare<[string]>("UPDATE delivery_steps SET state = 'done' WHERE delivery_id = ?"),
    finishDelivery: db.prepare("UPDATE deliveries SET state = 'done', error = NULL, updated_at = @now WHERE id = @id"),
    markPublished: db.prepare<[string]>("UPDATE articles SET state = 'published' WHERE id = ?"),
    interrupted: db
      .prepare<[], number>(`
        SELECT count(*) FROM deliveries d WHERE d.state = 'running'
        OR EXISTS (SELECT 1 FROM delivery_steps s WHERE s.delivery_id = d.id AND s.state = 'in_flight')`)
      .pluck(),
    doubtSteps: db.prepare("UPDATE delivery_steps SET state = 'unknown' WHERE state = 'in_flight'"),
    waitAgain: db.prepare("UPDATE deliveries SET state = 'waiting', updated_at = @now WHERE state = 'running'"),
    shortenPauses: db.prepare("UPDATE deliveries SET not_before = @latest WHERE state = 'waiting' AND not_before > @latest"),
  };
}
