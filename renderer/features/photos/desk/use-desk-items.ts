import { useCallback, useMemo } from 'react';
import { useStore } from '../../../app/store.ts';
import { useWorkspace } from '../../../app/workspace.tsx';
import { useArticlePhotos, useLibraryPhotos } from '../../../bridge/photo-queries.ts';
import { findBursts } from '../../../../shared/domain/photo-bursts.ts';
import type { DeskPhoto } from '../../../../shared/domain/desk-photo.ts';
import type { AppError } from '../../../../shared/domain/app-error.ts';
import { failureOf } from '../../../bridge/unwrap.ts';
import type { DeskItem } from './desk-item.ts';
import { articleItems, libraryItems, type BurstOf, type DeskArticle } from './desk-items.ts';
import { noNotes } from './desk-view.ts';
import { inOrder } from './photo-order.ts';

export type DeskItems = {
  /** In the order chosen. */
  readonly items: readonly DeskItem[];
  /** Photos of the article, in the text and waiting; of all photos, once they were asked for. */
  readonly counts: { readonly article: number; readonly library: number | undefined };
  readonly loading: boolean;
  readonly error: AppError | null;
  /** Reads the next photos; does nothing when there are none. */
  readonly more: () => void;
};

const nobody: readonly DeskPhoto[] = [];

/** The photos of the sheet that is looked at. */
export function useDeskItems(articleId: string | null): DeskItems {
  const { session, ui } = useWorkspace();
  const { scope, order, query } = useStore(ui.deskView);
  const figures = useStore(session.outline, (outline) => outline.figures);
  const coverAssetId = useStore(session.details, ({ cover }) => cover?.assetId ?? null);
  const notes = useStore(ui.deskNotes, (all) => all.get(articleId ?? '') ?? noNotes);
  const inText = figures.map(({ assetId }) => assetId).join(' ');
  const ofArticle = useArticlePhotos(articleId, inText, session.flush);
  const library = useLibraryPhotos(query, scope === 'library');
  const article: DeskArticle = useMemo(() => ({ figures, coverAssetId }), [figures, coverAssetId]);

  const photos = ofArticle.data ?? nobody;
  const articleBursts = useMemo(() => burstsOf(photos), [photos]);
  const mine = useMemo(() => articleItems(photos, article, articleBursts), [photos, article, articleBursts]);
  const pages = library.data?.pages;
  const everything = useMemo(() => (pages ?? []).flatMap((page) => itemsOfPage(page.photos, article)), [pages, article]);
  const items = useMemo(() => (scope === 'article' ? inOrder(mine, order, notes.hand) : everything), [scope, mine, order, notes, everything]);

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = library;
  const more = useCallback(() => {
    if (scope === 'library' && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [scope, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const now = scope === 'article' ? ofArticle : library;
  return {
    items,
    counts: { article: mine.length, library: pages?.[0]?.total },
    loading: now.isPending && now.fetchStatus !== 'idle',
    error: now.error === null ? null : failureOf(now.error),
    more,
  };
}

/** What was made of the pages read before: with each page that comes only its own photos cost anything. */
const known = new WeakMap<readonly DeskPhoto[], { readonly article: DeskArticle; readonly items: readonly DeskItem[] }>();

function itemsOfPage(photos: readonly DeskPhoto[], article: DeskArticle): readonly DeskItem[] {
  const before = known.get(photos);
  if (before?.article === article) return before.items;
  const items = libraryItems(photos, article, burstsOf(photos));
  known.set(photos, { article, items });
  return items;
}

/** Bursts among photos of one page or of one article: comparing thousands with each other would be felt. */
function burstsOf(photos: readonly DeskPhoto[]): BurstOf {
  const found = new Map<string, { readonly burst: string; readonly sharpest: boolean }>();
  for (const { assetIds, sharpest } of findBursts(photos)) {
    for (const assetId of assetIds) found.set(assetId, { burst: assetIds[0] ?? assetId, sharpest: assetId === sharpest });
  }
  return ({ assetId }) => found.get(assetId) ?? null;
}
