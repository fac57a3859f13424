import type { ArticleSummary } from '../../../shared/domain/article.ts';
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

/** Puts a line with the day before the first article of each day (of the PC's calendar). Keeps the order. */
export function withDays(articles: readonly ArticleSummary[], now: number): readonly Row[] {
  const today = startOfDay(now);
  const yesterday = startOfDay(today - 1);
  const rows: Row[] = [];
  let last: number | null = null;
  for (const article of articles) {
    const day = startOfDay(article.savedAt);
    if (day !== last) rows.push({ kind: 'day', at: day, day: day === today ? 'today' : day === yesterday ? 'yesterday' : 'other' });
    last = day;
    rows.push({ kind: 'article', article });
  }
  return rows;
}

/** First moment of a day of the PC's calendar, ms since the epoch. */
export function startOfDay(ms: number): number {
  const date = new Date(ms);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
