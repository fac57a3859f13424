import type { MenuItemConstructorOptions } from 'electron';
import type { EventPayload } from '../../shared/ipc/contract.ts';
import type { Words } from './words.ts';

export type Command = EventPayload<'command'>['command'];
/** What the app itself does; everything else is a command for the page. */
export type Action = 'new-window' | 'quit';
type Role = 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'selectAll' | 'togglefullscreen' | 'minimize' | 'close';

type Item =
  | { readonly kind: 'command'; readonly id: Command; readonly keys?: string; readonly pageKeys?: true }
  | { readonly kind: 'action'; readonly id: Action; readonly keys?: string }
  | { readonly kind: 'role'; readonly id: Role }
  | { readonly kind: 'line' }
  | { readonly kind: 'group'; readonly id: 'convert-legacy' | 'export-as'; readonly items: readonly Item[] };

/**
 * The whole menu. Undo and redo are commands, because the native roles would undo inside one text field and leave
 * the article's own history behind; `pageKeys` shows their shortcut without taking it: the editor answers it itself,
 * and both together would undo twice.
 */
export const menuTable: readonly { readonly id: 'file' | 'edit' | 'view' | 'window' | 'help'; readonly items: readonly Item[] }[] = [
  {
    id: 'file',
    items: [
      { kind: 'command', id: 'new-article', keys: 'CmdOrCtrl+N' },
      { kind: 'command', id: 'new-from-template' },
      { kind: 'action', id: 'new-window', keys: 'CmdOrCtrl+Shift+N' },
      { kind: 'line' },
      { kind: 'command', id: 'import-word' },
      {
        kind: 'group',
        id: 'export-as',
        items: [
          { kind: 'command', id: 'export' },
          { kind: 'line' },
          { kind: 'command', id: 'export-docx' },
          { kind: 'command', id: 'export-pdf' },
          { kind: 'command', id: 'export-html' },
          { kind: 'command', id: 'export-text' },
          { kind: 'line' },
          { kind: 'command', id: 'copy-html' },
          { kind: 'command', id: 'copy-html-source' },
        ],
      },
      { kind: 'command', id: 'print', keys: 'CmdOrCtrl+P', pageKeys: true },
      { kind: 'line' },
      { kind: 'command', id: 'insert-photo', keys: 'CmdOrCtrl+Shift+I' },
      { kind: 'command', id: 'photo-desk', keys: 'CmdOrCtrl+Shift+B' },
      { kind: 'command', id: 'insert-file' },
      { kind: 'command', id: 'send', keys: 'CmdOrCtrl+Shift+Enter' },
      { kind: 'command', id: 'deliveries', keys: 'CmdOrCtrl+Shift+D' },
      { kind: 'line' },
      { kind: 'command', id: 'templates' },
      { kind: 'command', id: 'settings', keys: 'CmdOrCtrl+,' },
      { kind: 'line' },
      { kind: 'role', id: 'close' },
      { kind: 'action', id: 'quit', keys: 'CmdOrCtrl+Q' },
    ],
  },
  {
    id: 'edit',
    items: [
      { kind: 'command', id: 'undo', keys: 'CmdOrCtrl+Z', pageKeys: true },
      { kind: 'command', id: 'redo', keys: 'CmdOrCtrl+Shift+Z', pageKeys: true },
      { kind: 'line' },
      { kind: 'role', id: 'cut' },
      { kind: 'role', id: 'copy' },
      { kind: 'role', id: 'paste' },
      { kind: 'role', id: 'pasteAndMatchStyle' },
      { kind: 'role', id: 'selectAll' },
      { kind: 'line' },
      { kind: 'command', id: 'find', keys: 'CmdOrCtrl+F' },
      { kind: 'command', id: 'replace', keys: 'CmdOrCtrl+H' },
      { kind: 'command', id: 'find-article', keys: 'CmdOrCtrl+Shift+F' },
      { kind: 'line' },
      {
        kind: 'group',
        id: 'convert-legacy',
        items: [
          { kind: 'command', id: 'convert-auto' },
          { kind: 'line' },
          { kind: 'command', id: 'convert-tcvn3' },
          { kind: 'command', id: 'convert-tcvn3-upper' },
          { kind: 'command', id: 'convert-vni' },
          { kind: 'command', id: 'convert-viqr' },
        ],
      },
    ],
  },
  {
    id: 'view',
    items: [
      { kind: 'command', id: 'palette', keys: 'CmdOrCtrl+Shift+P', pageKeys: true },
      { kind: 'command', id: 'outline', keys: 'CmdOrCtrl+Shift+O', pageKeys: true },
      { kind: 'line' },
      { kind: 'command', id: 'zoom-in', keys: 'CmdOrCtrl+=', pageKeys: true },
      { kind: 'command', id: 'zoom-out', keys: 'CmdOrCtrl+-', pageKeys: true },
      { kind: 'command', id: 'zoom-reset', keys: 'CmdOrCtrl+0', pageKeys: true },
      { kind: 'line' },
      { kind: 'command', id: 'focus-mode', keys: 'Alt+F9', pageKeys: true },
      { kind: 'command', id: 'typewriter', keys: 'Alt+F8', pageKeys: true },
      { kind: 'role', id: 'togglefullscreen' },
    ],
  },
  { id: 'window', items: [{ kind: 'role', id: 'minimize' }] },
  { id: 'help', items: [{ kind: 'command', id: 'keyboard-sheet', keys: 'F1', pageKeys: true }] },
];

type Run = { readonly command: (command: Command) => void; readonly action: (action: Action) => void };

/** The table as Electron wants it, in one language. */
export function menuTemplate(words: Words, run: Run): MenuItemConstructorOptions[] {
  const option = (item: Item): MenuItemConstructorOptions => {
    switch (item.kind) {
      case 'line':
        return { type: 'separator' };
      case 'group':
        return { id: item.id, label: words[item.id], submenu: item.items.map(option) };
      case 'role':
        return { id: item.id, role: item.id, label: words[item.id] };
      case 'action':
        return { id: item.id, label: words[item.id], ...keys(item.keys), click: () => run.action(item.id) };
      case 'command':
        return {
          id: item.id,
          label: words[item.id],
          ...keys(item.keys),
          registerAccelerator: item.pageKeys !== true,
          click: () => run.command(item.id),
        };
    }
  };
  return menuTable.map(({ id, items }) => ({ id, label: words[id], submenu: items.map(option) }));
}

const keys = (accelerator: string | undefined) => (accelerator === undefined ? {} : { accelerator });
