import { app, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { Log } from './log.ts';
import { createWordPictures } from './word-pictures.ts';

type Deps = { readonly window: (windowId: number) => BrowserWindow | null; readonly log: Log };

export type ClipboardDesk = ReturnType<typeof createClipboardDesk>;

/** What the page may ask of the clipboard. Its content goes to the page as a paste, as if the keys had been pressed. */
export function createClipboardDesk({ window, log }: Deps) {
  // On a Mac, Word may only write into the folder it shares with the rest of Office.
  const office = join(app.getPath('home'), 'Library', 'Group Containers', 'UBF8T346G9.Office', 'TemporaryItems');
  return {
    pastePlain: (windowId: number): void => window(windowId)?.webContents.pasteAndMatchStyle(),
    wordPictures: createWordPictures({ roots: [app.getPath('temp'), office], log }),
  };
}
