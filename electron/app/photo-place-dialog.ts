import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import type { Words } from './words.ts';

/** Asks for the folder that photos go into; answers an absolute path, null when cancelled. Paths never reach the page. */
export async function choosePhotoTarget(window: BrowserWindow | null, words: Words): Promise<string | null> {
  const options: OpenDialogOptions = { title: words.savePhotos, buttonLabel: words.savePhotosHere, properties: ['openDirectory', 'createDirectory'] };
  const { canceled, filePaths } = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks where one photo goes; the system asks before a file is replaced. Null when cancelled. */
export async function choosePhotoPlace(window: BrowserWindow | null, words: Words, name: string): Promise<string | null> {
  const ending = extname(name).slice(1);
  const options: SaveDialogOptions = { title: words.savePhoto, defaultPath: name, filters: [{ name: words.photoFiles, extensions: [ending] }] };
  const { canceled, filePath } = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
  if (canceled || filePath === '') return null;
  // Some systems leave a typed name as it is. A file under the longer name has not been asked about.
  const named = `${filePath}.${ending}`;
  return extname(filePath).toLowerCase() === `.${ending}` || existsSync(named) ? filePath : named;
}
