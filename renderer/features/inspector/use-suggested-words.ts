import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { useArticlePhotos } from '../../bridge/photo-queries.ts';
import type { DeskPhoto } from '../../../shared/domain/desk-photo.ts';
import type { FigureInfo } from '../article/editor-port.ts';

export type SuggestedWords = Pick<DeskPhoto, 'caption' | 'credit' | 'alt'>;

const none: SuggestedWords = { caption: '', credit: '', alt: '' };

/** What is known of a figure's photo beside the article: words from its file, or written at the photo desk. Empty where there are none. */
export function useSuggestedWords({ assetId }: FigureInfo): SuggestedWords {
  const { session } = useWorkspace();
  const articleId = useStore(session.view, (view) => (view.phase === 'open' ? view.opened.article.id : null));
  const inText = useStore(session.outline, ({ figures }) => [...new Set(figures.map((figure) => figure.assetId))].toSorted().join(' '));
  const { data = [] } = useArticlePhotos(articleId, inText, session.flush);
  return suggestedWords(data, assetId);
}

/** An edited version has the words of its original. */
export function suggestedWords(photos: readonly Pick<DeskPhoto, 'assetId' | 'versions' | 'caption' | 'credit' | 'alt'>[], assetId: string): SuggestedWords {
  return photos.find((photo) => photo.assetId === assetId || photo.versions.some((version) => version.assetId === assetId)) ?? none;
}
