import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { Words } from './words.ts';

const extensions = ['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif', 'tif', 'tiff'];

/** Lets the person pick photo files; answers absolute paths, none when cancelled. Paths never reach the page. */
export async function choosePhotos(window: BrowserWindow | null, words: Words): Promise<readonly string[]> {
  const options: OpenDialogOptions = {
    title: words.choosePhotos,
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: words.photoFiles, extensions }],
  };
  const { canceled, filePaths } = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  return canceled ? [] : filePaths;
}
