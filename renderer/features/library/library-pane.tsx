import { Search, X } from 'lucide-react';
import { useDeferredValue, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useArticles } from '../../bridge/queries.ts';
import { useCommand } from '../../app/commands.ts';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Segments } from '../../ui/segments.tsx';
import { useWordDrop } from '../exchange/use-word-drop.ts';
import { ArticleList } from './article-list.tsx';
import { LibraryEmpty } from './library-empty.tsx';
import { inView } from './rows.ts';
import './library.css';

const views = ['writing', 'published', 'all', 'trash'] as const;

/** Left pane: find, filter and open articles. */
export function LibraryPane() {
  const { t } = useTranslation();
  const { session, ui } = useWorkspace();
  const { handlers } = useWordDrop();
  const openId = useStore(session.view, (now) => (now.phase === 'open' ? now.opened.article.id : null));
  const view = useStore(ui.libraryView);
  const typed = useStore(ui.libraryQuery);
  // The box follows every key at once; the list follows when there is time.
  const query = useDeferredValue(typed.trim().slice(0, 200));
  const box = useRef<HTMLInputElement>(null);
  const kept = useArticles(false, query);
  const trashed = useArticles(true, query);
  const source = view === 'trash' ? trashed : kept;
  const rows = useMemo(() => inView(source.data ?? [], view, openId), [source.data, view, openId]);
  const counts = useMemo(
    () => ({
      writing: inView(kept.data ?? [], 'writing', openId).length,
      published: inView(kept.data ?? [], 'published', openId).length,
      // The sum of the two before it; a fourth number would push the last view to a second line.
      all: 0,
      trash: trashed.data?.length ?? 0,
    }),
    [kept.data, trashed.data, openId],
  );
  useCommand('find-article', () => {
    box.current?.focus();
    box.current?.select();
  });

  return (
    <aside className="library" aria-label={t('library.label')} {...handlers}>
      <div className="library-search">
        <Search size={16} aria-hidden />
        <input
          ref={box}
          type="search"
          aria-label={t('library.search')}
          placeholder={t('library.search')}
          value={typed}
          maxLength={200}
          spellCheck={false}
          onChange={(event) => ui.libraryQuery.set(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') ui.libraryQuery.set('');
          }}
        />
        {typed ? (
          <button type="button" className="library-clear" aria-label={t('library.clear')} onClick={() => ui.libraryQuery.set('')}>
            <X size={14} aria-hidden />
          </button>
        ) : (
          <kbd aria-hidden>Ctrl ⇧ F</kbd>
        )}
      </div>
      <div className="library-views">
        <Segments
          label={t('library.views')}
          choices={views.map((key) => ({ key, label: t(`library.${key}`), count: counts[key] || undefined }))}
          value={view}
          onChange={ui.libraryView.set}
        />
      </div>
      {source.isError ? (
        <div className="library-failed">
          <Callout tone="bad" title={t('library.failed')} />
        </div>
      ) : source.data && rows.length === 0 ? (
        <LibraryEmpty view={view} query={query} />
      ) : (
        <ArticleList articles={rows} />
      )}
    </aside>
  );
}
