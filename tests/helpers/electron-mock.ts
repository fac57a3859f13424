import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import type * as Real from 'electron';

/**
 * A stand-in for the `electron` module in unit tests: it records what the code asks of Electron and lets tests raise
 * its events. Used as `vi.mock('electron', async () => (await import('…/electron-mock.ts')).electronModule)`.
 * Every member is checked against Electron's own types where it is exported.
 */

export class FakeContents extends EventEmitter {
  readonly id: number;
  readonly sent: { readonly event: string; readonly payload: unknown }[] = [];
  readonly mainFrame: { origin: string } = { origin: 'app://bundle' };
  openHandler: ((details: { readonly url: string }) => { readonly action: 'deny' | 'allow' }) | null = null;
  destroyed = false;
  reloads = 0;

  constructor(id: number) {
    super();
    this.id = id;
  }

  /** What was asked to be printed, and what the system answers. */
  readonly printed: Real.WebContentsPrintOptions[] = [];
  printAnswer: { readonly success: boolean; readonly reason: string } = { success: true, reason: '' };
  print: Real.WebContents['print'] = (options, callback) => {
    this.printed.push(options ?? {});
    callback?.(this.printAnswer.success, this.printAnswer.reason);
  };

  readonly pdfs: Real.PrintToPDFOptions[] = [];
  pdf: Buffer | Error = Buffer.from('%PDF-1.7 made to order');
  printToPDF: Real.WebContents['printToPDF'] = (options) => {
    this.pdfs.push(options);
    return this.pdf instanceof Error ? Promise.reject(this.pdf) : Promise.resolve(this.pdf);
  };

  send(event: string, payload: unknown): void {
    this.sent.push({ event, payload });
  }

  setWindowOpenHandler(handler: (details: { readonly url: string }) => { readonly action: 'deny' | 'allow' }): void {
    this.openHandler = handler;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  reload(): void {
    this.reloads += 1;
  }
}

let contentsMade = 0;

export class FakeWindow extends EventEmitter {
  static focused: FakeWindow | null = null;
  static readonly made: FakeWindow[] = [];
  static getFocusedWindow(): FakeWindow | null {
    return FakeWindow.focused;
  }

  readonly options: Real.BrowserWindowConstructorOptions;
  readonly webContents: FakeContents;
  readonly loaded: string[] = [];
  readonly calls: string[] = [];
  minimized = false;
  visible = false;
  destroyed = false;

  constructor(options: Real.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    contentsMade += 1;
    this.webContents = new FakeContents(contentsMade);
    FakeWindow.made.push(this);
  }

  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    return Promise.resolve();
  }

  show = (): void => {
    this.visible = true;
    this.calls.push('show');
  };
  isVisible = (): boolean => this.visible;
  focus = (): void => void this.calls.push('focus');
  restore = (): void => void this.calls.push('restore');
  isMinimized = (): boolean => this.minimized;
  isDestroyed = (): boolean => this.destroyed;

  /** As Electron: a listener of `close` may prevent it. */
  close(): void {
    let prevented = false;
    this.emit('close', { preventDefault: () => (prevented = true) });
    if (!prevented) this.destroy();
  }

  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.webContents.destroyed = true;
    this.emit('closed');
  }
}

class FakeApp extends EventEmitter {
  userData = tmpdir();
  readonly #ready = Promise.withResolvers<void>();
  becomeReady = (): void => this.#ready.resolve();
  whenReady = (): Promise<void> => this.#ready.promise;
  lockGranted = true;
  sandboxed = false;
  enableSandbox = (): void => void (this.sandboxed = true);
  quits = 0;
  readonly exits: number[] = [];
  exit = (code: number): void => void this.exits.push(code);
  getPath = (): string => this.userData;
  getVersion = (): string => '0.0.0';
  requestSingleInstanceLock = (): boolean => this.lockGranted;

  /** As Electron: a listener of `before-quit` may prevent it. */
  quit(): void {
    this.quits += 1;
    this.emit('before-quit', preventable());
  }
}

type InvokeHandler = (event: unknown, input: unknown) => unknown;

class FakeIpcMain extends EventEmitter {
  readonly handlers = new Map<string, InvokeHandler>();
  handle = (channel: string, handler: InvokeHandler): void => {
    if (this.handlers.has(channel)) throw new Error(`second handler for ${channel}`);
    this.handlers.set(channel, handler);
  };
}

/** Reversible and visibly different from the text, so that a test notices text stored as it is. */
const seal = (text: string): Buffer => Buffer.from(`sealed:${Buffer.from(text, 'utf8').toString('hex')}`);

type Backend = ReturnType<Real.SafeStorage['getSelectedStorageBackend']>;
type SafeStorage = Pick<Real.SafeStorage, 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'>;

const safeStorage: SafeStorage & { available: boolean; backend: Backend; rotate: boolean } = {
  available: true,
  backend: 'gnome_libsecret',
  rotate: false,
  isAsyncEncryptionAvailable: () => Promise.resolve(safeStorage.available),
  encryptStringAsync: (text) => Promise.resolve(seal(text)),
  decryptStringAsync: (sealed) => {
    const [, hex] = /^sealed:([0-9a-f]*)$/.exec(sealed.toString('utf8')) ?? [];
    if (hex === undefined) return Promise.reject(new Error('wrong key'));
    return Promise.resolve({ result: Buffer.from(hex, 'hex').toString('utf8'), shouldReEncrypt: safeStorage.rotate });
  },
  getSelectedStorageBackend: () => safeStorage.backend,
};

