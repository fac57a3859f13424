import type { WebSocket } from 'ws';
import type { HostWindow } from '../electron/browser-window.ts';
import { deliver, invoke } from '../electron/ipc-main.ts';
import { chooseItem, HostMenu, menuView } from '../electron/menu.ts';
import { pages } from '../electron/page-link.ts';
import { originOf } from '../electron/web-contents.ts';
import type { ToHost } from '../wire/messages.ts';
import { type Connection, connect } from './connection.ts';
import { type createTabs, windowToken } from './tabs.ts';

type Tabs = ReturnType<typeof createTabs>;
type Hello = Extract<ToHost, { t: 'hello' }>;

/** Everything that a page and the host have to say to each other, from its hello to its end. `base` is the page's folder. */
export function converse(socket: WebSocket, tabs: Tabs, base: string): void {
  let window: HostWindow | null = null;
  let gone = false;
  const connection: Connection = connect(socket, hear, leave);

  function hear(message: Exclude<ToHost, { t: 'answer' }>): void {
    pages.heard(connection);
    if (message.t === 'hello') void arrive(message);
    else if (message.t === 'state') state(message);
    else if (window === null || window.isDestroyed()) return;
    else if (message.t === 'invoke') void answer(window, message);
    else if (message.t === 'send') deliver(window.webContents, message.channel, message.args);
    else if (message.t === 'loaded') window.webContents.loaded(message.title);
    else if (message.t === 'menu') chooseItem(message.id, window);
    else if (message.t === 'navigate') navigate(window, message.url);
    else openWindow(window, message.url);
  }

  async function arrive(hello: Hello): Promise<void> {
    connection.setState(hello);
    pages.add(connection);
    const found = await tabs.windowFor(hello.window);
    if (gone) return tabs.giveBack(found);
    const path = base + found.webContents.getURL().slice(originOf(found.webContents.getURL()).length + 1);
    // The fragment is the page's own affair.
    if (path.split('#')[0] !== hello.path) return connection.send({ t: 'go', path });
    window = found;
    tabs.attach(window, connection);
    connection.send({ t: 'attached', window: windowToken(window), menu: menuView(HostMenu.getApplicationMenu()) });
    window.setFocused(hello.focused);
  }

  function state(message: Extract<ToHost, { t: 'state' }>): void {
    connection.setState(message);
    if (window !== null && !window.isDestroyed()) window.setFocused(message.focused);
  }

  async function answer(caller: HostWindow, { n, channel, args }: Extract<ToHost, { t: 'invoke' }>): Promise<void> {
    try {
      connection.send({ t: 'result', n, ok: true, value: structuredClone(await invoke(caller.webContents, channel, args)) });
    } catch (error) {
      connection.send({ t: 'result', n, ok: false, message: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Addresses of the page's own origin are the app's addresses. */
  function appUrl(caller: HostWindow, url: string): string {
    const own = new URL(base, url).href;
    return url.startsWith(own) ? `${originOf(caller.webContents.getURL())}/${url.slice(own.length)}` : url;
  }

  function navigate(caller: HostWindow, url: string): void {
    const target = appUrl(caller, url);
    if (!caller.webContents.mayNavigate(target)) return;
    // Settles for nobody: the app did not ask for this load.
    if (target !== url) caller.webContents.load(target).catch(() => {});
    connection.send({ t: 'go', path: url });
  }

  function openWindow(caller: HostWindow, url: string): void {
    const target = appUrl(caller, url);
    if (caller.webContents.mayOpen(target)) connection.send({ t: 'do', order: { what: 'external', url } });
  }

  function leave(): void {
    gone = true;
    pages.remove(connection);
    if (window !== null) tabs.detach(window);
  }
}
