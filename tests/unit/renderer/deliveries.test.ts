import { describe, expect, it } from 'vitest';
import { appError } from '../../../shared/domain/app-error.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { articlesToSend, chipOf, openByArticle, progressOf, publicAddress, stageOf, stagesOf } from '../../../renderer/features/deliveries/facts.ts';

const delivery = (patch: Partial<Delivery> = {}): Delivery => ({
  id: 'd',
  articleId: 'a',
  portalId: 'training',
  intent: 'publish',
  revisionId: 'r',
  headline: 'Bài',
  state: 'waiting',
  createdAt: 1,
  updatedAt: 1,
  notBefore: 0,
  attempts: 0,
  error: null,
  photosDone: 0,
  photosTotal: 2,
  filesDone: 0,
  filesTotal: 0,
  step: 'asset',
  receipt: null,
  ...patch,
});
const receipt = (address: string | null) => ({ remoteId: 'a', address, at: 1, contentHash: 'f'.repeat(64), etag: 'e' });

describe('facts about deliveries', () => {
  it('count articles, not attempts, and only what still wants something', () => {
    const list = [delivery(), delivery({ state: 'blocked' }), delivery({ articleId: 'b', state: 'running' }), delivery({ articleId: 'c', state: 'done' }), delivery({ articleId: 'd', state: 'cancelled' })];
    expect(articlesToSend(list)).toBe(2);
  });

  it('find the newest open delivery of an article', () => {
    const newest = delivery({ id: 'new', createdAt: 9 });
    const found = openByArticle([delivery({ createdAt: 3 }), newest, delivery({ id: 'done', createdAt: 20, state: 'done' })]);
    expect(found.get('a')).toBe(newest);
  });

  it('a delivery under way says more than the state of the article', () => {
    expect(chipOf('draft', undefined)).toEqual({ tone: 'plain', key: 'draft' });
    expect(chipOf('published', delivery({ state: 'done' }))).toEqual({ tone: 'ok', key: 'published' });
    expect(chipOf('draft', delivery({ error: appError('offline') })).key).toBe('waitingNet');
    expect(chipOf('draft', delivery({ error: appError('portal-down') })).key).toBe('waitingNet');
    expect(chipOf('draft', delivery()).key).toBe('waiting');
    expect(chipOf('published', delivery({ state: 'blocked', error: appError('sign-in-refused') })).key).toBe('review');
    expect(chipOf('draft', delivery({ state: 'running', photosDone: 1 }))).toEqual({ tone: 'go', key: 'sendingPhotos', done: 1, total: 2 });
    expect(chipOf('draft', delivery({ state: 'running', photosDone: 2, filesTotal: 3, filesDone: 1 }))).toEqual({ tone: 'go', key: 'sendingFiles', done: 1, total: 3 });
    expect(chipOf('draft', delivery({ state: 'running', step: 'publish' })).key).toBe('sending');
  });

  it('progress only grows from step to step, and is full only at the end', () => {
    for (const intent of ['publish', 'draft'] as const) {
      const at = (patch: Partial<Delivery>): Delivery => delivery({ intent, filesTotal: 1, ...patch });
      const sent = { photosDone: 2, filesDone: 1 };
      const way = [
        at({}),
        at({ photosDone: 1 }),
        at({ photosDone: 2 }),
        at({ ...sent, step: 'content' }),
        ...(intent === 'publish' ? [at({ ...sent, step: 'publish' })] : []),
        at({ ...sent, step: 'read-back' }),
        at({ ...sent, step: null, state: 'done' }),
      ].map(progressOf);
      expect(way).toEqual(way.toSorted((a, b) => a - b));
      expect(new Set(way).size).toBe(way.length);
      expect(way[0]).toBe(0);
      expect(way.at(-1)).toBe(1);
      expect(way.at(-2)).toBeLessThan(1);
    }
  });

  it('show only the stages a delivery has', () => {
    expect(stagesOf(delivery())).toEqual(['photos', 'content', 'publish', 'done']);
    expect(stagesOf(delivery({ intent: 'draft', photosTotal: 0 }))).toEqual(['content', 'done']);
    expect(stagesOf(delivery({ intent: 'draft', photosTotal: 0, filesTotal: 1 }))).toEqual(['files', 'content', 'done']);
    expect(stagesOf(delivery({ filesTotal: 1 }))).toEqual(['photos', 'files', 'content', 'publish', 'done']);
    expect(stageOf(delivery({ photosDone: 2, filesTotal: 1 }))).toBe('files');
    expect(stageOf(delivery())).toBe('photos');
    expect(stageOf(delivery({ step: 'publish' }))).toBe('publish');
    expect(stageOf(delivery({ step: 'read-back' }))).toBe('done');
  });

  it('know the newest public address of an article', () => {
    expect(publicAddress([delivery()], 'a')).toBeNull();
    const list = [
      delivery({ state: 'done', updatedAt: 5, receipt: receipt('https://cong.example/moi') }),
      delivery({ state: 'done', updatedAt: 2, receipt: receipt('https://cong.example/cu') }),
      delivery({ state: 'done', updatedAt: 9, receipt: receipt(null) }),
      delivery({ articleId: 'b', state: 'done', updatedAt: 9, receipt: receipt('https://cong.example/khac') }),
    ];
    expect(publicAddress(list, 'a')).toBe('https://cong.example/moi');
  });
});
