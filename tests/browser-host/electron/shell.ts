import { copyFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type * as Electron from 'electron';
import { downloads } from '../server/downloads.ts';
import { imitation } from './imitation.ts';
import { pages } from './page-link.ts';

/**
 * The page in front opens an address in another tab (a blocked one leaves a link to click); it is printed too. A file
 * becomes a download of the browser: what opens it from there is the person's own choice.
 */
export const shell = imitation('shell', {
  openExternal: (url) => {
    process.stdout.write(`Mở ngoài ứng dụng: ${url}\n`);
    pages.order({ what: 'external', url });
    return Promise.resolve();
  },
  openPath: async (path) => {
    try {
      await copyFile(path, downloads.promise(basename(path), (id) => pages.order({ what: 'download', id })));
      return '';
    } catch (error) {
      return String(error);
    }
  },
  beep: () => {},
} satisfies Pick<Electron.Shell, 'openExternal' | 'openPath' | 'beep'>);
