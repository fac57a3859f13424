/**
 * Who may write which article: at most one window each. Two windows writing one article would only find out at
 * their next save, with one of them holding text that may not become the newest.
 */
export type Leases = ReturnType<typeof createLeases>;

export function createLeases() {
  const holders = new Map<string, number>();

  return {
    /** The window that holds the article, or null. */
    holder: (articleId: string): number | null => holders.get(articleId) ?? null,

    /** Gives the article to the window when nobody else holds it; answers whether the window holds it now. */
    acquire: (articleId: string, windowId: number): boolean => {
      const holder = holders.get(articleId);
      if (holder !== undefined) return holder === windowId;
      holders.set(articleId, windowId);
      return true;
    },

    /** Gives the article to the window whoever held it; answers who lost it, or null. */
    move: (articleId: string, windowId: number): number | null => {
      const before = holders.get(articleId) ?? null;
      holders.set(articleId, windowId);
      return before === windowId ? null : before;
    },

    /** Takes the article from whoever holds it (it went to the trash); answers who lost it, or null. */
    revoke: (articleId: string): number | null => {
      const before = holders.get(articleId) ?? null;
      holders.delete(articleId);
      return before;
    },

    /** Gives one article back; a window cannot give back what another one holds. */
    release: (articleId: string, windowId: number): void => {
      if (holders.get(articleId) === windowId) holders.delete(articleId);
    },

    /** Gives everything back: the window was destroyed or its page was replaced. */
    releaseAll: (windowId: number): void => {
      for (const [articleId, holder] of holders) if (holder === windowId) holders.delete(articleId);
    },
  };
}
