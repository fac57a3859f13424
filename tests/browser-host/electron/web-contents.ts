import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import { imitationClass, preventable } from './imitation.ts';
import { HostIpcMain } from './ipc-main.ts';
import { type PageLink, pages } from './page-link.ts';
import { snapshots } from '../server/snapshots.ts';
import { session } from './session.ts';

type Member = 'id' | 'send' | 'getURL' | 'getTitle' | 'isDestroyed' | 'isLoading' | 'isFocused' | 'focus' | 'reload' | 'print' | 'printToPDF' | 'getType' | 'isCrashed' | 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'selectAll' | 'delete' | 'setWindowOpenHandler';
type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

let made = 0;

/** The main frame of a page. One object for the life of its page; afterwards its properties throw, as in Electron. */
class HostFrame implements Pick<Electron.WebFrameMain, 'url' | 'origin' | 'processId' | 'routingId' | 'send' | 'isDestroyed'> {
  readonly processId = 1;
  readonly routingId = 1;
  readonly parent = null;
  readonly #contents: HostContents;
  constructor(contents: HostContents) {
    this.#contents = contents;
  }
  get url(): string {
    if (this.#contents.isDestroyed()) throw new Error('Render frame was disposed before WebFrameMain could be accessed');
    return this.#contents.getURL();
  }
  /** `app://bundle` of `app://bundle/index.html`; URL.origin knows this only of http. */
  get origin(): string {
    return originOf(this.url);
  }
  send = (channel: string, ...args: unknown[]): void => this.#contents.send(channel, ...args);
  isDestroyed = (): boolean => this.#contents.isDestroyed();
}

export const originOf = (url: string): string => /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url)?.[0] ?? 'null';

export class HostContents extends EventEmitter implements Pick<Electron.WebContents, Member> {
  readonly id: number;
  readonly mainFrame: HostFrame = new HostFrame(this);
  readonly session = session.defaultSession;
  readonly ipc = new HostIpcMain();
  readonly #preferences: Electron.WebPreferences;
  #link: PageLink | null = null;
  #url = '';
  #title = '';
  #everAttached = false;
  #loading = false;
  #destroyed = false;
  #load: PromiseWithResolvers<void> | null = null;
  #openHandler: OpenHandler | null = null;

  constructor(preferences: Electron.WebPreferences) {
    super();
    made += 1;
    this.id = made;
    this.#preferences = preferences;
  }

  getLastWebPreferences = (): Electron.WebPreferences => this.#preferences;
  getURL = (): string => this.#url;
  getTitle = (): string => this.#title;
  getType = (): 'window' => 'window';
  isDestroyed = (): boolean => this.#destroyed;
  isCrashed = (): boolean => false;
  isLoading = (): boolean => this.#loading;
  isFocused = (): boolean => this.#link?.focused() ?? false;
  focus = (): void => this.#order('focus');
  reload = (): void => this.#order('reload');
  /** The browser's own dialog; it does not tell what became of it, and holds up the page until it closes. */
  print = (_options?: Electron.WebContentsPrintOptions, callback?: (success: boolean, failureReason: string) => void): void => {
    this.#order('print');
    callback?.(true, '');
  };
  printToPDF = async (options: Electron.PrintToPDFOptions): Promise<Buffer> => {
    if (this.#link === null) throw new Error('Failed to generate PDF: no page');
    return snapshots.pdf(String(await pages.ask({ kind: 'snapshot' }, this.#link)), options);
  };
  undo = (): void => this.#edit('undo');
  redo = (): void => this.#edit('redo');
  cut = (): void => this.#edit('cut');
  copy = (): void => this.#edit('copy');
  paste = (): void => this.#edit('paste');
  pasteAndMatchStyle = (): void => this.#edit('pasteAndMatchStyle');
  selectAll = (): void => this.#edit('selectAll');
  delete = (): void => this.#edit('delete');
  setWindowOpenHandler = (handler: OpenHandler): void => void (this.#openHandler = handler);

  /** To the page; lost when there is none, as in Electron. The arguments are cloned now, not when they arrive. */
  send(channel: string, ...args: unknown[]): void {
    this.#link?.send({ t: 'event', channel, args: structuredClone(args) });
  }

  /** Settles when a page has loaded this address: some browser tab must come for it. */
  load(url: string): Promise<void> {
    this.#url = url;
    this.#loading = true;
    this.#load?.reject(new Error('ERR_ABORTED (-3)'));
    this.#load = Promise.withResolvers<void>();
    return this.#load.promise;
  }

  link = (): PageLink | null => this.#link;
  hasPage = (): boolean => this.#link !== null;
  /** Whether a tab may still take this window. */
  isFree = (): boolean => !this.#destroyed && !this.#everAttached;

  attach(link: PageLink): void {
    this.#link = link;
    this.#everAttached = true;
    this.#loading = true;
    this.emit('did-start-loading');
    this.emit('did-start-navigation', preventable({ url: this.#url, isSameDocument: false, isMainFrame: true }));
    this.emit('did-navigate', preventable({}), this.#url, 200, 'OK');
  }

  loaded(title: string): void {
    this.#title = title;
    this.#loading = false;
    this.emit('dom-ready', preventable({}));
    this.emit('did-finish-load');
    this.emit('did-stop-loading');
    this.#load?.resolve();
  }

  detach(): void {
    this.#link = null;
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#link?.send({ t: 'closed' });
    this.#link = null;
    this.#load?.reject(new Error('ERR_FAILED (-2)'));
    this.emit('destroyed');
  }

  /** Whether the page may go there: every listener is asked, as in Electron. */
  mayNavigate(url: string): boolean {
    const details = { url, isSameDocument: false, isMainFrame: true, frame: this.mainFrame };
    const frame = preventable(details);
    this.emit('will-frame-navigate', frame);
    const event = preventable(details);
    if (!frame.defaultPrevented) this.emit('will-navigate', event, url);
    return !frame.defaultPrevented && !event.defaultPrevented;
  }

  mayOpen(url: string): boolean {
    const details: Electron.HandlerDetails = { url, frameName: '', features: '', disposition: 'foreground-tab', referrer: { url: '', policy: 'no-referrer' } };
    return (this.#openHandler?.(details) ?? { action: 'allow' }).action === 'allow';
  }

  #order(what: 'focus' | 'reload' | 'print'): void {
    if (this.#link !== null) pages.order({ what }, this.#link);
  }

  #edit(command: string): void {
    if (this.#link !== null) pages.order({ what: 'edit', command }, this.#link);
  }
}

imitationClass('webContents', HostContents);
imitationClass('WebFrameMain', HostFrame);
