import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFlush, FLUSH_MS } from '../../../electron/app/flush.ts';
import { setupWindowLife } from '../../../electron/app/window-life.ts';
import { windowOptions } from '../../../electron/app/window.ts';
import { createWindows } from '../../../electron/app/windows.ts';
import { electron, FakeWindow, preventable, resetElectron } from '../../helpers/electron-mock.ts';
import { manualTimer } from '../../helpers/manual-timer.ts';
import { memoryLog } from '../../helpers/memory-log.ts';

vi.mock('electron', async () => (await import('../../helpers/electron-mock.ts')).electronModule);

function setUp() {
  const timer = manualTimer();
  const gone: number[] = [];
  const log = memoryLog();
  let made = 0;
  const flush = createFlush({
    ask: (id, token) => {
      const window = windows.window(id);
      window?.webContents.send('flush', { token });
      return window !== null;
    },
    ids: { next: () => `t${(made += 1)}` },
    timer,
  });
  const windows = createWindows({ preload: '/out/preload.cjs', flush, onGone: (id) => void gone.push(id), log });
  const open = () => {
    const id = windows.create();
    const fake = FakeWindow.made.at(-1);
    if (fake === undefined || id === null) throw new Error('no window was made');
    return { id, fake };
  };
  return { timer, gone, log, flush, windows, open };
}

beforeEach(resetElectron);

describe('a window', () => {
  it('is locked up, and shows the page only', () => {
    const { fake } = setUp().open();
    expect(fake.options.webPreferences).toMatchObject({
      preload: '/out/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
    });
    expect(fake.loaded).toEqual(['app://bundle/index.html']);
    expect(fake.options).toMatchObject({ show: false, minWidth: 960, minHeight: 600, windowStatePersistence: true });
  });

  it('has the colour of its theme from the start', () => {
    const colour = (dark: boolean) => windowOptions({ preload: '', name: 'x', dark }).backgroundColor;
    expect(colour(true)).not.toBe(colour(false));
  });

  it('comes to the screen when it has something to show', async () => {
    const { windows, open } = setUp();
    const { fake } = open();
    expect(fake.calls).toEqual([]);
    fake.emit('ready-to-show');
    await windows.firstShown;
    expect(fake.calls).toEqual(['show']);
  });

  it('that cannot load its page is shown all the same', async () => {
    vi.spyOn(FakeWindow.prototype, 'loadURL').mockRejectedValueOnce(new Error('ERR_FAILED'));
    const { windows, open } = setUp();
    const { fake } = open();
    await windows.firstShown;
    expect(fake.calls).toEqual(['show']);
  });

  it('has a name of its own, and names are used again', () => {
    const { open } = setUp();
    const [first, second] = [open(), open()];
    expect([first, second].map(({ fake }) => fake.options.name)).toEqual(['window-1', 'window-2']);
    first.fake.destroy();
    expect(open().fake.options.name).toBe('window-1');
  });
});

describe('closing', () => {
  it('waits until the page has saved', async () => {
    const { flush, gone, windows, open } = setUp();
    const { id, fake } = open();
    fake.close();
    fake.close();
    expect(fake.destroyed).toBe(false);
    expect(fake.webContents.sent).toEqual([{ event: 'flush', payload: { token: 't1' } }]);
    flush.acknowledge(id, 't1');
    await vi.waitFor(() => expect(fake.destroyed).toBe(true));
    expect(gone).toEqual([id]);
    expect(windows.count()).toBe(0);
    expect(windows.window(id)).toBeNull();
  });

  it('does not wait for ever', async () => {
    const { timer, log, open } = setUp();
    const { fake } = open();
    fake.close();
    timer.pass(FLUSH_MS);
    await vi.waitFor(() => expect(fake.destroyed).toBe(true));
    expect(log.lines).toEqual([{ level: 'warn', event: 'window.close-unflushed', outcome: 'late' }]);
  });

  it('is not kept up by a page that asks whether to leave', () => {
    const { fake } = setUp().open();
    const event = preventable();
    fake.webContents.emit('will-prevent-unload', event);
    expect(event.prevented).toBe(true);
  });

  it('of a session makes the page save', () => {
    const { fake } = setUp().open();
    fake.emit('query-session-end');
    fake.emit('session-end');
    expect(fake.webContents.sent.map(({ event }) => event)).toEqual(['flush', 'flush']);
  });
});

describe('a page that is replaced or dies', () => {
  it.each(['did-navigate', 'render-process-gone'])('gives its rights back (%s)', (event) => {
    const { gone, open } = setUp();
    const { id, fake } = open();
    fake.webContents.emit(event);
    expect(gone).toEqual([id]);
  });
});

describe('all windows', () => {
  it('save together and go together', async () => {
    const { flush, timer, windows, open } = setUp();
    const [first, second] = [open(), open()];
    const outcomes = windows.flushAll();
    flush.acknowledge(first.id, 't1');
    timer.pass(FLUSH_MS);
    expect(await outcomes).toEqual(['flushed', 'late']);
    windows.destroyAll();
    expect([first.fake.destroyed, second.fake.destroyed]).toEqual([true, true]);
    expect(windows.listeners()).toEqual([]);
    expect(windows.create()).toBeNull();
  });

  it('send menu commands to the one in front', () => {
    const { windows, open } = setUp();
    expect(windows.current()).toBeNull();
    const [first, second] = [open(), open()];
    expect(windows.current()).toBe(second.id);
    FakeWindow.focused = first.fake;
    expect(windows.current()).toBe(first.id);
  });

  it('come back to the front when the app is started again', () => {
    const { windows, open } = setUp();
    setupWindowLife(windows);
    const { fake } = open();
    fake.minimized = true;
    electron.app.emit('second-instance');
    expect(fake.calls).toEqual(['restore', 'show', 'focus']);
    fake.destroy();
    electron.app.emit('activate');
    expect(windows.count()).toBe(1);
  });
});
