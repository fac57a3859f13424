import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeliveries } from '../../bridge/queries.ts';
import { useFormats } from '../../app/format.ts';
import { usePreferences } from '../../app/preferences.tsx';
import { useToday } from '../../app/use-today.ts';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { openByArticle } from '../deliveries/facts.ts';
import type { ArticleSummary } from '../../../shared/domain/article.ts';
import { ArticleRow } from './article-row.tsx';
import { RowMenu, type MenuPlace } from './row-menu.tsx';
import { withDays, type Row } from './rows.ts';
import { useLibraryActions } from './use-library-actions.ts';

/** Heights in px at 100 % text size; rows are measured once they are drawn. */
const DAY_HEIGHT = 31;
const ROW_HEIGHT = 79;

/** The rows, drawn only where they can be seen. One row at a time can be reached by Tab; arrows move among them. */
export function ArticleList({ articles }: { readonly articles: readonly ArticleSummary[] }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const { session, timers } = useWorkspace();
  const { textSize } = usePreferences().preferences;
  const actions = useLibraryActions();
  const busy = openByArticle(useDeliveries());
  const openId = useStore(session.view, (view) => (view.phase === 'open' ? view.opened.article.id : null));
  const [activeId, setActiveId] = useState<string | null>(null);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const today = useToday(timers);
  const rows = useMemo(() => withDays(articles, today), [articles, today]);
  const indexOf = (id: string | null): number => rows.findIndex((row) => row.kind === 'article' && row.article.id === id);
  const active = [activeId, openId].find((id) => indexOf(id) >= 0) ?? articles[0]?.id ?? null;

  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    // Kept as long as the rows are: the virtualizer measures everything again when one of them changes.
    estimateSize: useCallback((index: number) => ((rows[index]?.kind === 'day' ? DAY_HEIGHT : ROW_HEIGHT) * textSize) / 100, [rows, textSize]),
    getItemKey: useCallback((index: number) => keyOf(rows[index], index), [rows]),
    overscan: 6,
  });

  const focusRow = (index: number, step: 1 | -1): void => {
    let at = index;
    while (rows[at]?.kind === 'day') at += step;
    const row = rows[at];
    if (row?.kind !== 'article') return;
    setActiveId(row.article.id);
    list.scrollToIndex(at);
    // Two frames: the row has to be drawn, then measured, before it can be brought fully into view.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const target = scroller.current?.querySelector<HTMLElement>(`[data-article="${row.article.id}"]`);
        target?.focus({ preventScroll: true });
        target?.scrollIntoView({ block: 'nearest' });
      }),
    );
  };

  const onKeyDown = (event: KeyboardEvent, article: ArticleSummary): void => {
    const at = indexOf(article.id);
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focusRow(at + 1, 1),
      ArrowUp: () => focusRow(at - 1, -1),
      Home: () => focusRow(0, 1),
      End: () => focusRow(rows.length - 1, -1),
      Enter: () => actions.open(article.id, true),
      ' ': () => actions.open(article.id, false),
      Delete: () => {
        if (article.trashedAt === null) actions.trash(article);
      },
    };
    const move = moves[event.key];
    if (!move || event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    move();
  };

  return (
    <div ref={scroller} className="article-list" role="grid" aria-label={t('library.list')} aria-rowcount={rows.length}>
      <div className="article-canvas" role="presentation" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          const place = { transform: `translateY(${String(item.start)}px)` };
          if (row.kind === 'day') {
            return (
              <div key={item.key} ref={list.measureElement} data-index={item.index} role="row" aria-rowindex={item.index + 1} className="article-day" style={place}>
                <span role="gridcell">{row.day === 'other' ? day(row.at) : t(`library.${row.day}`)}</span>
              </div>
            );
          }
          const { article } = row;
          return (
            <ArticleRow
              key={item.key}
              ref={list.measureElement}
              index={item.index}
              style={place}
              article={article}
              delivery={busy.get(article.id)}
              isOpen={article.id === openId}
              isActive={article.id === active}
              onOpen={() => {
                setActiveId(article.id);
                actions.open(article.id, false);
              }}
              onKeyDown={(event) => onKeyDown(event, article)}
              onMenu={(x, y) => {
                setActiveId(article.id);
                setMenu({ article, x, y });
              }}
            />
          );
        })}
      </div>
      <RowMenu place={menu} actions={actions} onClose={() => setMenu(null)} />
    </div>
  );
}

function keyOf(row: Row | undefined, index: number): string | number {
  if (!row) return index;
  return row.kind === 'day' ? `day-${String(row.at)}` : row.article.id;
}
