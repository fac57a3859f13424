import type * as Electron from 'electron';
import { imitation } from './imitation.ts';
import { pages } from './page-link.ts';

/** The page in front opens it in another tab (a blocked one leaves a link to click); it is printed too. */
export const shell = imitation('shell', {
  openExternal: (url) => {
    process.stdout.write(`Mở ngoài ứng dụng: ${url}\n`);
    pages.order({ what: 'external', url });
    return Promise.resolve();
  },
  beep: () => {},
} satisfies Pick<Electron.Shell, 'openExternal' | 'beep'>);
