/**
 * The stand-in for the `electron` module. Every export of Electron's main process is here by name, so that an import of
 * one that is not imitated fails when it is used, with its name, and not when the app is linked.
 */
import type * as Electron from 'electron/main';
import { app } from './app.ts';
import { HostWindow as BrowserWindow } from './browser-window.ts';
import { clipboard } from './clipboard.ts';
import { dialog } from './dialog.ts';
import { absent, imitation } from './imitation.ts';
import { ipcMain } from './ipc-main.ts';
import { HostMenu as Menu, HostMenuItem as MenuItem } from './menu.ts';
import { net } from './net.ts';
import { protocol } from './protocol.ts';
import { safeStorage } from './safe-storage.ts';
import { session } from './session.ts';
import { shell } from './shell.ts';
import { crashReporter, nativeTheme, powerMonitor } from './system.ts';
import { windows } from './window-list.ts';

const webContents = imitation('webContents', {
  getAllWebContents: () => windows.all().map((window) => window.webContents),
  getFocusedWebContents: () => windows.focused()?.webContents ?? null,
  fromId: (id: number) => windows.all().find((window) => window.webContents.id === id)?.webContents,
});

const autoUpdater = absent('autoUpdater');
const BaseWindow = absent('BaseWindow');
const BrowserView = absent('BrowserView');
const ClipboardItem = absent('ClipboardItem');
const contentTracing = absent('contentTracing');
const desktopCapturer = absent('desktopCapturer');
const globalShortcut = absent('globalShortcut');
const ImageView = absent('ImageView');
const inAppPurchase = absent('inAppPurchase');
const IpcMainServiceWorker = absent('IpcMainServiceWorker');
const MessageChannelMain = absent('MessageChannelMain');
const nativeImage = absent('nativeImage');
const netLog = absent('netLog');
const Notification = absent('Notification');
const powerSaveBlocker = absent('powerSaveBlocker');
const pushNotifications = absent('pushNotifications');
const screen = absent('screen');
const ShareMenu = absent('ShareMenu');
const systemPreferences = absent('systemPreferences');
const TouchBar = absent('TouchBar');
const Tray = absent('Tray');
const utilityProcess = absent('utilityProcess');
const View = absent('View');
const WebContentsView = absent('WebContentsView');
const webFrameMain = absent('webFrameMain');
const WebSocket = absent('WebSocket');

export {
  app, autoUpdater, BaseWindow, BrowserView, BrowserWindow, clipboard, ClipboardItem, contentTracing, crashReporter, desktopCapturer, dialog, globalShortcut, ImageView, inAppPurchase, ipcMain, IpcMainServiceWorker,
  Menu, MenuItem, MessageChannelMain, nativeImage, nativeTheme, net, netLog, Notification, powerMonitor, powerSaveBlocker, protocol, pushNotifications, safeStorage, screen, session, ShareMenu, shell, systemPreferences,
  TouchBar, Tray, utilityProcess, View, webContents, WebContentsView, webFrameMain, WebSocket,
};

/** `import electron from 'electron'`; the type says that no name of the main process is missing. */
const electron = {
  app, autoUpdater, BaseWindow, BrowserView, BrowserWindow, clipboard, ClipboardItem, contentTracing, crashReporter, desktopCapturer, dialog, globalShortcut, ImageView, inAppPurchase, ipcMain, IpcMainServiceWorker,
  Menu, MenuItem, MessageChannelMain, nativeImage, nativeTheme, net, netLog, Notification, powerMonitor, powerSaveBlocker, protocol, pushNotifications, safeStorage, screen, session, ShareMenu, shell, systemPreferences,
  TouchBar, Tray, utilityProcess, View, webContents, WebContentsView, webFrameMain, WebSocket,
} satisfies Record<keyof typeof Electron, unknown>;

export { electron as default };
