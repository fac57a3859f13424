import { randomUUID } from 'node:crypto';
import { hostApp } from '../electron/app.ts';
import type { HostWindow } from '../electron/browser-window.ts';
import { HostMenu } from '../electron/menu.ts';
import { pages } from '../electron/page-link.ts';
import { windows } from '../electron/window-list.ts';
import type { Connection } from './connection.ts';

/** A reload comes back within this, in milliseconds; a tab that does not is closed. */
const RELOAD_MS = 1_000;
/** Once the page is being fetched again, a slow PC gets this long. */
const LOADING_MS = 10_000;
/** How long a new tab may wait for the previous page of the same window to go: a reload, or a copied tab? */
const OVERLAP_MS = 300;

/** Of this run: a tab left over from an earlier one must not ask for a window of that. */
const run = randomUUID();

/** What a tab remembers of its window. */
export const windowToken = (window: HostWindow): string => `${run}:${window.id}`;

/** Matches browser tabs with windows of the app. */
export function createTabs() {
  const leaving = new Map<HostWindow, NodeJS.Timeout>();
  const waiting: ((window: HostWindow) => void)[] = [];

  /** Gives a window without a tab to the tab that has waited longest. */
  function offer(window: HostWindow): void {
    if (window.webContents.isFree()) waiting.shift()?.(window);
  }

  function leave(window: HostWindow, ms: number): void {
    clearTimeout(leaving.get(window));
    const vanish = (): void => {
      leaving.delete(window);
      window.vanish();
    };
    leaving.set(window, setTimeout(vanish, ms));
  }

  hostApp.on('browser-window-created', (_event: unknown, window: HostWindow) => {
    // The app opens a window by itself: only the person's browser can open a tab for it.
    if (waiting.length === 0) pages.order({ what: 'new-tab' });
    // Later: whoever makes the window has yet to say what it shows.
    setImmediate(() => offer(window));
  });

  const free = (): HostWindow | undefined => windows.all().find((window) => window.webContents.isFree());

  async function byToken(token: string | null): Promise<HostWindow | null> {
    const find = () => windows.all().find((window) => windowToken(window) === token) ?? null;
    for (const end = Date.now() + OVERLAP_MS; find()?.webContents.hasPage() === true && Date.now() < end; ) {
      await new Promise((resolve) => {
        setTimeout(resolve, 10);
      });
    }
    const window = find();
    return window?.webContents.hasPage() === true ? null : window;
  }

  return {
    /** The window of a tab: its own when it was reloaded, else a free one, else a new one of the app's own making. */
    windowFor: async (token: string | null): Promise<HostWindow> => {
      const own = await byToken(token);
      if (own !== null) return own;
      const first = free();
      if (first !== undefined) return first;
      const item = HostMenu.getApplicationMenu()?.getMenuItemById('new-window') ?? null;
      return new Promise((resolve) => {
        waiting.push(resolve);
        item?.click(null);
      });
    },

    /** A window that its tab did not take after all. */
    giveBack: offer,

    attach: (window: HostWindow, connection: Connection): void => {
      clearTimeout(leaving.get(window));
      leaving.delete(window);
      window.webContents.attach(connection);
    },

    /** The page of a window has gone: reloaded or closed. */
    detach: (window: HostWindow): void => {
      window.webContents.detach();
      window.setFocused(false);
      if (!window.isDestroyed()) leave(window, RELOAD_MS);
    },

    /** A page is being fetched: windows that wait for theirs may wait longer. */
    pageRequested: (): void => {
      for (const window of leaving.keys()) leave(window, LOADING_MS);
    },

    /** The address that a tab without a window should load, or null while the app has none. */
    firstUrl: (): string | null => (free() ?? windows.all().at(-1))?.webContents.getURL() || null,
  };
}
