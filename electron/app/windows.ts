import { BrowserWindow } from 'electron';
import { isDark } from './appearance.ts';
import type { Listener } from './broadcast.ts';
import type { Flush, FlushOutcome } from './flush.ts';
import type { Log } from './log.ts';
import { createWindow } from './window.ts';

type Deps = {
  readonly preload: string;
  readonly flush: Pick<Flush, 'flush' | 'forget'>;
  /** The window's page was destroyed or replaced: it holds no rights any more. */
  readonly onGone: (windowId: number) => void;
  readonly log: Log;
};

export type Windows = ReturnType<typeof createWindows>;

/** All windows of the app. They are known by the id of their page (`webContents.id`), which is also who calls over IPC. */
export function createWindows({ preload, flush, onGone, log }: Deps) {
  const open = new Map<number, BrowserWindow>();
  const names = new Map<number, string>();
  let ended = false;
  const firstShown = Promise.withResolvers<void>();

  /** Small numbers are used again, so that the next start finds the places the windows had. */
  function freeName(): string {
    const used = new Set(names.values());
    let number = 1;
    while (used.has(`window-${number}`)) number += 1;
    return `window-${number}`;
  }

  function forget(windowId: number): void {
    flush.forget(windowId);
    onGone(windowId);
  }

  /** Closing waits for the page to save; a page that cannot answer is closed all the same. */
  function saveBeforeClose(window: BrowserWindow, id: number): void {
    let stage: 'open' | 'saving' | 'saved' = 'open';
    window.on('close', (event) => {
      if (stage === 'saved') return;
      event.preventDefault();
      if (stage === 'saving') return;
      stage = 'saving';
      void flush.flush(id).then((outcome) => {
        stage = 'saved';
        if (outcome !== 'flushed') log.warn('window.close-unflushed', { outcome });
        if (!window.isDestroyed()) close(window, outcome);
      });
    });
    // Windows tells at log-off that the session ends; there is no waiting, but a quick page still makes it.
    window.on('query-session-end', () => void flush.flush(id));
    window.on('session-end', () => void flush.flush(id));
  }

  return {
    /** Opens another window and answers its id; null when the app is ending (it was started again at that moment). */
    create: (): number | null => {
      if (ended) return null;
      const name = freeName();
      const window = createWindow({ preload, name, dark: isDark() }, firstShown.resolve);
      const id = window.webContents.id;
      open.set(id, window);
      names.set(id, name);
      saveBeforeClose(window, id);
      // A page that asks "really leave?" must not keep a saved window from closing.
      window.webContents.on('will-prevent-unload', (event) => event.preventDefault());
      window.webContents.on('did-navigate', () => forget(id));
      window.webContents.on('render-process-gone', () => forget(id));
      window.on('closed', () => {
        open.delete(id);
        names.delete(id);
        forget(id);
      });
      return id;
    },

    /** Resolves when the first window is on the screen. */
    firstShown: firstShown.promise,

    window: (id: number): BrowserWindow | null => open.get(id) ?? null,
    count: (): number => open.size,

    /** Brings the window that was used last to the front. */
    focus: (): void => {
      const window = BrowserWindow.getFocusedWindow() ?? [...open.values()].at(-1);
      if (window === undefined || window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },

    /** The window a menu command is meant for: the focused one, else the newest. */
    current: (): number | null => {
      const focused = BrowserWindow.getFocusedWindow();
      if (focused !== null && open.has(focused.webContents.id)) return focused.webContents.id;
      return [...open.keys()].at(-1) ?? null;
    },

    listeners: (): readonly Listener[] =>
      [...open]
        .filter(([, window]) => !window.isDestroyed())
        .map(([id, window]) => ({ id, send: (event, payload) => window.webContents.send(event, payload) })),

    flushAll: (): Promise<readonly FlushOutcome[]> => Promise.all([...open.keys()].map((id) => flush.flush(id))),

    /** Ends every window at once; only after `flushAll`. */
    destroyAll: (): void => {
      ended = true;
      for (const window of open.values()) if (!window.isDestroyed()) window.destroy();
    },
  };
}

/** A page that did not answer may be hung, and a hung page never closes by itself. */
function close(window: BrowserWindow, outcome: FlushOutcome): void {
  if (outcome === 'flushed') window.close();
  else window.destroy();
}
