import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import type { Words } from './words.ts';

/** Kinds of files that an article can be saved as, and their endings. */
export const exportEndings = { docx: 'docx', html: 'html', text: 'txt', pdf: 'pdf' } as const;
export type ExportFormat = keyof typeof exportEndings;

/** Asks for a Word file; answers its absolute path, null when cancelled. Paths never reach the page. */
export async function chooseWordFile(window: BrowserWindow | null, words: Words): Promise<string | null> {
  // Old and macro files can be chosen too: better to say why they do not work than not to find them.
  const options: OpenDialogOptions = { title: words.openWordFile, properties: ['openFile'], filters: [{ name: words.wordFiles, extensions: ['docx', 'docm', 'dotx', 'doc', 'rtf'] }] };
  const { canceled, filePaths } = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks where an article goes; the system asks before a file is replaced. Null when cancelled. */
export async function chooseExportPlace(window: BrowserWindow | null, words: Words, format: ExportFormat, name: string): Promise<string | null> {
  const ending = exportEndings[format];
  const options: SaveDialogOptions = { title: words.saveExport, defaultPath: `${name}.${ending}`, filters: [{ name: words[`files-${format}`], extensions: [ending] }] };
  const { canceled, filePath } = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
  if (canceled || filePath === '') return null;
  // Some systems leave a typed name as it is. A file under the longer name has not been asked about.
  const named = `${filePath}.${ending}`;
  return extname(filePath) !== '' || existsSync(named) ? filePath : named;
}
