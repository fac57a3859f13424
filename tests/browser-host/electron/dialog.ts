import type * as Electron from 'electron';
import { basename } from 'node:path';
import { downloads } from '../server/downloads.ts';
import { uploads } from '../server/uploads.ts';
import { HostWindow } from './browser-window.ts';
import { imitation } from './imitation.ts';
import { type PageLink, pages } from './page-link.ts';

/** Electron's dialogs take an optional window before their options. */
function linkOf(args: readonly unknown[]): PageLink | null {
  const [first] = args;
  return first instanceof HostWindow ? first.webContents.link() : null;
}

const extensions = (filters: readonly Electron.FileFilter[] | undefined): string =>
  (filters ?? []).some((filter) => filter.extensions.includes('*')) ? '' : (filters ?? []).flatMap((filter) => filter.extensions.map((extension) => `.${extension}`)).join(',');

/** The page picks the files and uploads them into a temporary folder of this run; the app gets those paths. */
async function showOpenDialog(...args: unknown[]): Promise<Electron.OpenDialogReturnValue> {
  const options = args.at(-1) as Electron.OpenDialogOptions;
  const wanted = options.properties ?? ['openFile'];
  if (wanted.includes('createDirectory')) return chooseTarget(options, linkOf(args));
  if (wanted.includes('openDirectory')) throw new Error('The browser host does not imitate dialog.showOpenDialog for folders');
  const batch = uploads.begin();
  const names = (await pages.ask(
    {
      kind: 'open-files',
      title: options.title ?? options.message ?? '',
      button: options.buttonLabel ?? '',
      multiple: wanted.includes('multiSelections'),
      accept: extensions(options.filters),
      upload: batch.id,
    },
    linkOf(args),
  )) as readonly string[] | null;
  const filePaths = [...batch.finish()];
  return names === null || filePaths.length === 0 ? { canceled: true, filePaths: [] } : { canceled: false, filePaths };
}

/** A folder to write into: the page asks for its name, and every file that the app puts there is then a download of the browser. */
async function chooseTarget(options: Electron.OpenDialogOptions, page: PageLink | null): Promise<Electron.OpenDialogReturnValue> {
  const question = { kind: 'save-file', title: options.title ?? options.message ?? '', name: basename(options.defaultPath ?? 'thu-muc') } as const;
  const name = (await pages.ask(question, page)) as string | null;
  if (name === null) return { canceled: true, filePaths: [] };
  return { canceled: false, filePaths: [downloads.folder(name, (id) => pages.order({ what: 'download', id }, page))] };
}

/** The page asks for a name; the app writes into a folder of this run, and what it wrote is then a download of the browser. */
async function showSaveDialog(...args: unknown[]): Promise<Electron.SaveDialogReturnValue> {
  const options = args.at(-1) as Electron.SaveDialogOptions;
  const page = linkOf(args);
  const question = { kind: 'save-file', title: options.title ?? options.message ?? '', name: basename(options.defaultPath ?? '') } as const;
  const name = (await pages.ask(question, page)) as string | null;
  if (name === null) return { canceled: true, filePath: '' };
  return { canceled: false, filePath: downloads.promise(name, (id) => pages.order({ what: 'download', id }, page)) };
}

async function showMessageBox(...args: unknown[]): Promise<Electron.MessageBoxReturnValue> {
  const options = args.at(-1) as Electron.MessageBoxOptions;
  const buttons = options.buttons === undefined || options.buttons.length === 0 ? ['OK'] : options.buttons;
  const { checkboxLabel } = options;
  const answer = await pages.ask(
    {
      kind: 'message',
      type: options.type ?? 'none',
      title: options.title ?? '',
      message: options.message,
      detail: options.detail ?? '',
      buttons,
      defaultId: options.defaultId ?? 0,
      cancelId: options.cancelId ?? cancelButton(buttons),
      checkbox: checkboxLabel === undefined ? null : { label: checkboxLabel, checked: options.checkboxChecked ?? false },
    },
    linkOf(args),
  );
  return answer as Electron.MessageBoxReturnValue;
}

/** Electron's rule for `cancelId`: a button called Cancel or No, else the first. */
function cancelButton(buttons: readonly string[]): number {
  const index = buttons.findIndex((label) => /^(cancel|no)$/i.test(label.replace('&', '')));
  return Math.max(index, 0);
}

/** Nothing can block here: it is printed at once, and shown by the pages when there are any. */
function showErrorBox(title: string, content: string): void {
  process.stderr.write(`${title}\n${content}\n`);
  if (pages.front() === null) return;
  void showMessageBox({ type: 'error', message: title, detail: content }).catch(() => {});
}

export const dialog = imitation('dialog', { showOpenDialog, showSaveDialog, showMessageBox, showErrorBox } satisfies Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>);
