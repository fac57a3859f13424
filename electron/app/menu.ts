import { app, Menu } from 'electron';
import type { Broadcast } from './broadcast.ts';
import { menuTemplate } from './menu-table.ts';
import type { Windows } from './windows.ts';
import type { Words } from './words.ts';

/** Puts the menu up; call again with other words when the language changes. */
export function setupMenu(words: Words, windows: Pick<Windows, 'create' | 'current'>, broadcast: Broadcast): void {
  const template = menuTemplate(words, {
    command: (command) => {
      const target = windows.current();
      if (target !== null) broadcast.one(target, 'command', { command });
    },
    action: (action) => (action === 'quit' ? app.quit() : windows.create()),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
