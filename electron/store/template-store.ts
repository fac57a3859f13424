import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { builtInTemplates } from '../../shared/domain/built-in/templates.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import type { IdSource } from '../../shared/domain/ids.ts';
import { readFields } from './document-text.ts';
import type { TemplateStore } from './interfaces.ts';
import { createShelf } from './shelf.ts';

const detailsSchema = z.object({ description: z.string().catch(''), fields: z.unknown() });

/** *Mẫu bài*. */
export function createTemplateStore(deps: { readonly db: Database; readonly clock: Clock; readonly ids: IdSource }): TemplateStore {
  return createShelf({
    ...deps,
    table: 'templates',
    builtIn: builtInTemplates,
    details: {
      // A cover belongs to one piece, not to what many pieces begin as.
      write: ({ description, fields }) => ({ description, fields: { ...fields, cover: undefined } }),
      read: (stored) => {
        const { description = '', fields } = detailsSchema.safeParse(stored).data ?? {};
        return { description, fields: readFields(JSON.stringify(fields ?? null)) };
      },
    },
  });
}
