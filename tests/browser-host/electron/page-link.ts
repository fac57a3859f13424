import type { Order, Question, ToPage } from '../wire/messages.ts';

/** One connected page: the host's end of its WebSocket (see server/connection.ts). */
export type PageLink = {
  readonly send: (message: ToPage) => void;
  /** Asks the person; rejects when the page goes away first. */
  readonly ask: (question: Question) => Promise<unknown>;
  readonly dark: () => boolean;
  readonly focused: () => boolean;
};

/**
 * All pages that could show a dialog. A question without a page (none is open yet) waits for the first one; a question
 * whose page goes away is asked again on another.
 */
function createPages() {
  const pages = new Set<PageLink>();
  let changed = Promise.withResolvers<void>();
  /** Last is the page that spoke last; several can have the focus (one in each browser). */
  const front = (): PageLink | null => [...pages].findLast((page) => page.focused()) ?? [...pages].at(-1) ?? null;
  return {
    add: (page: PageLink): void => {
      pages.add(page);
      changed.resolve();
      changed = Promise.withResolvers();
    },
    /** The page said something. */
    heard: (page: PageLink): void => {
      if (pages.delete(page)) pages.add(page);
    },
    remove: (page: PageLink): void => void pages.delete(page),
    all: (): readonly PageLink[] => [...pages],
    front,
    /** To the given page, else to the one in front; lost when there is none. */
    order: (order: Order, page: PageLink | null = null): void => (page ?? front())?.send({ t: 'do', order }),
    ask: async (question: Question, preferred: PageLink | null): Promise<unknown> => {
      for (;;) {
        const page = preferred !== null && pages.has(preferred) ? preferred : front();
        if (page === null) await changed.promise;
        else {
          try {
            return await page.ask(question);
          } catch (error) {
            if (pages.has(page)) throw error;
          }
        }
      }
    },
  };
}

export const pages = createPages();
