import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnippets, useTemplates } from '../../bridge/shelf-queries.ts';
import { newsroom } from '../../bridge/newsroom.ts';
import { failureOf, unwrap } from '../../bridge/unwrap.ts';
import { createStore } from '../../app/store.ts';
import type { ShelfView } from '../../app/ui-state.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { emptyDocument } from '../../../shared/document/empty.ts';
import { emptyFields } from '../../../shared/domain/article.ts';
import { Dialog } from '../../ui/dialog.tsx';
import type { ShelfEntry } from './item-draft.ts';
import { ItemEditor } from './item-editor.tsx';
import { ShelfList } from './shelf-list.tsx';
import { ShelfTold, type Told } from './shelf-told.tsx';
import './shelf-dialog.css';

/** *Mẫu bài và đoạn mẫu*: everything on the shelf, each item with its page. Whatever is changed is kept at once. */
export function ShelfDialog({ view }: { readonly view: ShelfView }) {
  const { t } = useTranslation();
  const { ui, newBlockId } = useWorkspace();
  const templates = useTemplates();
  const snippets = useSnippets();
  const [told, setTold] = useState<Told | null>(null);
  /** Grows when the page of an item has to be mounted afresh, because its content changed under it. */
  const [reload, setReload] = useState(0);
  const [saving] = useState(() => createStore<(() => Promise<boolean>) | null>(null));
  /** Saves what is being edited; false when it could not be saved. */
  const flush = useCallback(() => saving.get()?.() ?? Promise.resolve(true), [saving]);
  const entries: readonly ShelfEntry[] = view.kind === 'templates' ? templates.map((item) => ({ kind: 'templates', item })) : snippets.map((item) => ({ kind: 'snippets', item }));
  const entry = entries.find(({ item }) => item.id === view.id) ?? entries[0];

  // A window that loses the focus may be closed next.
  useEffect(() => {
    const onBlur = (): void => void flush();
    window.addEventListener('blur', onBlur);
    return () => window.removeEventListener('blur', onBlur);
  }, [flush]);

  /** Nothing is left unsaved: an item that cannot be stored stays open. */
  const go = async (next: ShelfView | null): Promise<void> => {
    if (!(await flush())) return setTold({ tone: 'bad', text: t('templates.notSaved') });
    if (next !== null && next.id !== view.id) setTold(null);
    ui.shelf.set(next);
  };
  const onReload = useCallback(() => setReload((count) => count + 1), []);
  const attempt = (run: () => Promise<unknown>): void => void run().catch((cause: unknown) => setTold({ tone: 'bad', text: '', error: failureOf(cause) }));
  const add = async (): Promise<void> => {
    if (!(await flush())) return;
    const document = emptyDocument(newBlockId);
    const { id } =
      view.kind === 'templates'
        ? await unwrap(newsroom().templateSave({ name: t('templates.newTemplate'), description: '', scope: 'personal', fields: emptyFields, document }))
        : await unwrap(newsroom().snippetSave({ name: t('templates.newSnippet'), shortcut: '', scope: 'personal', document }));
    setTold(null);
    ui.shelf.set({ kind: view.kind, id });
  };

  return (
    <Dialog title={t('templates.title')} closeLabel={t('app.close')} size="xl" open closesOutside={false} onClose={() => void go(null)}>
      <div className="shelf">
        <ShelfList
          kind={view.kind}
          entries={entries}
          selected={entry?.item.id ?? null}
          onKind={(kind) => void go({ kind, id: null })}
          onSelect={(id) => void go({ kind: view.kind, id })}
          onAdd={() => attempt(add)}
          onTold={setTold}
        />
        <div className="shelf-item">
          {entry ? (
            <ItemEditor key={`${entry.item.id}:${String(reload)}`} entry={entry} onFlush={saving.set} onReload={onReload} onTold={setTold} onAttempt={attempt} onClose={() => void go(null)} />
          ) : null}
          <ShelfTold told={told} onDone={() => setTold(null)} />
        </div>
      </div>
    </Dialog>
  );
}
