import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import { OFFICE_FILE_EXTENSION } from '../../shared/domain/office-file.ts';
import type { Words } from './words.ts';

/** Asks for a shelf file; answers its absolute path, null when cancelled. Paths never reach the page. */
export async function chooseOfficeFile(window: BrowserWindow | null, words: Words): Promise<string | null> {
  const options: OpenDialogOptions = { title: words.openOfficeFile, properties: ['openFile'], filters: filters(words) };
  const { canceled, filePaths } = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks where a shelf file goes; answers an absolute path, null when cancelled. */
export async function chooseOfficePlace(window: BrowserWindow | null, words: Words): Promise<string | null> {
  const options: SaveDialogOptions = { title: words.saveOfficeFile, defaultPath: `${words.officeFileName}.${OFFICE_FILE_EXTENSION}`, filters: filters(words) };
  const { canceled, filePath } = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
  return canceled || filePath === '' ? null : filePath;
}

const filters = (words: Words) => [{ name: words.officeFiles, extensions: [OFFICE_FILE_EXTENSION] }];
