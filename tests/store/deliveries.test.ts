import { describe, expect, it } from 'vitest';
import { LONGEST_PAUSE } from '../../electron/store/delivery-store.ts';
import type { Store } from '../../electron/store/interfaces.ts';
import { defaultProfile } from '../../shared/domain/photo-profile.ts';
import type { DeliveryIntent, Receipt } from '../../shared/domain/delivery.ts';
import { document, fields, kindOf, openTemp, sha256, START } from './support.ts';

const PHOTOS = [sha256('a'), sha256('b')];
const receipt: Receipt = { remoteId: 'r1', address: 'http://portal/bai', at: START + 5, contentHash: sha256('content'), etag: '"7"' };

function desk() {
  const opened = openTemp();
  const { store, clock } = opened;
  const article = store.articles.create({ fields: fields('Bài gửi'), document: document('một'), sample: false });
  const send = (intent: DeliveryIntent = 'publish', portalId = 'training') => {
    clock.advance(1);
    return store.deliveries.create({ articleId: article.id, portalId, intent, assets: PHOTOS });
  };
  const edit = (text: string) => {
    const now = store.articles.get(article.id);
    return store.articles.save({ id: article.id, baseRevisionId: now?.revisionId ?? '', fields: article.fields, document: document(text) }).revisionId;
  };
  return { ...opened, article, send, edit, deliveries: store.deliveries, stateOf: (id: string) => store.deliveries.get(id)?.state };
}

/** The `content` step comes after the photos. */
const CONTENT = PHOTOS.length;
const stepStates = (store: Store, id: string) => store.deliveries.work(id)?.steps.map(({ state }) => state);

describe('a new delivery', () => {
  it('carries the newest revision, its photos in order, and publishing as its own last step', () => {
    const { deliveries, article, send } = desk();
    const delivery = send();
    expect(delivery).toMatchObject({ articleId: article.id, portalId: 'training', intent: 'publish', revisionId: article.revisionId, headline: 'Bài gửi', state: 'waiting', attempts: 0, photosDone: 0, photosTotal: 2, step: 'asset', error: null, receipt: null, notBefore: START + 1 });
    const work = deliveries.work(delivery.id);
    expect(work?.revision).toMatchObject({ id: article.revisionId, document: document('một') });
    expect(work?.steps.map(({ seq, kind, sha256: hash, state, attempts }) => [seq, kind, hash, state, attempts])).toEqual([
      [0, 'asset', PHOTOS[0], 'queued', 0],
      [1, 'asset', PHOTOS[1], 'queued', 0],
      [2, 'content', null, 'queued', 0],
      [3, 'publish', null, 'queued', 0],
      [4, 'read-back', null, 'queued', 0],
    ]);
    expect(new Set(work?.steps.map(({ key }) => key)).size).toBe(5);
  });

  it('has no publish step when a draft is asked for', () => {
    const { deliveries, send } = desk();
    expect(deliveries.work(send('draft').id)?.steps.map(({ kind }) => kind)).toEqual(['asset', 'asset', 'content', 'read-back']);
  });

  it('is the same one when the same thing is sent twice, before and after it arrived', () => {
    const { deliveries, send } = desk();
    const first = send();
    expect(send()).toEqual(first);
    const done = deliveries.finish(first.id, receipt);
    expect(send()).toEqual(done);
    expect(deliveries.list()).toHaveLength(1);
  });

  it('is another one for another intent, another portal, or changed text', () => {
    const { store, deliveries, send, edit } = desk();
    store.portals.save({ id: 'second', name: 'Cổng', kind: 'toasoan', address: 'https://x.vn', username: '', hasPassword: false, photos: defaultProfile });
    const draft = send('draft');
    const elsewhere = send('draft', 'second');
    deliveries.finish(draft.id, receipt);
    const publish = send();
    const later = edit('hai');
    const update = send();
    expect(update.revisionId).toBe(later);
    expect(deliveries.list().map(({ id }) => id)).toEqual([update.id, publish.id, elsewhere.id, draft.id]);
    expect(deliveries.list().map(({ state }) => state)).toEqual(['waiting', 'superseded', 'waiting', 'done']);
  });

  it('needs an article and a portal that exist', () => {
    const { article, deliveries } = desk();
    expect(kindOf(() => deliveries.create({ articleId: 'nowhere', portalId: 'training', intent: 'draft', assets: [] }))).toBe('not-found');
    expect(kindOf(() => deliveries.create({ articleId: article.id, portalId: 'nowhere', intent: 'draft', assets: [] }))).toBe('not-found');
    expect(deliveries.list()).toEqual([]);
  });
});

