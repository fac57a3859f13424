import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { PAGE_URL } from './protocol.ts';

type Look = {
  readonly preload: string;
  /** Unique among open windows; under this name Electron remembers place and size. */
  readonly name: string;
  readonly dark: boolean;
};

/** Everything a window is made with. The safe defaults are stated so that a change of them shows in review. */
export function windowOptions({ preload, name, dark }: Look): BrowserWindowConstructorOptions {
  return {
    name,
    windowStatePersistence: true,
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 600,
    show: false,
    // The colour of the empty page, so that a slow PC shows no white flash.
    backgroundColor: dark ? '#1a1f20' : '#eef0ee',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      webgl: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      // Chromium would fetch dictionaries from a public server.
      spellcheck: false,
    },
  };
}

/** Makes a hidden window that shows itself as soon as it has something to show. */
export function createWindow(look: Look, onShown: () => void): BrowserWindow {
  const window = new BrowserWindow(windowOptions(look));
  const reveal = () => {
    if (!window.isDestroyed() && !window.isVisible()) window.show();
    onShown();
  };
  window.once('ready-to-show', reveal);
  // A page that cannot load must not leave an app without any window to close.
  window.loadURL(PAGE_URL).catch(reveal);
  return window;
}
