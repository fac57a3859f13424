import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { builtInSnippets } from '../../shared/domain/built-in/snippets.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import type { IdSource } from '../../shared/domain/ids.ts';
import { shortcutSchema } from '../../shared/domain/snippet.ts';
import type { SnippetStore } from './interfaces.ts';
import { createShelf } from './shelf.ts';

const detailsSchema = z.object({ shortcut: shortcutSchema });

/** *Đoạn mẫu*. */
export function createSnippetStore(deps: { readonly db: Database; readonly clock: Clock; readonly ids: IdSource }): SnippetStore {
  return createShelf({
    ...deps,
    table: 'snippets',
    builtIn: builtInSnippets,
    details: {
      write: ({ shortcut }) => ({ shortcut }),
      read: (stored) => ({ shortcut: detailsSchema.safeParse(stored).data?.shortcut ?? '' }),
    },
  });
}
