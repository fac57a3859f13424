import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import { photoEndings } from '../../shared/domain/asset.ts';
import type { Words } from './words.ts';

/** Lets the person pick photo files, or a folder; answers absolute paths, none when cancelled. Paths never reach the page. */
export async function choosePhotos(window: BrowserWindow | null, words: Words, from: 'files' | 'folder'): Promise<readonly string[]> {
  const options: OpenDialogOptions =
    from === 'folder'
      ? { title: words.choosePhotoFolder, properties: ['openDirectory'] }
      : { title: words.choosePhotos, properties: ['openFile', 'multiSelections'], filters: [{ name: words.photoFiles, extensions: [...photoEndings] }] };
  const { canceled, filePaths } = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  return canceled ? [] : filePaths;
}
