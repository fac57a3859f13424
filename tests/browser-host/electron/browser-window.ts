import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import { hostApp } from './app.ts';
import { imitationClass, preventable } from './imitation.ts';
import { pages } from './page-link.ts';
import { HostContents } from './web-contents.ts';
import { windows } from './window-list.ts';

type Member = 'id' | 'loadURL' | 'show' | 'showInactive' | 'hide' | 'focus' | 'blur' | 'close' | 'destroy' | 'isDestroyed' | 'isVisible' | 'isFocused' | 'isMinimized' | 'isMaximized' | 'isFullScreen' | 'minimize' | 'maximize' | 'restore' | 'getTitle' | 'setTitle' | 'getBounds' | 'setBounds' | 'getSize' | 'setBackgroundColor' | 'setMenuBarVisibility' | 'setDocumentEdited' | 'setProgressBar' | 'flashFrame' | 'reload';

/**
 * A window is a browser tab: made without one, taken by the first tab that comes. Place, size and state belong to the
 * browser; they are accepted and have no effect.
 */
export class HostWindow extends EventEmitter implements Pick<Electron.BrowserWindow, Member> {
  static getAllWindows = (): HostWindow[] => windows.all();
  static getFocusedWindow = (): HostWindow | null => windows.focused();
  static fromWebContents = (contents: HostContents): HostWindow | null => windows.all().find((window) => window.webContents.id === contents.id) ?? null;
  static fromId = (id: number): HostWindow | null => windows.all().find((window) => window.id === id) ?? null;

  readonly id: number;
  readonly webContents: HostContents;
  readonly preload: string | null;
  #title: string;
  #bounds: Electron.Rectangle;
  #visible: boolean;
  #shownOnce = false;
  #destroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    this.webContents = new HostContents(options.webPreferences ?? {});
    this.id = this.webContents.id;
    this.preload = options.webPreferences?.preload ?? null;
    this.#title = options.title ?? hostApp.name;
    this.#bounds = { x: 0, y: 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.#visible = options.show ?? true;
    windows.add(this);
    this.webContents.on('did-finish-load', () => this.#readyToShow());
    hostApp.emit('web-contents-created', preventable({}), this.webContents);
    hostApp.emit('browser-window-created', preventable({}), this);
  }

  loadURL = (url: string): Promise<void> => this.webContents.load(url);
  reload = (): void => this.webContents.reload();
  isDestroyed = (): boolean => this.#destroyed;
  isVisible = (): boolean => this.#visible;
  isFocused = (): boolean => windows.focused()?.id === this.id;
  isMinimized = (): boolean => false;
  isMaximized = (): boolean => false;
  isFullScreen = (): boolean => false;
  minimize = (): void => {};
  maximize = (): void => {};
  restore = (): void => {};
  blur = (): void => {};
  setBackgroundColor = (): void => {};
  setMenuBarVisibility = (): void => {};
  setDocumentEdited = (): void => {};
  setProgressBar = (): void => {};
  flashFrame = (): void => {};
  focus = (): void => this.webContents.focus();
  getTitle = (): string => this.#title;
  getBounds = (): Electron.Rectangle => this.#bounds;
  setBounds = (bounds: Partial<Electron.Rectangle>): void => void (this.#bounds = { ...this.#bounds, ...bounds });
  getSize = (): number[] => [this.#bounds.width, this.#bounds.height];

  setTitle(title: string): void {
    this.#title = title;
    const link = this.webContents.link();
    if (link !== null) pages.order({ what: 'title', text: title }, link);
  }

  show(): void {
    this.showInactive();
    this.focus();
  }
  showInactive(): void {
    if (this.#visible) return;
    this.#visible = true;
    this.emit('show');
  }
  hide(): void {
    if (!this.#visible) return;
    this.#visible = false;
    this.emit('hide');
  }

  /** Asks first; a window without a page has nobody to ask. */
  close(): void {
    if (this.#destroyed) return;
    if (this.webContents.hasPage()) {
      const event = preventable({});
      this.emit('close', event);
      if (event.defaultPrevented) return;
    }
    this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.vanish();
    if (windows.all().length === 0) hostApp.allWindowsClosed();
  }

  /** As `destroy`, but the app stays when this was the last window: a closed tab does not end the host. */
  vanish(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    windows.remove(this);
    this.webContents.destroy();
    this.emit('closed');
  }

  /** The tab came to the front or left it. */
  setFocused(focused: boolean): void {
    if (focused === this.isFocused()) return;
    windows.setFocused(focused ? this : null);
    this.emit(focused ? 'focus' : 'blur');
    hostApp.emit(focused ? 'browser-window-focus' : 'browser-window-blur', preventable({}), this);
  }

  #readyToShow(): void {
    if (this.#shownOnce) return;
    this.#shownOnce = true;
    this.emit('ready-to-show');
  }
}

imitationClass('BrowserWindow', HostWindow);
