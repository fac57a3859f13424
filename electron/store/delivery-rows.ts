import { appErrorSchema } from '../../shared/domain/app-error.ts';
import type { AppError } from '../../shared/domain/app-error.ts';
import { deliveryIntents, deliveryStates, stepKinds } from '../../shared/domain/delivery.ts';
import type { Delivery, DeliveryState } from '../../shared/domain/delivery.ts';

export type DeliveryRow = {
  readonly id: string;
  readonly article_id: string;
  readonly portal_id: string;
  readonly intent: string;
  readonly revision_id: string;
  readonly profile: string | null;
  readonly headline: string;
  readonly state: string;
  readonly created_at: number;
  readonly updated_at: number;
  readonly not_before: number;
  readonly attempts: number;
  readonly error: string | null;
  readonly photos_done: number;
  readonly photos_total: number;
  readonly files_done: number;
  readonly files_total: number;
  readonly step: string | null;
  readonly remote_id: string | null;
  readonly address: string | null;
  readonly at: number | null;
  readonly content_hash: string | null;
  readonly etag: string | null;
};

/** States that a delivery never leaves. */
export const finalStates = ['done', 'superseded', 'cancelled'] as const satisfies readonly DeliveryState[];

/** Counts the `asset` steps of a delivery: those of attachments, or all others. */
const count = (which: 'IN' | 'NOT IN', done = '') => `
    (SELECT count(*) FROM delivery_steps s WHERE s.delivery_id = d.id AND s.kind = 'asset' ${done} AND s.sha256 ${which} (SELECT id FROM attachments))`;

/** Joined with its receipt and what its steps add up to; append a WHERE and an ORDER BY. */
export const SELECT_DELIVERY = `
  SELECT d.*, r.remote_id, r.address, r.at, r.content_hash, r.etag,
    ${count('NOT IN')} AS photos_total, ${count('NOT IN', "AND s.state = 'done'")} AS photos_done,
    ${count('IN')} AS files_total, ${count('IN', "AND s.state = 'done'")} AS files_done,
    (SELECT s.kind FROM delivery_steps s WHERE s.delivery_id = d.id AND s.state <> 'done' ORDER BY s.seq LIMIT 1) AS step
  FROM deliveries d LEFT JOIN receipts r ON r.delivery_id = d.id`;

export function isFinal(state: DeliveryState): boolean {
  return finalStates.some((final) => final === state);
}

/** A line of the book. A word that only damage can explain becomes the one that sends nothing by itself. */
export function toDelivery(row: DeliveryRow): Delivery {
  const state = known(deliveryStates, row.state) ?? 'blocked';
  return {
    id: row.id,
    articleId: row.article_id,
    portalId: row.portal_id,
    intent: known(deliveryIntents, row.intent) ?? 'draft',
    revisionId: row.revision_id,
    headline: row.headline,
    state,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    notBefore: row.not_before,
    attempts: row.attempts,
    error: row.error === null ? null : readError(row.error),
    photosDone: row.photos_done,
    photosTotal: row.photos_total,
    filesDone: row.files_done,
    filesTotal: row.files_total,
    step: isFinal(state) ? null : known(stepKinds, row.step),
    receipt:
      row.remote_id === null || row.at === null || row.content_hash === null || row.etag === null
        ? null
        : { remoteId: row.remote_id, address: row.address, at: row.at, contentHash: row.content_hash, etag: row.etag },
  };
}

function known<T extends string>(words: readonly T[], word: string | null): T | null {
  return words.find((each) => each === word) ?? null;
}

/** An error of a kind that this version does not know is still an error. */
function readError(text: string): AppError {
  try {
    return appErrorSchema.parse(JSON.parse(text));
  } catch {
    return { kind: 'internal', retryable: false };
  }
}
