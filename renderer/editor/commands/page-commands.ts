import { baseCommands } from './base-commands.ts';
import { blockCommands } from './block-commands.ts';
import { cardCommands } from './card-commands.ts';
import { formatCommands } from './format-commands.ts';
import { legacyCommands } from '../extensions/legacy/commands.ts';
import { snippetCommands } from '../extensions/snippets/commands.ts';
import { photoCommands } from './photo-commands.ts';
import { tableCommands } from './table-commands.ts';
import { pasteCommands } from './paste-commands.ts';
import type { PageCommand } from './page-command.ts';

/**
 * Everything that can be done on the page: one line per feature. The command palette, the keys, the sheet of keyboard
 * shortcuts and the menu *Chèn* are all made from this list.
 */
export const pageCommands: readonly PageCommand[] = [
  ...baseCommands,
  ...pasteCommands,
  ...formatCommands,
  ...blockCommands,
  ...cardCommands,
  ...photoCommands,
  ...snippetCommands,
  ...tableCommands,
  ...legacyCommands,
];
