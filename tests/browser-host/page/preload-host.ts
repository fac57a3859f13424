import { expose } from './context-bridge.ts';
import type { createIpcRenderer } from './ipc-renderer.ts';

type Environment = { readonly platform: string; readonly arch: string; readonly versions: Readonly<Record<string, string>> };
type Preload = (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown, process: unknown) => void;

const absent = (name: string) => (): never => {
  throw new Error(`The browser host does not imitate ${name}`);
};

/** Lets the next script of the host (the wrapped preload script) run once with what a sandboxed preload script has. */
export function installPreload(ipcRenderer: ReturnType<typeof createIpcRenderer>['api']): void {
  const electron = {
    ipcRenderer: { ...ipcRenderer, sendSync: absent('ipcRenderer.sendSync'), postMessage: absent('ipcRenderer.postMessage'), sendToHost: absent('ipcRenderer.sendToHost') },
    contextBridge: { exposeInMainWorld: expose, exposeInIsolatedWorld: absent('contextBridge.exposeInIsolatedWorld'), executeInMainWorld: absent('contextBridge.executeInMainWorld') },
    webUtils: {
      /** Empty, as in Electron for a file that is not on the disk: a browser does not tell where a file lies. */
      getPathForFile: (file: unknown): string => {
        if (!(file instanceof File)) throw new TypeError('getPathForFile expected to receive a File object but one was not provided');
        return '';
      },
    },
  };
  const require = (name: string): unknown => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const run = (preload: Preload, environment: Environment): void => {
    Reflect.deleteProperty(window, '__browserHost');
    const module = { exports: {} };
    preload(require, module, module.exports, { ...environment, type: 'renderer', sandboxed: true, contextIsolated: true, env: {}, argv: [] });
  };
  Object.defineProperty(window, '__browserHost', { value: run, configurable: true });
}
