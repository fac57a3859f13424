import { appError } from '../../../shared/domain/app-error.ts';
import type { Snippet } from '../../../shared/domain/snippet.ts';
import type { Template } from '../../../shared/domain/template.ts';
import type { NewsroomApi } from '../../../shared/ipc/api.ts';
import { err, ok, type Result } from '../../../shared/ipc/result.ts';

type Answer = <T>(name: string, input: unknown, run: () => Result<T>) => Promise<Result<T>>;
type Options = { readonly answer: Answer; readonly newId: () => string; readonly now: () => number; readonly changed: (kind: 'snippets' | 'templates') => void };
type Item = { readonly id: string; readonly hidden: boolean; readonly updatedAt: number };

/** Snippets and templates of the main process, in memory, without those that come with the app. */
export function fakeShelf({ answer, newId, now, changed }: Options) {
  const snippets = shelf<Snippet>('snippet');
  const templates = shelf<Template>('template');

  function shelf<T extends Item>(noun: 'snippet' | 'template') {
    const items = new Map<string, T>();
    const removed = new Map<string, T>();
    const put = (item: T): Result<T> => {
      items.set(item.id, item);
      changed(`${noun}s`);
      return ok(item);
    };
    const known = (from: ReadonlyMap<string, T>, id: string, run: (item: T) => Result<T>): Result<T> => {
      const item = from.get(id);
      return item ? run(item) : err(appError('not-found'));
    };
    return {
      items,
      list: () => answer(`${noun}List`, undefined, () => ok([...items.values()])),
      save: ({ id = newId(), ...content }: { readonly id?: string | undefined }) =>
        answer(`${noun}Save`, content, () => put({ builtIn: false, changed: false, hidden: items.get(id)?.hidden ?? false, ...content, id, updatedAt: now() } as unknown as T)),
      remove: ({ id }: { readonly id: string }) =>
        answer(`${noun}Remove`, { id }, () => {
          const item = items.get(id);
          if (!item) return err(appError('not-found'));
          removed.set(id, item);
          items.delete(id);
          changed(`${noun}s`);
          return ok(undefined);
        }),
      restore: ({ id }: { readonly id: string }) => answer(`${noun}Restore`, { id }, () => known(removed, id, put)),
      reset: ({ id }: { readonly id: string }) => answer(`${noun}Reset`, { id }, (): Result<T> => err(appError('forbidden'))),
      setHidden: ({ id, hidden }: { readonly id: string; readonly hidden: boolean }) => answer(`${noun}SetHidden`, { id, hidden }, () => known(items, id, (item) => put({ ...item, hidden }))),
    };
  }

  const api: Pick<NewsroomApi, Extract<keyof NewsroomApi, `${'snippet' | 'template' | 'office'}${string}`>> = {
    snippetList: snippets.list,
    snippetSave: snippets.save,
    snippetRemove: snippets.remove,
    snippetRestore: snippets.restore,
    snippetReset: snippets.reset,
    snippetSetHidden: snippets.setHidden,
    templateList: templates.list,
    templateSave: templates.save,
    templateRemove: templates.remove,
    templateRestore: templates.restore,
    templateReset: templates.reset,
    templateSetHidden: templates.setHidden,
    officeExport: () => answer('officeExport', undefined, () => ok({ kind: 'empty' as const })),
    officeImport: () => answer('officeImport', undefined, () => ok({ kind: 'cancelled' as const })),
  };
  return { api, snippets: snippets.items, templates: templates.items };
}
