import type * as Electron from 'electron';
import { imitation } from './imitation.ts';
import { pages } from './page-link.ts';

let text = '';

/** Text that the app itself wrote; a browser does not let a program read the person's clipboard unasked. */
export const clipboard = imitation('clipboard', {
  writeText: (next) => {
    text = next;
    pages.order({ what: 'copy', text });
    return Promise.resolve();
  },
  readText: () => Promise.resolve(text),
} satisfies Pick<Electron.Clipboard, 'writeText' | 'readText'>);
