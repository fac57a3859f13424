import type { Database } from 'better-sqlite3';
import { fail } from '../../shared/domain/app-error.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import type { Delivery, StepKind } from '../../shared/domain/delivery.ts';
import type { IdSource } from '../../shared/domain/ids.ts';
import { defaultProfile } from '../../shared/domain/photo-profile.ts';
import { toRevision } from './article-rows.ts';
import type { RevisionRow } from './article-rows.ts';
import { isFinal, SELECT_DELIVERY, toDelivery } from './delivery-rows.ts';
import type { DeliveryRow } from './delivery-rows.ts';
import { HEADS, prepareDeliveryWrites } from './delivery-sql.ts';
import type { DeliveryStore, RemoteBase, StepRow } from './interfaces.ts';
import { readProfile, writeProfile } from './profile-text.ts';

/**
 * The longest pause that is believed after a restart, in ms. A delivery that is to wait longer was written by a clock
 * that ran ahead, and would otherwise wait for years.
 */
export const LONGEST_PAUSE = 60 * 60 * 1_000;

type Deps = { readonly db: Database; readonly clock: Clock; readonly ids: IdSource };

/** The outbox. */
export function createDeliveryStore({ db, clock, ids }: Deps): DeliveryStore {
  const write = prepareDeliveryWrites(db);
  const byId = db.prepare<[string], DeliveryRow>(`${SELECT_DELIVERY} WHERE d.id = ?`);
  const all = db.prepare<[], DeliveryRow>(`${SELECT_DELIVERY} ORDER BY d.seq DESC`);
  const newestKept = db.prepare<[string, string], DeliveryRow>(`
    ${SELECT_DELIVERY} WHERE d.article_id = ? AND d.portal_id = ? AND d.state NOT IN ('superseded', 'cancelled') ORDER BY d.seq DESC LIMIT 1`);
  const dueRows = db.prepare<[number], DeliveryRow>(`${SELECT_DELIVERY} WHERE d.id IN (${HEADS}) AND d.not_before <= ? ORDER BY d.seq`);
  const nextDue = db.prepare<[], number | null>(`SELECT min(not_before) FROM deliveries WHERE id IN (${HEADS})`).pluck();
  const steps = db.prepare<[string], StepRow>(`
    SELECT delivery_id AS deliveryId, seq, kind, sha256, key, state, attempts FROM delivery_steps WHERE delivery_id = ? ORDER BY seq`);
  const revision = db.prepare<[string], RevisionRow>('SELECT * FROM revisions WHERE id = ?');
  const article = db.prepare<[string], { readonly revision_id: string; readonly headline: string }>('SELECT revision_id, headline FROM articles WHERE id = ?');
  const portal = db.prepare<[string], number>('SELECT 1 FROM portals WHERE id = ?').pluck();
  const base = db.prepare<[string, string], RemoteBase>('SELECT etag, content_hash AS contentHash, address FROM remote_bases WHERE article_id = ? AND portal_id = ?');

  const existing = (id: string): Delivery => toDelivery(byId.get(id) ?? fail('not-found', 'delivery'));
  const inTransaction = <T>(work: () => T): T => db.transaction(work).immediate();
  /** Another photo profile makes other files of the same revision. */
  const carries = (id: string, assets: readonly string[]): boolean => {
    const files = steps.all(id).flatMap(({ kind, sha256 }) => (kind === 'asset' ? [sha256] : []));
    return files.length === assets.length && files.every((sha256, index) => sha256 === assets[index]);
  };
  const contentSent = (id: string): boolean => steps.all(id).some((step) => step.kind === 'content' && step.state !== 'queued');

  const plan = (id: string, intent: Delivery['intent'], assets: readonly string[]): void => {
    const last: readonly StepKind[] = intent === 'publish' ? ['content', 'publish', 'read-back'] : ['content', 'read-back'];
    const planned = [...assets.map((sha256) => ({ kind: 'asset' as const, sha256 })), ...last.map((kind) => ({ kind, sha256: null }))];
    for (const [seq, step] of planned.entries()) write.insertStep.run({ ...step, deliveryId: id, seq, key: ids.next() });
  };

  const create: DeliveryStore['create'] = ({ articleId, portalId, intent, profile = defaultProfile, assets }) => {
    const sent = article.get(articleId) ?? fail('not-found', 'article');
    if (portal.get(portalId) !== 1) fail('not-found', 'portal');
    const newest = newestKept.get(articleId, portalId);
    if (newest?.revision_id === sent.revision_id && newest.intent === intent && carries(newest.id, assets)) return toDelivery(newest);
    const [id, now] = [ids.next(), clock.now()];
    write.supersedeUnsent.run({ articleId, portalId, now });
    write.keepRevision.run(sent.revision_id);
    write.insertDelivery.run({ id, articleId, portalId, intent, revisionId: sent.revision_id, headline: sent.headline, profile: writeProfile(profile), now });
    plan(id, intent, assets);
    return existing(id);
  };

  return {
    create: (input) => inTransaction(() => create(input)),
    list: () => all.all().map(toDelivery),
    get: (id) => {
      const row = byId.get(id);
      return row === undefined ? null : toDelivery(row);
    },
    work: (id) => {
      const row = byId.get(id);
      if (row === undefined) return null;
      const sent = revision.get(row.revision_id) ?? fail('corrupt', 'revision of a delivery');
      return { delivery: toDelivery(row), steps: steps.all(id), revision: toRevision(sent), profile: readProfile(row.profile) };
    },
    due: (now) => dueRows.all(now).map(toDelivery),
    nextDue: () => nextDue.get() ?? null,
    setStep: (deliveryId, seq, state) =>
      inTransaction(() => {
        if (state === 'in_flight' && isFinal(existing(deliveryId).state)) fail('conflict', 'delivery is finished');
        if (write.setStep.run({ deliveryId, seq, state }).changes === 0) fail('not-found', 'step');
      }),
    replan: (id, assets) =>
      inTransaction(() => {
        const { state, intent } = existing(id);
        if (isFinal(state) || contentSent(id)) fail('conflict', 'the article may have been sent');
        write.forgetSteps.run(id);
        plan(id, intent, assets);
      }),
    update: (id, change) =>
      inTransaction(() => {
        const now = existing(id);
        if (isFinal(now.state)) return now;
        const { state, notBefore, attempts, error } = { ...now, ...change };
        write.updateDelivery.run({ id, state, notBefore, attempts, error: error === null ? null : JSON.stringify(error), now: clock.now() });
        return existing(id);
      }),
    finish: (id, receipt) =>
      inTransaction(() => {
        const { articleId, portalId, intent } = existing(id);
        const now = clock.now();
        write.saveReceipt.run({ ...receipt, id });
        write.saveBase.run({ ...receipt, articleId, portalId });
        write.finishSteps.run(id);
        write.finishDelivery.run({ id, now });
        write.supersedeOlder.run({ id, articleId, portalId, now });
        if (intent === 'publish') write.markPublished.run(articleId);
        return existing(id);
      }),
    recover: () =>
      inTransaction(() => {
        const now = clock.now();
        const touched = write.interrupted.get() ?? 0;
        write.doubtSteps.run();
        write.waitAgain.run({ now });
        write.shortenPauses.run({ latest: now + LONGEST_PAUSE });
        return touched;
      }),
    cancel: (id) =>
      inTransaction(() => {
        const { state } = existing(id);
        if (state === 'cancelled') return existing(id);
        if (isFinal(state) || contentSent(id)) fail('conflict', 'the article may have been sent');
        write.cancelDelivery.run({ id, now: clock.now() });
        return existing(id);
      }),
    remoteBase: (articleId, portalId) => base.get(articleId, portalId) ?? null,
    setRemoteBase: (articleId, portalId, { etag, contentHash, address }) => void write.saveBase.run({ articleId, portalId, etag, contentHash, address }),
  };
}
