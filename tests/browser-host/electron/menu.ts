import type * as Electron from 'electron';
import type { MenuView } from '../wire/messages.ts';
import { hostApp } from './app.ts';
import type { HostWindow } from './browser-window.ts';
import { pages } from './page-link.ts';
import { windows } from './window-list.ts';

type Template = Electron.MenuItemConstructorOptions | HostMenuItem;

let made = 0;
const items = new Map<number, HostMenuItem>();

export class HostMenuItem {
  readonly number: number;
  readonly id: string;
  readonly role: string | undefined;
  readonly type: Electron.MenuItem['type'];
  readonly accelerator: string | null;
  readonly registerAccelerator: boolean;
  readonly submenu: HostMenu | null;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly #click: Electron.MenuItemConstructorOptions['click'];

  constructor(options: Electron.MenuItemConstructorOptions) {
    made += 1;
    this.number = made;
    this.id = options.id ?? '';
    this.role = options.role;
    this.submenu = options.submenu === undefined ? null : Array.isArray(options.submenu) ? HostMenu.buildFromTemplate(options.submenu) : (options.submenu as unknown as HostMenu);
    this.type = options.type ?? (this.submenu === null ? 'normal' : 'submenu');
    this.label = options.label ?? options.role ?? '';
    this.accelerator = options.accelerator ?? null;
    this.registerAccelerator = options.registerAccelerator ?? true;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.#click = options.click;
    items.set(this.number, this);
  }

  /** Chosen in a page, or pressed by its keys. */
  click(window: HostWindow | null = windows.focused()): void {
    if (!this.enabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.role !== undefined) act(this.role, window);
    // The real classes have members that no stand-in can have; the app only passes these on.
    else this.#click?.(this as never, window as never, {});
  }
}

export class HostMenu {
  readonly items: HostMenuItem[] = [];

  static buildFromTemplate(template: readonly Template[]): HostMenu {
    const menu = new HostMenu();
    for (const item of template) menu.append(item instanceof HostMenuItem ? item : new HostMenuItem(item));
    return menu;
  }
  static getApplicationMenu = (): HostMenu | null => applicationMenu;
  static setApplicationMenu(menu: HostMenu | null): void {
    applicationMenu = menu;
    for (const page of pages.all()) page.send({ t: 'do', order: { what: 'menu', menu: menuView(menu) } });
  }

  append = (item: HostMenuItem): void => void this.items.push(item);
  insert = (at: number, item: HostMenuItem): void => void this.items.splice(at, 0, item);
  getMenuItemById(id: string): HostMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found !== null) return found;
    }
    return null;
  }

  popup(options: { readonly window?: HostWindow; readonly x?: number; readonly y?: number; readonly callback?: () => void } = {}): void {
    const window = options.window ?? windows.focused();
    const question = { kind: 'menu', menu: menuView(this), x: options.x ?? null, y: options.y ?? null } as const;
    pages.ask(question, window?.webContents.link() ?? null).then(
      (chosen) => {
        if (typeof chosen === 'number') items.get(chosen)?.click(window);
        options.callback?.();
      },
      () => options.callback?.(),
    );
  }
  closePopup(): void {}
}

let applicationMenu: HostMenu | null = null;

/** What the page shows of a menu. */
export function menuView(menu: HostMenu | null): MenuView {
  return (menu?.items ?? [])
    .filter((item) => item.visible)
    .map((item) => ({
      id: item.number,
      type: item.type as MenuView[number]['type'],
      label: item.label.replace('&', ''),
      accelerator: item.registerAccelerator ? item.accelerator : null,
      enabled: item.enabled,
      checked: item.checked,
      submenu: menuView(item.submenu),
    }));
}

/** An item that a page chose from the application menu. */
export function chooseItem(number: number, window: HostWindow): void {
  items.get(number)?.click(window);
}

/** What Electron does itself for an item with a role. Zooming and minimising belong to the browser. */
function act(role: string, window: HostWindow | null): void {
  const name = role.toLowerCase();
  if (name === 'quit') return hostApp.quit();
  if (window === null) return;
  if (name === 'close') window.close();
  else if (name === 'reload' || name === 'forcereload') window.webContents.reload();
  else if (name === 'togglefullscreen') pages.order({ what: 'fullscreen' }, window.webContents.link());
  else if (name === 'pasteandmatchstyle') pages.order({ what: 'edit', command: 'pasteAndMatchStyle' }, window.webContents.link());
  else if (['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectall'].includes(name)) pages.order({ what: 'edit', command: name }, window.webContents.link());
}
