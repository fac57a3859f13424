import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { createPhotoDesk } from '../../../electron/app/photo-desk.ts';
import { answerCall } from '../../../electron/ipc/call.ts';
import type { Handlers } from '../../../electron/ipc/handlers.ts';
import { photoDeskHandlers } from '../../../electron/ipc/photo-desk.ts';
import { openStore } from '../../../electron/store/database.ts';
import type { Store } from '../../../electron/store/interfaces.ts';
import { systemIds } from '../../../shared/domain/ids.ts';
import type { Channel } from '../../../shared/ipc/contract.ts';
import { memoryLog } from '../../helpers/memory-log.ts';
import { addPhoto, addVersion } from '../../store/photo-support.ts';

vi.mock('electron', async () => (await import('../../helpers/electron-mock.ts')).electronModule);

const DAY = 86_400_000;
let now = 1_780_000_000_000;
let store: Store;
beforeEach(() => {
  const dir = mkdtempSync(join(tmpdir(), 'toasoan-desk-'));
  store = openStore({ dir, clock: { now: () => now }, ids: systemIds });
  onTestFinished(() => {
    store.close();
    rmSync(dir, { recursive: true, force: true });
  });
});

/** The channels as a page calls them: through their schemas. */
function setUp(flushed: () => 'flushed' | 'late' = () => 'flushed', settings: unknown = {}) {
  const told: unknown[] = [];
  const photoDesk = createPhotoDesk({ photos: store.photos, assets: store.assets, broadcast: { all: (_, payload) => void told.push(payload) }, flushAll: () => Promise.resolve([flushed()]), settingsText: () => JSON.stringify(settings), log: memoryLog() });
  const exporter = { run: () => Promise.resolve({ kind: 'cancelled' as const }), stop: () => undefined, close: () => Promise.resolve() };
  const handlers = photoDeskHandlers({ photoDesk, photoExporter: exporter }) as Handlers;
  const call = async (channel: Channel, input: unknown) => {
    const answer = await answerCall(channel, handlers, input, { windowId: 1 }, memoryLog());
    return answer.ok ? answer.value : answer.error.kind;
  };
  return { photoDesk, call, told };
}

it('a photo that comes in while an article is open lies in its tray; words and trays are told to every window', async () => {
  const { photoDesk, call, told } = setUp();
  const [{ id: one }, { id: two }] = [await addPhoto(store), await addPhoto(store)];
  const article = store.articles.create();
  photoDesk.arrived(one, article.id);
  photoDesk.arrived(two, null);
  expect(await call('photo:list', { articleId: article.id, query: '' })).toMatchObject({ photos: [{ assetId: one, inTray: true, inText: false }], total: 1, next: null });
  expect(await call('photo:describe', { changes: [{ assetId: two, caption: 'Sửa đường', alt: 'x'.repeat(1_200) }] })).toBeUndefined();
  expect(await call('photo:list', { articleId: null, query: 'sua duong' })).toMatchObject({ photos: [{ assetId: two, caption: 'Sửa đường', alt: 'x'.repeat(1_000) }] });
  expect(await call('photo:tray', { articleId: article.id, add: [two], remove: [one] })).toBeUndefined();
  expect(told).toEqual([{ assetIds: [one] }, { assetIds: [two] }, { assetIds: [two] }, { assetIds: [two, one] }]);
});

it('bad input is refused before anything happens', async () => {
  const { call, told } = setUp();
  const { id } = store.articles.create();
  expect(await call('photo:list', { articleId: null, query: 'x'.repeat(201) })).toBe('invalid-input');
  expect(await call('photo:list', { articleId: null, query: '', path: '/etc' })).toBe('invalid-input');
  expect(await call('photo:tray', { articleId: id, add: ['../x'] })).toBe('invalid-input');
  expect(await call('photo:tray', { articleId: id, add: ['a'.repeat(64)] })).toBe('not-found');
  expect(await call('photo:describe', { changes: [{ assetId: 'a'.repeat(64), caption: 'x'.repeat(8_001) }] })).toBe('invalid-input');
  expect(await call('photo:remove', { assetIds: ['x'] })).toBe('invalid-input');
  expect(await call('photo:export', { batch: id, photos: [], size: 'portal', pattern: null })).toBe('invalid-input');
  expect(told).toEqual([]);
});

it('what nobody needs is shown as such and removed; not while a window cannot say that it has saved', async () => {
  const { id } = await addPhoto(store, { name: 'thừa.jpg' });
  const { id: logo } = await addPhoto(store);
  now += 3 * DAY;
  const quiet = setUp(() => 'flushed', { logo });
  expect(await quiet.call('photo:usage', undefined)).toMatchObject({ originals: { count: 2 }, freeBytes: expect.any(Number) as number, photos: expect.arrayContaining([expect.objectContaining({ assetId: id, removable: true }), expect.objectContaining({ assetId: logo, removable: false })]) as unknown });
  expect(await setUp(() => 'late').call('photo:remove', { assetIds: [id] })).toBe('conflict');
  expect(store.assets.get(id)).not.toBeNull();
  expect(await quiet.call('photo:remove', { assetIds: [id, logo] })).toEqual({ removed: [id], kept: [{ assetId: logo, reason: 'used' }], freed: 460 });
  expect(quiet.told).toEqual([{ assetIds: [id] }]);
});

it('which version stands for a photo is said once, for all windows and articles', async () => {
  const { call, told } = setUp();
  const [{ id }, other] = [await addPhoto(store), await addPhoto(store)];
  const version = await addVersion(store, id, { rotate: 90 });
  expect(await call('photo:show', { assetId: id, version: version.id })).toBeUndefined();
  expect(told).toEqual([{ assetIds: [id] }]);
  expect(await call('photo:list', { articleId: null, query: '' })).toMatchObject({ photos: expect.arrayContaining([expect.objectContaining({ assetId: id, shown: { assetId: version.id, width: 40, height: 30 } })]) });
  for (const input of [{ assetId: other.id, version: version.id }, { assetId: version.id, version: null }, { assetId: id, version: id }]) expect(await call('photo:show', input)).toBe('not-found');
});
