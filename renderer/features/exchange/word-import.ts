import { failureOf, unwrap } from '../../bridge/unwrap.ts';
import { createStore } from '../../app/store.ts';
import { fail, type AppError } from '../../../shared/domain/app-error.ts';
import type { ImportedDocument } from '../../../shared/domain/imported.ts';
import type { NewsroomApi } from '../../../shared/ipc/api.ts';
import type { FileLike } from '../photos/importer.ts';

/** Largest Word file that is handed over from the page, in bytes; the main process refuses it too. */
const WORD_BYTES_MAX = 100 * 1024 * 1024;

/** How far an import is. */
export type WordImportView =
  | { readonly phase: 'reading'; readonly name: string }
  | { readonly phase: 'report'; readonly found: ImportedDocument }
  | { readonly phase: 'failed'; readonly name: string; readonly error: AppError };

export type WordImport = ReturnType<typeof createWordImport>;

/** Reads one Word file at a time; what was found waits until somebody says what to do with it. */
export function createWordImport(api: Pick<NewsroomApi, 'importChoose' | 'importRead' | 'importWord'>) {
  const view = createStore<WordImportView | null>(null);
  let turn = 0;
  let choosing = false;

  async function read(name: string, bring: () => Promise<ImportedDocument>): Promise<void> {
    const mine = ++turn;
    const show = (next: WordImportView): void => {
      if (mine === turn) view.set(next);
    };
    show({ phase: 'reading', name });
    try {
      show({ phase: 'report', found: await bring() });
    } catch (cause) {
      show({ phase: 'failed', name, error: failureOf(cause) });
    }
  }

  return {
    view,
    /** Lets the person pick a file. */
    choose: async (): Promise<void> => {
      // A second dialog behind the first would only confuse.
      if (choosing) return;
      choosing = true;
      try {
        const file = await unwrap(api.importChoose());
        if (file !== null) void read(file.name, () => unwrap(api.importRead()));
      } finally {
        choosing = false;
      }
    },
    /** Reads a file that was dropped. */
    take: (file: FileLike): Promise<void> =>
      read(file.name, async () => {
        const name = file.name.slice(-255);
        if (file.size > WORD_BYTES_MAX) fail('document-too-large', `${String(file.size)} bytes`);
        return unwrap(api.importWord({ name, bytes: new Uint8Array(await file.arrayBuffer()) }));
      }),
    /** Forgets it; an answer that is still on its way goes nowhere. */
    close: (): void => {
      turn += 1;
      view.set(null);
    },
  };
}
