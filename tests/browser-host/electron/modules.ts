import { absent, imitation } from './imitation.ts';
import { windows } from './window-list.ts';

/** What is imitated. */
export { app } from './app.ts';
export { HostWindow as BrowserWindow } from './browser-window.ts';
export { clipboard, HostClipboardItem as ClipboardItem } from './clipboard.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc-main.ts';
export { HostMenu as Menu, HostMenuItem as MenuItem } from './menu.ts';
export { net } from './net.ts';
export { protocol } from './protocol.ts';
export { safeStorage } from './safe-storage.ts';
export { session } from './session.ts';
export { shell } from './shell.ts';
export { crashReporter, nativeTheme, powerMonitor } from './system.ts';

export const webContents = imitation('webContents', {
  getAllWebContents: () => windows.all().map((window) => window.webContents),
  getFocusedWebContents: () => windows.focused()?.webContents ?? null,
  fromId: (id: number) => windows.all().find((window) => window.webContents.id === id)?.webContents,
});

/** What is not; using it throws. */
export const autoUpdater = absent('autoUpdater');
export const BaseWindow = absent('BaseWindow');
export const BrowserView = absent('BrowserView');
export const contentTracing = absent('contentTracing');
export const desktopCapturer = absent('desktopCapturer');
export const globalShortcut = absent('globalShortcut');
export const ImageView = absent('ImageView');
export const inAppPurchase = absent('inAppPurchase');
export const IpcMainServiceWorker = absent('IpcMainServiceWorker');
export const MessageChannelMain = absent('MessageChannelMain');
export const nativeImage = absent('nativeImage');
export const netLog = absent('netLog');
export const Notification = absent('Notification');
export const powerSaveBlocker = absent('powerSaveBlocker');
export const pushNotifications = absent('pushNotifications');
export const screen = absent('screen');
export const sharedTexture = absent('sharedTexture');
export const ShareMenu = absent('ShareMenu');
export const systemPreferences = absent('systemPreferences');
export const TouchBar = absent('TouchBar');
export const Tray = absent('Tray');
export const utilityProcess = absent('utilityProcess');
export const View = absent('View');
export const WebContentsView = absent('WebContentsView');
export const webFrameMain = absent('webFrameMain');
export const WebSocket = absent('WebSocket');
