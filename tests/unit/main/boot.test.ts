import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../../electron/store/database.ts';
import { systemClock } from '../../../shared/domain/clock.ts';
import { systemIds } from '../../../shared/domain/ids.ts';
import type { Channel, Input, Output } from '../../../shared/ipc/contract.ts';
import type { Result } from '../../../shared/ipc/result.ts';
import { electron, FakeWindow, resetElectron } from '../../helpers/electron-mock.ts';

vi.mock('electron', async () => (await import('../../helpers/electron-mock.ts')).electronModule);

/**
 * The real composition root on a real data folder; only Electron is imitated. One story, because a main process boots
 * once: start, write in two windows, quit, look at what is left on the disk.
 */
let dir: string;
beforeAll(async () => {
  resetElectron();
  dir = await mkdtemp(join(tmpdir(), 'boot-'));
  // Not the first start, and no workers: they are built files.
  openStore({ dir, clock: systemClock, ids: systemIds }).close();
  await writeFile(join(dir, 'config.json'), JSON.stringify({ training: { port: null, wanted: false } }));
  electron.app.userData = dir;
  await import('../../../electron/main.ts');
});
afterAll(() => rm(dir, { recursive: true, force: true, maxRetries: 10 }));

const nth = (index: number): FakeWindow => FakeWindow.made[index] ?? expect.unreachable(`window ${index}`);

async function call<C extends Channel>(window: FakeWindow, channel: C, input: Input<C>): Promise<Result<Output<C>>> {
  const { webContents } = window;
  const handler = electron.ipcMain.handlers.get(channel) ?? expect.unreachable(channel);
  return (await handler({ sender: webContents, senderFrame: webContents.mainFrame }, input)) as Result<Output<C>>;
}

async function value<C extends Channel>(window: FakeWindow, channel: C, input: Input<C>): Promise<Output<C>> {
  const result = await call(window, channel, input);
  return result.ok ? result.value : expect.unreachable(JSON.stringify(result.error));
}

describe('the main process', () => {
  it('claims the scheme before it is ready, and opens nothing until then', () => {
    expect(electron.protocol.schemes.map(({ scheme }) => scheme)).toEqual(['app']);
    expect(FakeWindow.made).toEqual([]);
  });

  it('shows one locked window and answers the page', async () => {
    electron.app.becomeReady();
    await vi.waitFor(() => expect(FakeWindow.made).toHaveLength(1));
    expect(nth(0).options.webPreferences?.preload).toMatch(/preload\.cjs$/);
    expect(electron.protocol.handled.has('app')).toBe(true);
    expect(electron.session.defaultSession.request).not.toBeNull();
    expect(electron.Menu.current).not.toBeNull();
    expect(await value(nth(0), 'app:boot', undefined)).toMatchObject({ version: '0.0.0', preferences: { locale: 'vi' }, lastArticleId: null, warnings: [] });
    nth(0).emit('ready-to-show');
  });

  it('knows the sections of the training portal before it has ever run', async () => {
    const [training] = await value(nth(0), 'portal:list', undefined);
    expect(training).toMatchObject({ running: false, sections: [{ code: 'tin-tuc-su-kien' }, {}, {}, {}] });
  });

  it('keeps an article that two windows fight over', async () => {
    const first = nth(0);
    const made = await value(first, 'article:create', undefined);
    await value(first, 'window:new', undefined);
    const second = nth(1);
    const { id } = made.article;
    expect(await value(second, 'article:open', { id })).toMatchObject({ editable: false, readOnlyReason: 'other-window' });

    const write = (headline: string, baseRevisionId: string) => ({ id, baseRevisionId, fields: { ...made.article.fields, headline }, document: JSON.stringify(made.article.document) });
    const saved = await value(first, 'article:save', write('Lễ hội xuống đồng', made.article.revisionId));
    expect(await call(second, 'article:save', write('Chữ của cửa sổ thứ hai', made.article.revisionId))).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    expect(second.webContents.sent).toContainEqual({ event: 'article:changed', payload: { id } });

    const taken = value(second, 'article:take-over', { id });
    const flush = first.webContents.sent.find(({ event }) => event === 'flush')?.payload as { token: string };
    const last = await value(first, 'article:save', write('Lễ hội xuống đồng 2026', saved.revisionId));
    await value(first, 'article:flushed', flush);
    expect(await taken).toMatchObject({ editable: true, article: { revisionId: last.revisionId, fields: { headline: 'Lễ hội xuống đồng 2026' } } });
    expect(first.webContents.sent.at(-1)).toEqual({ event: 'article:lease-lost', payload: { id } });
  });

  it('makes a delivery that waits for the training portal', async () => {
    const [row] = await value(nth(1), 'article:list', { trash: false, query: 'le hoi' });
    const article = (await value(nth(1), 'article:open', { id: row?.id ?? '' })).article;
    const fields = { ...article.fields, section: 'tin-tuc-su-kien' };
    await value(nth(1), 'article:save', { id: article.id, baseRevisionId: article.revisionId, fields, document: JSON.stringify(article.document) });
    const delivery = await value(nth(1), 'delivery:send', { articleId: article.id, portalId: 'training', intent: 'publish' });
    expect(['waiting', 'running']).toContain(delivery.state);
    await vi.waitFor(async () => {
      const [row2] = await value(nth(1), 'delivery:list', undefined);
      expect(row2).toMatchObject({ id: delivery.id, state: 'waiting', error: { kind: 'offline' } });
    });
    expect(await value(nth(1), 'portal:list', undefined)).toMatchObject([{ portal: { id: 'training', username: 'phongvien', hasPassword: true }, running: false, reach: 'offline' }]);
  });

  it('changes language everywhere', async () => {
    await value(nth(0), 'preferences:set', { locale: 'en' });
    expect(JSON.stringify(electron.Menu.current)).toContain('New article');
    expect(nth(1).webContents.sent).toContainEqual({ event: 'preferences:changed', payload: expect.objectContaining({ locale: 'en' }) });
  });

  it('quits in order and leaves everything on the disk', async () => {
    electron.app.quit();
    for (const window of [nth(0), nth(1)]) {
      const flush = window.webContents.sent.findLast(({ event }) => event === 'flush')?.payload as { token: string };
      await value(window, 'article:flushed', flush);
    }
    await vi.waitFor(() => expect(electron.app.quits).toBeGreaterThanOrEqual(2), { timeout: 5_000 });
    expect([nth(0).destroyed, nth(1).destroyed]).toEqual([true, true]);
    await expect(access(join(dir, 'toasoan.db-wal'))).rejects.toThrow();

    const store = openStore({ dir, clock: systemClock, ids: systemIds });
    const [row] = store.articles.list({ trash: false, query: '' });
    expect(row?.headline).toBe('Lễ hội xuống đồng 2026');
    const kept = store.articles.revisions(row?.id ?? '').map(({ fields }) => fields.headline);
    expect(kept).toContain('Chữ của cửa sổ thứ hai');
    expect(store.deliveries.list()).toHaveLength(1);
    store.close();
    expect(JSON.parse(await readFile(join(dir, 'config.json'), 'utf8'))).toMatchObject({ preferences: { locale: 'en' }, lastArticleId: row?.id });
  });

  it('wrote no word of any article into its log', async () => {
    const log = await readFile(join(dir, 'logs', 'toasoan.log'), 'utf8');
    expect(log).toContain('quit.begin');
    expect(log).not.toMatch(/Lễ hội|cửa sổ thứ hai|tap-huan/);
  });
});
