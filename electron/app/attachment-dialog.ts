import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import { attachmentEndings } from '../../shared/domain/attachment.ts';
import type { Words } from './words.ts';

/** Lets the person pick files to publish with an article; answers absolute paths, none when cancelled. Paths never reach the page. */
export async function chooseAttachments(window: BrowserWindow | null, words: Words): Promise<readonly string[]> {
  const options: OpenDialogOptions = {
    title: words.chooseAttachments,
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: words.attachmentFiles, extensions: [...attachmentEndings] }],
  };
  const { canceled, filePaths } = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  return canceled ? [] : filePaths;
}

/** Asks where a copy of a file goes; the system asks before one is replaced. Null when cancelled. */
export async function chooseCopyPlace(window: BrowserWindow | null, words: Words, name: string): Promise<string | null> {
  const options: SaveDialogOptions = { title: words.saveAttachment, defaultPath: name };
  const { canceled, filePath } = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
  return canceled || filePath === '' ? null : filePath;
}
