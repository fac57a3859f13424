import { emptyFields } from '../../../shared/domain/article.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail } from '../../../shared/domain/app-error.ts';
import { channels } from '../../../shared/ipc/channels.ts';
import { answerCall } from '../../../electron/ipc/call.ts';
import type { Handlers } from '../../../electron/ipc/handlers.ts';
import { isOwnPage, registerIpc } from '../../../electron/ipc/register.ts';
import { electron, resetElectron } from '../../helpers/electron-mock.ts';
import { memoryLog } from '../../helpers/memory-log.ts';

vi.mock('electron', async () => (await import('../../helpers/electron-mock.ts')).electronModule);

const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const caller = { windowId: 1 };
/** Handlers that must not be reached, but for those given. */
const handlersWith = (some: { readonly [C in keyof Handlers]?: unknown }): Handlers => {
  const none = Object.fromEntries(channels.map((channel) => [channel, () => expect.unreachable(channel)]));
  return { ...none, ...some } as Handlers;
};

beforeEach(resetElectron);

describe('a call', () => {
  it('reaches its handler with checked input and comes back checked', async () => {
    const seen: unknown[] = [];
    const handlers = handlersWith({ 'article:list': (input: unknown, who: unknown) => (seen.push(input, who), []) });
    expect(await answerCall('article:list', handlers, { trash: false, query: 'đường' }, caller, memoryLog())).toEqual({ ok: true, value: [] });
    expect(seen).toEqual([{ trash: false, query: 'đường' }, caller]);
  });

  it.each([
    ['article:open', { id: '../../etc/passwd' }],
    ['article:open', { id, path: '/etc/passwd' }],
    ['article:open', undefined],
    ['article:save', { id, baseRevisionId: id, fields: {}, document: '{}' }],
    ['article:save', { id, baseRevisionId: id, fields: emptyFields, document: 'không phải JSON' }],
    ['photo:part', { batch: id, index: 0, articleId: null, name: 'a.jpg', size: 3, offset: 0, bytes: [1, 2, 3] }],
    ['photo:choose', { batch: id, from: 'files', articleId: null, path: '/etc/passwd' }],
    ['shell:open', { url: 7 }],
    ['preferences:set', { theme: 'neon' }],
    ['preferences:set', { admin: true }],
    ['app:boot', { anything: 1 }],
  ] as const)('%s with %j goes no further than the schema', async (channel, input) => {
    const log = memoryLog();
    const result = await answerCall(channel, handlersWith({}), input, caller, log);
    expect(result).toMatchObject({ ok: false, error: { kind: 'invalid-input', retryable: false } });
    expect(log.lines[0]).toMatchObject({ level: 'error', event: 'ipc.input', channel });
  });

  it('does not write refused text into the log', async () => {
    const log = memoryLog();
    await answerCall('shell:open', handlersWith({}), { url: 'x'.repeat(3_000), secret: 'Bí mật chưa đăng' }, caller, log);
    expect(JSON.stringify(log.lines)).not.toMatch(/Bí mật|xxx/);
  });

  it('whose answer breaks the contract is an internal error, and nothing of it crosses', async () => {
    const log = memoryLog();
    const handlers = handlersWith({ 'article:save': () => ({ revisionId: 'secret value', savedAt: 'now' }) });
    const input = { id, baseRevisionId: id, fields: { headline: '', lead: '', section: '', byline: [], source: '', tags: [] }, document: JSON.stringify({ app: 'toasoan', schema: 1, editor: 'x', state: null }) };
    const result = await answerCall('article:save', handlers, input, caller, log);
    expect(result).toEqual({ ok: false, error: { kind: 'internal', detail: 'output', retryable: false } });
    expect(JSON.stringify([result, log.lines])).not.toContain('secret value');
  });

  it('strips what the contract does not name', async () => {
    const handlers = handlersWith({ 'article:save': () => ({ revisionId: id, savedAt: 1, path: '/home/x' }) });
    const input = { id, baseRevisionId: id, fields: { headline: '', lead: '', section: '', byline: [], source: '', tags: [] }, document: JSON.stringify({ app: 'toasoan', schema: 1, editor: 'x', state: null }) };
    expect(await answerCall('article:save', handlers, input, caller, memoryLog())).toEqual({ ok: true, value: { revisionId: id, savedAt: 1 } });
  });

  it('that fails answers the kind of failure only', async () => {
    const log = memoryLog();
    const refused = handlersWith({ 'article:close': () => fail('conflict', 'other') });
    expect(await answerCall('article:close', refused, { id }, caller, log)).toEqual({ ok: false, error: { kind: 'conflict', detail: 'other', retryable: false } });
    const broken = handlersWith({ 'article:close': () => Promise.reject(new Error('/home/x/toasoan.db is locked')) });
    expect(await answerCall('article:close', broken, { id }, caller, log)).toEqual({ ok: false, error: { kind: 'internal', retryable: false } });
    expect(log.lines.at(-1)).toMatchObject({ event: 'ipc.handler', error: 'Error: /home/x/toasoan.db is locked' });
    expect(log.lines.at(-1)?.['stack']).not.toEqual([]);
  });
});

describe('the sender', () => {
  const frame = (origin: string) => ({ origin });
  const event = (senderFrame: unknown, mainFrame: unknown) => ({ sender: { id: 1, mainFrame }, senderFrame }) as unknown as Parameters<typeof isOwnPage>[0];

  it('must be the main frame at our origin', () => {
    const main = frame('app://bundle');
    expect(isOwnPage(event(main, main))).toBe(true);
    expect(isOwnPage(event(frame('app://bundle'), main))).toBe(false);
    expect(isOwnPage(event(null, main))).toBe(false);
    expect(isOwnPage(event(null, null))).toBe(false);
  });

  it.each(['app://bundle.evil', 'app://bundle:1', 'https://bundle', 'file://', 'null', '', 'app://', 'http://app://bundle'])('at %j is refused', (origin) => {
    const main = frame(origin);
    expect(isOwnPage(event(main, main))).toBe(false);
  });

  it('whose frame is gone is refused', () => {
    const gone = {
      get origin(): string {
        throw new Error('Render frame was disposed');
      },
    };
    expect(isOwnPage(event(gone, gone))).toBe(false);
  });
});

describe('registerIpc', () => {
  it('opens exactly the channels of the contract', () => {
    registerIpc(handlersWith({}), () => true, memoryLog());
    expect([...electron.ipcMain.handlers.keys()].sort()).toEqual([...channels].sort());
  });

  it('lets no stranger through, by frame or by window', async () => {
    const log = memoryLog();
    registerIpc(handlersWith({ 'portal:list': () => [] }), (windowId) => windowId === 1, log);
    const call = electron.ipcMain.handlers.get('portal:list');
    const main = { origin: 'app://bundle' };
    const evil = { origin: 'https://evil.example' };
    expect(await call?.({ sender: { id: 1, mainFrame: main }, senderFrame: main }, undefined)).toEqual({ ok: true, value: [] });
    const refused = { ok: false, error: { kind: 'forbidden', detail: 'sender', retryable: false } };
    expect(await call?.({ sender: { id: 1, mainFrame: evil }, senderFrame: evil }, undefined)).toEqual(refused);
    expect(await call?.({ sender: { id: 2, mainFrame: main }, senderFrame: main }, undefined)).toEqual(refused);
    expect(log.lines.map((line) => line.event)).toEqual(['ipc.stranger', 'ipc.stranger']);
  });
});
