import type { ArticleDesk, ArticleSeed } from '../app/article-desk.ts';
import type { Flush } from '../app/flush.ts';
import type { ArticleStore } from '../store/interfaces.ts';
import type { HandlersOf } from './handlers.ts';

type Deps = {
  readonly articles: Pick<ArticleStore, 'list'>;
  readonly desk: ArticleDesk;
  /** What an article made from a template starts with. */
  readonly seedOf: (templateId: string) => ArticleSeed;
  readonly flush: Pick<Flush, 'acknowledge'>;
};

export function articleHandlers({ articles, desk, seedOf, flush }: Deps): HandlersOf<'article'> {
  return {
    'article:list': (filter) => articles.list(filter),
    'article:create': (_, { windowId }) => desk.create(windowId),
    'article:create-from': ({ templateId, into }, { windowId }) => desk.createFrom(seedOf(templateId), windowId, into),
    'article:open': ({ id }, { windowId }) => desk.open(id, windowId),
    'article:take-over': ({ id }, { windowId }) => desk.takeOver(id, windowId),
    'article:close': ({ id }, { windowId }) => desk.close(id, windowId),
    'article:save': (input, { windowId }) => desk.save(input, windowId),
    'article:duplicate': ({ id }, { windowId }) => desk.duplicate(id, windowId),
    'article:trash': ({ id }, { windowId }) => desk.trash(id, windowId),
    'article:restore': ({ id }) => desk.restore(id),
    'article:flushed': ({ token }, { windowId }) => flush.acknowledge(windowId, token),
  };
}
