import { app } from 'electron';
import type { Windows } from './windows.ts';

/** When windows come and the app goes without being asked by the menu. */
export function setupWindowLife(windows: Pick<Windows, 'create' | 'count' | 'focus'>): void {
  const show = () => {
    if (windows.count() === 0) windows.create();
    else windows.focus();
  };
  app.on('second-instance', show);
  app.on('activate', show);
  app.on('window-all-closed', () => {
    // On macOS an app stays in the dock without windows.
    if (process.platform !== 'darwin') app.quit();
  });
}