const shell = {
  opened: [] as string[],
  openExternal: (url: string): Promise<void> => {
    shell.opened.push(url);
    return Promise.resolve();
  },
  /** Files that were opened, and what the system answers: empty, or what went wrong. */
  files: [] as string[],
  fileAnswer: '',
  openPath: (path: string): Promise<string> => {
    shell.files.push(path);
    return Promise.resolve(shell.fileAnswer);
  },
} satisfies Partial<Real.Shell> & Record<string, unknown>;

const dialog = {
  answer: { canceled: true, filePaths: [] } as Real.OpenDialogReturnValue,
  asked: [] as unknown[],
  errors: [] as string[],
  showOpenDialog: (...args: unknown[]): Promise<Real.OpenDialogReturnValue> => {
    dialog.asked.push(args.at(-1));
    return Promise.resolve(dialog.answer);
  },
  place: { canceled: true, filePath: '' } as Real.SaveDialogReturnValue,
  showSaveDialog: (...args: unknown[]): Promise<Real.SaveDialogReturnValue> => {
    dialog.asked.push(args.at(-1));
    return Promise.resolve(dialog.place);
  },
  showErrorBox: (_title: string, text: string): void => void dialog.errors.push(text),
};

class FakeClipboardItem {
  readonly items: Readonly<Record<string, unknown>>;
  constructor(items: Readonly<Record<string, unknown>>) {
    this.items = items;
  }
}

const clipboard = {
  written: [] as Readonly<Record<string, unknown>>[],
  write: (items: readonly FakeClipboardItem[]): Promise<void> => {
    clipboard.written.push(...items.map((item) => item.items));
    return Promise.resolve();
  },
};

const protocol = {
  schemes: [] as Real.CustomScheme[],
  handled: new Map<string, (request: Request) => Promise<Response> | Response>(),
  registerSchemesAsPrivileged: (schemes: Real.CustomScheme[]): void => void protocol.schemes.push(...schemes),
  handle: (scheme: string, handler: (request: Request) => Promise<Response> | Response): void => void protocol.handled.set(scheme, handler),
} satisfies Partial<Real.Protocol> & Record<string, unknown>;

const menu = {
  current: null as unknown,
  buildFromTemplate: (template: Real.MenuItemConstructorOptions[]): Real.MenuItemConstructorOptions[] => template,
  setApplicationMenu: (template: unknown): void => void (menu.current = template),
};

const net = {
  requests: [] as { readonly address: unknown; readonly init: unknown }[],
  fetch: (address: unknown, init: unknown): Promise<Response> => {
    net.requests.push({ address, init });
    return Promise.resolve(new Response('ok'));
  },
};

type Permission = (contents: null, permission: string, callback: (granted: boolean) => void) => void;
type PermissionCheck = (contents: null, permission: string, origin: string) => boolean;

export class FakeSession extends EventEmitter {
  request: Permission | null = null;
  check: PermissionCheck | null = null;
  device: (() => boolean) | null = null;
  setPermissionRequestHandler = (handler: Permission): void => void (this.request = handler);
  setPermissionCheckHandler = (handler: PermissionCheck): void => void (this.check = handler);
  setDevicePermissionHandler = (handler: () => boolean): void => void (this.device = handler);
}

const nativeTheme = { themeSource: 'system', shouldUseDarkColors: false };

/** Everything that tests steer or look at. */
export const electron = {
  app: new FakeApp(),
  ipcMain: new FakeIpcMain(),
  powerMonitor: new EventEmitter(),
  BrowserWindow: FakeWindow,
  clipboard,
  ClipboardItem: FakeClipboardItem,
  Menu: menu,
  dialog,
  nativeTheme,
  net,
  protocol,
  safeStorage,
  session: { defaultSession: new FakeSession() },
  shell,
} satisfies Partial<Record<keyof typeof Real, unknown>>;

export const electronModule = { ...electron, default: electron };

/** Forgets everything that earlier tests did. */
export function resetElectron(): void {
  for (const emitter of [electron.app, electron.ipcMain, electron.powerMonitor]) emitter.removeAllListeners();
  electron.ipcMain.handlers.clear();
  electron.app.lockGranted = true;
  electron.app.quits = 0;
  electron.app.exits.length = 0;
  FakeWindow.made.length = 0;
  FakeWindow.focused = null;
  shell.opened.length = 0;
  shell.files.length = 0;
  shell.fileAnswer = '';
  dialog.errors.length = 0;
  dialog.asked.length = 0;
  dialog.answer = { canceled: true, filePaths: [] };
  dialog.place = { canceled: true, filePath: '' };
  clipboard.written.length = 0;
  protocol.schemes.length = 0;
  protocol.handled.clear();
  net.requests.length = 0;
  Object.assign(safeStorage, { available: true, backend: 'gnome_libsecret', rotate: false });
}

/** An event whose `preventDefault` can be seen. */
export function preventable(): { prevented: boolean; readonly preventDefault: () => void } {
  const event = {
    prevented: false,
    preventDefault: () => {
      event.prevented = true;
    },
  };
  return event;
}
