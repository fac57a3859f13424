import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { context } from './context.ts';
import { imitation, preventable } from './imitation.ts';
import { takeLock } from './instance-lock.ts';
import { windows } from './window-list.ts';

type Name = Parameters<Electron.App['getPath']>[0];
type Member = 'getPath' | 'setPath' | 'getAppPath' | 'getVersion' | 'getName' | 'setName' | 'name' | 'getLocale' | 'getSystemLocale' | 'getPreferredSystemLanguages' | 'isPackaged' | 'isReady' | 'whenReady' | 'quit' | 'exit' | 'focus' | 'requestSingleInstanceLock' | 'hasSingleInstanceLock' | 'releaseSingleInstanceLock' | 'setAppUserModelId' | 'enableSandbox' | 'disableHardwareAcceleration' | 'commandLine';

const systemLocale = (): string => Intl.DateTimeFormat().resolvedOptions().locale;

class HostApp extends EventEmitter implements Pick<Electron.App, Exclude<Member, 'commandLine'>> {
  /** What `will-quit` does not stop: the host's own clean-up. */
  readonly atExit: (() => void)[] = [];
  readonly #paths = new Map<Name, string>();
  readonly #ready = Promise.withResolvers<void>();
  readonly #switches = new Map<string, string>();
  #isReady = false;
  #quitting = false;
  #name: string | null = null;
  #releaseLock: (() => void) | null = null;

  get name(): string {
    return this.#name ?? context().name;
  }
  set name(name: string) {
    this.#name = name;
  }
  get isPackaged(): boolean {
    return context().packaged;
  }
  readonly commandLine: Pick<Electron.CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch' | 'appendArgument'> = {
    appendSwitch: (name, value = '') => void this.#switches.set(name, value),
    hasSwitch: (name) => this.#switches.has(name),
    getSwitchValue: (name) => this.#switches.get(name) ?? '',
    removeSwitch: (name) => void this.#switches.delete(name),
    appendArgument: () => {},
  };

  getName = (): string => this.name;
  setName = (name: string): void => void (this.name = name);
  getVersion = (): string => context().version;
  getAppPath = (): string => context().appDir;
  getLocale = systemLocale;
  getSystemLocale = systemLocale;
  getPreferredSystemLanguages = (): string[] => [systemLocale()];
  setAppUserModelId = (): void => {};
  enableSandbox = (): void => {};
  disableHardwareAcceleration = (): void => {};
  focus = (): void => {};
  isReady = (): boolean => this.#isReady;
  whenReady = (): Promise<void> => this.#ready.promise;

  setPath(name: Name, path: string): void {
    this.#paths.set(name, path);
  }

  getPath(name: Name): string {
    const set = this.#paths.get(name);
    if (set !== undefined) return set;
    const data = this.#paths.get('userData') ?? context().dataDir;
    if (name === 'userData' || name === 'sessionData') return data;
    if (name === 'appData') return dirname(data);
    if (name === 'logs' || name === 'crashDumps') return join(data, name);
    if (name === 'home') return homedir();
    if (name === 'temp') return tmpdir();
    if (name === 'exe' || name === 'module') return process.execPath;
    const folders: Partial<Record<Name, string>> = { desktop: 'Desktop', documents: 'Documents', downloads: 'Downloads', music: 'Music', pictures: 'Pictures', videos: 'Videos' };
    const folder = folders[name];
    if (folder === undefined) throw new Error(`The browser host does not imitate app.getPath('${name}')`);
    return join(homedir(), folder);
  }

  requestSingleInstanceLock(): boolean {
    this.#releaseLock ??= takeLock(this.getPath('userData'));
    if (this.#releaseLock === null) this.emit('host-lock-refused');
    return this.#releaseLock !== null;
  }
  hasSingleInstanceLock = (): boolean => this.#releaseLock !== null;
  releaseSingleInstanceLock(): void {
    this.#releaseLock?.();
    this.#releaseLock = null;
  }

  /** Called by the host when the main script has been loaded. */
  becomeReady(): void {
    this.#isReady = true;
    this.emit('will-finish-launching');
    this.emit('ready', preventable({}), {});
    this.#ready.resolve();
  }

  /** Electron's order: `before-quit`, then every window is asked, then `will-quit`; each may stop it. */
  quit(): void {
    if (this.#quitting) return;
    // Nobody is behind a window without a page: there is nothing to ask and nothing to save.
    for (const window of windows.all()) if (!window.webContents.hasPage()) window.vanish();
    const before = preventable({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.#quitting = true;
    for (const window of windows.all()) window.close();
    // A window that refuses to close calls the quitting off, as in Electron; its later closing ends the app by `window-all-closed`.
    this.#quitting = false;
    if (windows.all().length > 0) return;
    const will = preventable({});
    this.emit('will-quit', will);
    if (!will.defaultPrevented) this.#end(0);
  }

  /** Without asking anybody. */
  exit(code = 0): void {
    for (const window of windows.all()) window.vanish();
    this.#end(code);
  }

  /** The last window was closed by the app, not by the closing of a browser tab. */
  allWindowsClosed(): void {
    if (this.#quitting) return;
    if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }

  #end(code: number): void {
    this.emit('quit', preventable({}), code);
    this.releaseSingleInstanceLock();
    for (const step of this.atExit) step();
    process.exit(code === 0 ? process.exitCode : code);
  }
}

/** The real object, for the host; the app gets `app`. */
export const hostApp = new HostApp();
export const app = imitation('app', hostApp, ['dock']);