describe('superseding', () => {
  it('takes the place of older deliveries that have sent nothing', () => {
    const { deliveries, send, edit, stateOf } = desk();
    const waiting = send();
    edit('hai');
    const blocked = send();
    deliveries.update(blocked.id, { state: 'blocked', error: { kind: 'sign-in-refused', retryable: false } });
    edit('ba');
    const newest = send();
    expect([stateOf(waiting.id), stateOf(blocked.id), stateOf(newest.id)]).toEqual(['superseded', 'superseded', 'waiting']);
    expect(deliveries.get(blocked.id)).toMatchObject({ error: null, step: null });
  });

  it('leaves one that has begun to send, which goes first', () => {
    const { deliveries, send, edit, stateOf } = desk();
    const begun = send();
    deliveries.setStep(begun.id, 0, 'in_flight');
    edit('hai');
    const next = send();
    expect(stateOf(begun.id)).toBe('waiting');
    expect(deliveries.due(START + 100).map(({ id }) => id)).toEqual([begun.id]);
    deliveries.finish(begun.id, receipt);
    expect(deliveries.due(START + 100).map(({ id }) => id)).toEqual([next.id]);
  });

  it('stops an engine that was about to send, and nothing brings the delivery back', () => {
    const { deliveries, send, edit, stateOf } = desk();
    const old = send();
    deliveries.update(old.id, { state: 'running' });
    edit('hai');
    send();
    expect(kindOf(() => deliveries.setStep(old.id, 0, 'in_flight'))).toBe('conflict');
    expect(deliveries.update(old.id, { state: 'waiting', attempts: 3 })).toMatchObject({ state: 'superseded', attempts: 0 });
    expect(stateOf(old.id)).toBe('superseded');
  });

  it('ends older open deliveries when a newer one has arrived', () => {
    const { deliveries, send, edit, stateOf } = desk();
    const stuck = send();
    deliveries.setStep(stuck.id, 0, 'in_flight');
    deliveries.setStep(stuck.id, 0, 'done');
    deliveries.update(stuck.id, { state: 'blocked' });
    edit('hai');
    const newer = send();
    expect(deliveries.due(START + 100).map(({ id }) => id)).toEqual([newer.id]);
    deliveries.finish(newer.id, receipt);
    expect(stateOf(stuck.id)).toBe('superseded');
  });
});

describe('turns', () => {
  it('come oldest first, one per article and portal, not before their time, not beside a running one', () => {
    const { store, clock, deliveries, send, edit } = desk();
    const first = send();
    deliveries.setStep(first.id, 0, 'unknown');
    edit('hai');
    const second = send();
    clock.advance(1);
    const other = store.articles.create({ fields: fields('Khác'), document: document('x'), sample: false });
    const third = deliveries.create({ articleId: other.id, portalId: 'training', intent: 'draft', assets: [] });
    const due = (now: number) => deliveries.due(now).map(({ id }) => id);
    expect(due(START)).toEqual([]);
    expect(due(clock.now())).toEqual([first.id, third.id]);
    expect(deliveries.nextDue()).toBe(first.notBefore);

    deliveries.update(first.id, { state: 'running' });
    expect(due(clock.now())).toEqual([third.id]);
    expect(deliveries.nextDue()).toBe(third.notBefore);

    deliveries.update(first.id, { state: 'waiting', notBefore: START + 60_000, attempts: 1, error: { kind: 'offline', retryable: true } });
    deliveries.update(third.id, { state: 'blocked' });
    expect(due(START + 59_999)).toEqual([]);
    expect(deliveries.nextDue()).toBe(START + 60_000);
    expect(deliveries.due(START + 60_000)).toEqual([expect.objectContaining({ id: first.id, attempts: 1, error: { kind: 'offline', retryable: true } })]);
    deliveries.cancel(second.id);
    deliveries.cancel(first.id);
    expect(deliveries.nextDue()).toBeNull();
  });
});

