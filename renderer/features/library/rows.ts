import type { ArticleSummary } from '../../../shared/domain/article.ts';
import { startOfDay } from '../../app/use-today.ts';
import type { LibraryView } from '../../app/ui-state.ts';

export type Row =
  | { readonly kind: 'day'; readonly day: 'today' | 'yesterday' | 'other'; readonly at: number }
  | { readonly kind: 'article'; readonly article: ArticleSummary };

/**
 * Articles that belong to a view. The trash has its own list, so every row of it belongs. The open article stays under
 * *Đang viết* even once it is published: it must not vanish from the list while somebody looks at it.
 */
export function inView(articles: readonly ArticleSummary[], view: LibraryView, openId: string | null): readonly ArticleSummary[] {
  if (view === 'all' || view === 'trash') return articles;
  return articles.filter(({ id, state }) => isOut(state) === (view === 'published') || (view === 'writing' && id === openId));
}

function isOut(state: ArticleSummary['state']): boolean {
  return state === 'published' || state === 'withdrawn';
}

/** Puts a line with the day before the first article of each day (of the PC's calendar). Keeps the order. `today` is its first moment. */
export function withDays(articles: readonly ArticleSummary[], today: number): readonly Row[] {
  const yesterday = startOfDay(today, -1);
  const rows: Row[] = [];
  // The calendar is asked once per day, not once per article: a library may hold 50,000.
  let [from, to] = [0, 0];
  for (const article of articles) {
    if (article.savedAt < from || article.savedAt >= to) {
      from = startOfDay(article.savedAt, 0);
      to = startOfDay(article.savedAt, 1);
      rows.push({ kind: 'day', at: from, day: from === today ? 'today' : from === yesterday ? 'yesterday' : 'other' });
    }
    rows.push({ kind: 'article', article });
  }
  return rows;
}
