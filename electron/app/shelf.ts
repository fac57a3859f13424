import type { BrowserWindow } from 'electron';
import { withFreshBlockIds } from '../../shared/document/fresh-ids.ts';
import { fail } from '../../shared/domain/app-error.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import type { IdSource } from '../../shared/domain/ids.ts';
import type { Store } from '../store/interfaces.ts';
import type { ArticleSeed } from './article-desk.ts';
import type { Broadcast } from './broadcast.ts';
import type { Log } from './log.ts';
import { chooseOfficeFile, chooseOfficePlace } from './office-dialog.ts';
import { createOfficeFiles } from './office-files.ts';
import { createShelfDesk } from './shelf-desk.ts';
import type { Words } from './words.ts';

type Deps = {
  readonly store: Pick<Store, 'snippets' | 'templates'>;
  readonly broadcast: Pick<Broadcast, 'all'>;
  readonly window: (windowId: number) => BrowserWindow | null;
  readonly words: () => Words;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Log;
};

/** Snippets and templates: what stands ready, and how it gets from PC to PC. */
export function createShelf({ store: { snippets, templates }, broadcast, window, words, clock, ids, log }: Deps) {
  const ask = { file: (id: number) => chooseOfficeFile(window(id), words()), place: (id: number) => chooseOfficePlace(window(id), words()) };
  return {
    templateDesk: createShelfDesk(templates, 'templates', broadcast),
    snippetDesk: createShelfDesk(snippets, 'snippets', broadcast),
    officeFiles: createOfficeFiles({ templates, snippets, broadcast, clock, log, words, ask }),
    /** What an article made from a template starts with. Throws AppFailure `not-found`. */
    seedOf: (templateId: string): ArticleSeed => {
      const { fields, document } = templates.get(templateId) ?? fail('not-found', 'template');
      return { fields, document: withFreshBlockIds(document, () => ids.next().slice(-12)) };
    },
  };
}
