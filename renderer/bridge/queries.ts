import { QueryClient, queryOptions, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ArticleSummary } from '../../shared/domain/article.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { PortalStatus } from '../../shared/ipc/contract.ts';
import { newsroom } from './newsroom.ts';
import { unwrap } from './unwrap.ts';

export const keys = {
  articles: ['articles'] as const,
  articleList: (trash: boolean, query: string) => ['articles', { trash, query }] as const,
  deliveries: ['deliveries'] as const,
  portals: ['portals'] as const,
};

/**
 * The cache in front of the main process. `networkMode: always`, because the main process is there whether or not the
 * PC is online; freshness comes from events, not from the clock.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: Infinity, gcTime: 60_000, refetchOnWindowFocus: false, refetchOnReconnect: false },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Rows of the library, newest first; the rows of the previous search stay until the new ones are there. */
export function useArticles(trash: boolean, query: string): UseQueryResult<readonly ArticleSummary[]> {
  return useQuery({ ...articleListQuery(trash, query), placeholderData: (before) => before });
}

/** The query behind a list of articles, for reading it outside a component too. */
export function articleListQuery(trash: boolean, query: string) {
  return queryOptions({
    queryKey: keys.articleList(trash, query),
    queryFn: (): Promise<readonly ArticleSummary[]> => unwrap(newsroom().articleList({ trash, query })),
  });
}

/** All deliveries, newest first. */
export function useDeliveries(): readonly Delivery[] {
  return useQuery({ queryKey: keys.deliveries, queryFn: (): Promise<readonly Delivery[]> => unwrap(newsroom().deliveryList()) }).data ?? none;
}

/** All portals with what is known of each. */
export function usePortals(): readonly PortalStatus[] {
  return useQuery({ queryKey: keys.portals, queryFn: (): Promise<readonly PortalStatus[]> => unwrap(newsroom().portalList()) }).data ?? none;
}

const none: readonly never[] = [];

/** How long changes of other windows are collected before the library is read again, in ms. */
const COLLECT_MS = 250;

/**
 * Keeps the cache true by the events of the main process. `isOwn` names the article this window is writing: its saves
 * are put into the rows directly (see `patchArticle`), because reading a large library again every second while
 * somebody types would be felt.
 */
export function useCacheEvents(isOwn: (articleId: string) => boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readAgain = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void client.invalidateQueries({ queryKey: keys.articles });
      }, COLLECT_MS);
    };
    const stops = [
      newsroom().on('article:changed', ({ id }) => {
        if (!isOwn(id)) readAgain();
      }),
      newsroom().on('delivery:changed', (delivery) => {
        putDelivery(client, delivery);
        if (delivery.state === 'done') readAgain();
      }),
      newsroom().on('portal:changed', (status) => putPortal(client, status)),
    ];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [client, isOwn]);
}

export function putDelivery(client: QueryClient, delivery: Delivery): void {
  client.setQueryData<readonly Delivery[]>(keys.deliveries, (before) => before && upsert(before, delivery, (row) => row.id));
}

export function putPortal(client: QueryClient, status: PortalStatus): void {
  client.setQueryData<readonly PortalStatus[]>(keys.portals, (before) => before && upsert(before, status, (row) => row.portal.id, 'end'));
}

/**
 * Puts what a save changed into every list that holds the article, and moves it to the top. Where nothing would look
 * different (same words, same minute, first already) the list stays as it is: somebody is typing.
 */
export function patchSaved(client: QueryClient, id: string, saved: Pick<ArticleSummary, 'headline' | 'section' | 'savedAt' | 'firstPhoto'>): void {
  client.setQueriesData<readonly ArticleSummary[]>({ queryKey: keys.articles }, (rows) => {
    const at = rows?.findIndex((candidate) => candidate.id === id) ?? -1;
    const row = rows?.[at];
    if (!rows || !row || (at === 0 && looksAlike(row, { ...row, ...saved }))) return rows;
    return [{ ...row, ...saved }, ...rows.slice(0, at), ...rows.slice(at + 1)];
  });
}

const MINUTE_MS = 60_000;

function looksAlike(a: ArticleSummary, b: ArticleSummary): boolean {
  return a.headline === b.headline && a.section === b.section && a.firstPhoto === b.firstPhoto && Math.floor(a.savedAt / MINUTE_MS) === Math.floor(b.savedAt / MINUTE_MS);
}

function upsert<T>(rows: readonly T[], row: T, idOf: (row: T) => string, place: 'start' | 'end' = 'start'): readonly T[] {
  const id = idOf(row);
  if (rows.some((other) => idOf(other) === id)) return rows.map((other) => (idOf(other) === id ? row : other));
  return place === 'start' ? [row, ...rows] : [...rows, row];
}
