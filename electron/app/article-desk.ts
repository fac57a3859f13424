import { DOCUMENT_SCHEMA } from '../../shared/document/envelope.ts';
import { fail } from '../../shared/domain/app-error.ts';
import type { Article, ArticleSummary } from '../../shared/domain/article.ts';
import type { OpenedArticle } from '../../shared/ipc/contract.ts';
import type { ArticleStore, SaveInput, SaveReceipt } from '../store/interfaces.ts';
import type { Broadcast } from './broadcast.ts';
import type { Flush, FlushOutcome } from './flush.ts';
import type { Leases } from './leases.ts';

/** What a new article begins as. */
export type ArticleSeed = Pick<Article, 'fields' | 'document'>;
export type ArticleDesk = ReturnType<typeof createArticleDesk>;

type Deps = {
  readonly articles: ArticleStore;
  readonly leases: Leases;
  readonly flush: Pick<Flush, 'flush'>;
  readonly broadcast: Broadcast;
  /** Whether this window still has a page; a right to write must never go to a window that is gone. */
  readonly alive: (windowId: number) => boolean;
  /** Remembers the article for the next start. */
  readonly remember: (articleId: string) => void;
};

/** Who reads and writes which article, over all windows of the app. */
export function createArticleDesk({ articles, leases, flush, broadcast, alive, remember }: Deps) {
  const changed = (id: string) => broadcast.all('article:changed', { id });
  const need = (id: string): Article => articles.get(id) ?? fail('not-found');

  /**
   * Lets another window that is writing this article save first, so that what follows sees its newest text. Answers
   * `late` when that window could not save in time: what is stored may be older than what somebody sees.
   */
  async function settle(id: string, windowId: number): Promise<FlushOutcome> {
    const holder = leases.holder(id);
    return holder === null || holder === windowId ? 'flushed' : flush.flush(holder);
  }

  function opened(article: Article, windowId: number): OpenedArticle {
    const reason = readOnlyReason(article) ?? (leases.acquire(article.id, windowId) ? null : 'other-window');
    remember(article.id);
    return { article, editable: reason === null, readOnlyReason: reason };
  }

  return {
    create: (windowId: number): OpenedArticle => {
      const article = articles.create();
      changed(article.id);
      return opened(article, windowId);
    },

    /** Made from a template: a new article, or `into`, which must be this window's and keeps its section unless the template has one. */
    createFrom: (seed: ArticleSeed, windowId: number, into?: string): OpenedArticle => {
      if (into === undefined) {
        const article = articles.create({ ...seed, sample: false });
        changed(article.id);
        return opened(article, windowId);
      }
      const { id, revisionId, fields } = need(into);
      if (leases.holder(id) !== windowId) fail('conflict', 'another window writes this article');
      articles.save({ id, baseRevisionId: revisionId, fields: { ...seed.fields, section: seed.fields.section || fields.section, cover: seed.fields.cover ?? fields.cover }, document: seed.document });
      changed(id);
      return opened(need(id), windowId);
    },

    open: (id: string, windowId: number): OpenedArticle => opened(need(id), windowId),

    takeOver: async (id: string, windowId: number): Promise<OpenedArticle> => {
      if (readOnlyReason(need(id)) === null) {
        await settle(id, windowId);
        if (!alive(windowId)) fail('cancelled');
        const loser = leases.move(id, windowId);
        if (loser !== null) broadcast.one(loser, 'article:lease-lost', { id });
      }
      return opened(need(id), windowId);
    },

    close: (id: string, windowId: number): void => leases.release(id, windowId),

    /** Text from a window that may not write is kept as a side revision before the answer `conflict`. */
    save: (input: SaveInput, windowId: number): SaveReceipt => {
      const holder = leases.holder(input.id);
      if (holder !== null && holder !== windowId) {
        articles.keepAside(input);
        fail('conflict', 'another window writes this article');
      }
      const receipt = articles.save(input);
      changed(input.id);
      return receipt;
    },

    duplicate: async (id: string, windowId: number): Promise<ArticleSummary> => {
      await settle(id, windowId);
      const copy = articles.duplicate(id);
      changed(copy.id);
      return copy;
    },

    trash: async (id: string, windowId: number): Promise<void> => {
      await settle(id, windowId);
      articles.trash(id);
      const loser = leases.revoke(id);
      if (loser !== null && loser !== windowId) broadcast.one(loser, 'article:lease-lost', { id });
      changed(id);
    },

    restore: (id: string): void => {
      articles.restore(id);
      changed(id);
    },

    settle,
  };
}

function readOnlyReason(article: Article): 'trash' | 'newer-schema' | null {
  if (article.trashedAt !== null) return 'trash';
  return article.document.schema > DOCUMENT_SCHEMA ? 'newer-schema' : null;
}
