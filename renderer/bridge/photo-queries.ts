import { useInfiniteQuery, useQuery, useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { DeskPhoto, PhotoWordsChange } from '../../shared/domain/desk-photo.ts';
import type { PhotoWeight } from '../../shared/domain/photo-weight.ts';
import type { Output } from '../../shared/ipc/contract.ts';
import { useNewsroomEvent } from './events.ts';
import { newsroom } from './newsroom.ts';
import { unwrap } from './unwrap.ts';

const keys = {
  all: ['photos'] as const,
  article: (articleId: string, inText: string) => ['photos', 'article', articleId, inText] as const,
  library: (query: string) => ['photos', 'library', query] as const,
  usage: ['photos', 'usage'] as const,
  weight: (assetId: string, portalId: string) => ['photo-weight', assetId, portalId] as const,
};

type Page = Output<'photo:list'>;

/**
 * Photos of an article: its text, then its tray. `inText` names the photos on the page now: when it changes, the article is
 * saved (`flush`) and read again. The photos shown before stay until then.
 */
export function useArticlePhotos(articleId: string | null, inText: string, flush: () => Promise<unknown>) {
  return useQuery({
    queryKey: keys.article(articleId ?? '', inText),
    queryFn: async (): Promise<readonly DeskPhoto[]> => {
      await flush();
      return (await unwrap(newsroom().photoList({ articleId, query: '' }))).photos;
    },
    enabled: articleId !== null,
    placeholderData: (before, query) => (query?.queryKey[2] === articleId ? before : undefined),
  });
}

/** All stored photos, newest first, page by page; read only while `enabled`. */
export function useLibraryPhotos(query: string, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: keys.library(query),
    queryFn: ({ pageParam }): Promise<Page> => unwrap(newsroom().photoList({ articleId: null, query, offset: pageParam })),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
    enabled,
    placeholderData: (before) => before,
  });
}

/** What photos take on the disk and who needs them; counted anew each time it is asked for. */
export function usePhotoUsage() {
  return useQuery({ queryKey: keys.usage, queryFn: () => unwrap(newsroom().photoUsage()), gcTime: 0 });
}

/** What one photo weighs as a portal gets it; undefined until it is known. */
export function usePhotoWeight(assetId: string, portalId: string | null): PhotoWeight | undefined {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: keys.weight(assetId, portalId ?? ''),
    queryFn: () => unwrap(newsroom().photoWeights({ assetIds: [assetId], portalId: portalId ?? '' })),
    enabled: portalId !== null,
  });
  useNewsroomEvent('photo:weighed', ({ assetIds }) => {
    if (assetIds.includes(assetId)) void client.invalidateQueries({ queryKey: ['photo-weight', assetId] });
  });
  return data?.[0];
}

/** How long changes are collected before photos are read again, in ms. */
const COLLECT_MS = 200;

/** Reads the lists of photos again when photos came in, were described or removed in any window. */
export function usePhotoEvents(): void {
  const client = useQueryClient();
  const readAgain = useEffectEvent(() => void readPhotosAgain(client));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = newsroom().on('photo:changed', () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        readAgain();
      }, COLLECT_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
}

/** Reads every list of photos that is shown again. */
export const readPhotosAgain = (client: QueryClient): Promise<void> => client.invalidateQueries({ queryKey: keys.all });

/** Puts changed words into every list that holds the photos, so that they are shown before they are stored. */
export function patchWords(client: QueryClient, changes: readonly PhotoWordsChange[]): void {
  const changed = new Map(changes.map((change) => [change.assetId, change]));
  const patch = (photo: DeskPhoto): DeskPhoto => {
    const { caption = photo.caption, credit = photo.credit, alt = photo.alt, place = photo.place } = changed.get(photo.assetId) ?? {};
    return changed.has(photo.assetId) ? { ...photo, caption, credit, alt, place } : photo;
  };
  client.setQueriesData<readonly DeskPhoto[]>({ queryKey: ['photos', 'article'] }, (photos) => photos?.map(patch));
  client.setQueriesData<InfiniteData<Page>>({ queryKey: ['photos', 'library'] }, (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, photos: page.photos.map(patch) })) });
}

/** What a stored photo says in the lists read last; undefined where it stands in none. */
export function wordsShown(client: QueryClient, assetId: string): DeskPhoto | undefined {
  const ofArticles = client.getQueriesData<readonly DeskPhoto[]>({ queryKey: ['photos', 'article'] }).flatMap(([, photos]) => photos ?? []);
  const ofAll = client.getQueriesData<InfiniteData<Page>>({ queryKey: ['photos', 'library'] }).flatMap(([, data]) => data?.pages.flatMap(({ photos }) => photos) ?? []);
  return [...ofArticles, ...ofAll].find((photo) => photo.assetId === assetId);
}