describe('working a delivery', () => {
  it('shows the step under way and how many photos are there', () => {
    const { store, deliveries, send } = desk();
    const { id } = send();
    deliveries.setStep(id, 0, 'in_flight');
    expect(deliveries.get(id)).toMatchObject({ step: 'asset', photosDone: 0 });
    deliveries.setStep(id, 0, 'done');
    deliveries.setStep(id, 1, 'in_flight');
    deliveries.setStep(id, 1, 'unknown');
    deliveries.setStep(id, 1, 'in_flight');
    deliveries.setStep(id, 1, 'done');
    deliveries.setStep(id, CONTENT, 'in_flight');
    expect(deliveries.get(id)).toMatchObject({ step: 'content', photosDone: 2, photosTotal: 2 });
    expect(deliveries.work(id)?.steps.map(({ attempts }) => attempts)).toEqual([1, 2, 1, 0, 0]);
    expect(stepStates(store, id)).toEqual(['done', 'done', 'in_flight', 'queued', 'queued']);
    expect(kindOf(() => deliveries.setStep(id, 9, 'done'))).toBe('not-found');
    expect(kindOf(() => deliveries.setStep('nowhere', 0, 'in_flight'))).toBe('not-found');
  });

  it('ends with receipt, remote base and state of the article at once', () => {
    const { store, deliveries, article, send, stateOf } = desk();
    const draft = send('draft');
    deliveries.finish(draft.id, { ...receipt, address: null });
    expect(store.articles.get(article.id)?.state).toBe('draft');
    expect(deliveries.remoteBase(article.id, 'training')).toEqual({ etag: '"7"', contentHash: receipt.contentHash, address: null });

    const published = deliveries.finish(send().id, { ...receipt, etag: '"8"' });
    expect(published).toMatchObject({ state: 'done', step: null, error: null, photosDone: 2, receipt: { ...receipt, etag: '"8"' } });
    expect(store.articles.get(article.id)?.state).toBe('published');
    expect(store.articles.summary(article.id)?.state).toBe('published');
    expect(deliveries.remoteBase(article.id, 'training')).toEqual({ etag: '"8"', contentHash: receipt.contentHash, address: receipt.address });
    expect(stateOf(draft.id)).toBe('done');
    deliveries.setRemoteBase(article.id, 'training', { etag: '"9"', contentHash: sha256('z'), address: null });
    expect(deliveries.remoteBase(article.id, 'training')?.etag).toBe('"9"');
    expect(deliveries.remoteBase(article.id, 'elsewhere')).toBeNull();
  });

  it('doubts what was in flight when the app died, and waits no longer than believable', () => {
    const first = desk();
    const running = first.send();
    first.deliveries.update(running.id, { state: 'running' });
    first.deliveries.setStep(running.id, 0, 'done');
    first.deliveries.setStep(running.id, 1, 'in_flight');
    const other = first.store.articles.create({ fields: fields('Khác'), document: document('x'), sample: false });
    const late = first.deliveries.create({ articleId: other.id, portalId: 'training', intent: 'draft', assets: [] });
    const keys = first.deliveries.work(running.id)?.steps.map(({ key }) => key);
    first.deliveries.update(late.id, { notBefore: START + 1_000 * LONGEST_PAUSE });
    first.store.close();

    const { store, clock } = openTemp(first.dir, first.clock);
    expect(store.deliveries.recover()).toBe(1);
    expect(store.deliveries.get(running.id)?.state).toBe('waiting');
    expect(stepStates(store, running.id)).toEqual(['done', 'unknown', 'queued', 'queued', 'queued']);
    expect(store.deliveries.get(late.id)?.notBefore).toBe(clock.now() + LONGEST_PAUSE);
    expect(store.deliveries.recover()).toBe(0);
    expect(keys).toEqual(store.deliveries.work(running.id)?.steps.map(({ key }) => key));
  });
});

describe('cancelling', () => {
  it('is possible until the article itself may have been sent', () => {
    const { deliveries, send, edit } = desk();
    const { id } = send();
    deliveries.setStep(id, 0, 'in_flight');
    expect(deliveries.cancel(id)).toMatchObject({ state: 'cancelled', step: null });
    expect(deliveries.cancel(id).state).toBe('cancelled');
    expect(kindOf(() => deliveries.setStep(id, CONTENT, 'in_flight'))).toBe('conflict');

    for (const state of ['in_flight', 'unknown', 'done'] as const) {
      edit(state);
      const next = send();
      deliveries.setStep(next.id, CONTENT, state);
      expect(kindOf(() => deliveries.cancel(next.id)), state).toBe('conflict');
      expect(kindOf(() => deliveries.cancel(deliveries.finish(next.id, receipt).id))).toBe('conflict');
    }
    expect(kindOf(() => deliveries.cancel('nowhere'))).toBe('not-found');
  });

  it('lets the same article be sent again', () => {
    const { deliveries, send } = desk();
    const first = send();
    deliveries.cancel(first.id);
    expect(send().id).not.toBe(first.id);
  });
});
