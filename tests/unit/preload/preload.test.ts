import { EventEmitter } from 'node:events';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { methodName, type NewsroomApi } from '../../../shared/ipc/api.ts';
import { channels } from '../../../shared/ipc/channels.ts';

const ipcRenderer = Object.assign(new EventEmitter(), {
  calls: [] as unknown[][],
  invoke: (...args: unknown[]): Promise<unknown> => {
    ipcRenderer.calls.push(args);
    return args[0] === 'app:boot' ? Promise.reject(new Error('no handler')) : Promise.resolve({ ok: true, value: null });
  },
});
const worlds: Record<string, unknown> = {};
vi.mock('electron', () => ({
  ipcRenderer,
  contextBridge: { exposeInMainWorld: (name: string, api: unknown) => void (worlds[name] = api) },
}));

let api: NewsroomApi;
beforeAll(async () => {
  await import('../../../electron/preload.ts');
  api = worlds['newsroom'] as NewsroomApi;
});

describe('window.newsroom', () => {
  it('has a function per channel, `on`, and nothing else', () => {
    expect(Object.keys(worlds)).toEqual(['newsroom']);
    expect(Object.keys(api).sort()).toEqual([...channels.map(methodName), 'on'].sort());
  });

  it('passes one argument on and no more', async () => {
    ipcRenderer.calls.length = 0;
    const open = api.articleOpen as (...args: unknown[]) => Promise<unknown>;
    await open({ id: 'x' }, 'more');
    expect(ipcRenderer.calls).toEqual([['article:open', { id: 'x' }]]);
  });

  it('answers an error value where Electron would reject', async () => {
    expect(await api.appBoot()).toMatchObject({ ok: false, error: { kind: 'internal', retryable: true } });
  });

  it('hears payloads without the event object, until told to stop', () => {
    const heard: unknown[][] = [];
    const stop = api.on('article:changed', (...args: unknown[]) => void heard.push(args));
    ipcRenderer.emit('article:changed', { sender: ipcRenderer }, { id: 'a' });
    stop();
    ipcRenderer.emit('article:changed', { sender: ipcRenderer }, { id: 'b' });
    expect(heard).toEqual([[{ id: 'a' }]]);
  });

  it('listens to events of the contract only', () => {
    const listen = api.on as (event: string, listener: unknown) => () => void;
    listen('ELECTRON_INTERNAL', () => {})();
    listen('command', 'not a function')();
    expect(ipcRenderer.eventNames()).toEqual([]);
  });
});
