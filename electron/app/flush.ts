import type { IdSource } from '../../shared/domain/ids.ts';
import type { Timer } from './timer.ts';

/** How long a page may take to save before the app goes on without it, in milliseconds. */
export const FLUSH_MS = 2_000;

/**
 * - `flushed`: the page said that everything typed is saved
 * - `late`: it did not answer in time (hung or busy)
 * - `gone`: there is no such page any more, so nothing is left to save
 */
export type FlushOutcome = 'flushed' | 'late' | 'gone';

type Waiting = { readonly windowId: number; readonly finish: (outcome: FlushOutcome) => void };

export type Flush = ReturnType<typeof createFlush>;

/**
 * Asks pages to save everything now. The token ties an answer to its question: a late answer to an earlier
 * question must not pass for an answer to this one, and no page can answer for another.
 */
export function createFlush(deps: {
  /** Sends the `flush` event; false when the page is gone. */
  readonly ask: (windowId: number, token: string) => boolean;
  readonly ids: IdSource;
  readonly timer: Timer;
}) {
  const waiting = new Map<string, Waiting>();

  return {
    /** Resolves within `ms`; never rejects. */
    flush: (windowId: number, ms = FLUSH_MS): Promise<FlushOutcome> =>
      new Promise((resolve) => {
        const token = deps.ids.next();
        const callOff = deps.timer.after(ms, () => finish('late'));
        const finish = (outcome: FlushOutcome) => {
          callOff();
          waiting.delete(token);
          resolve(outcome);
        };
        waiting.set(token, { windowId, finish });
        if (!deps.ask(windowId, token)) finish('gone');
      }),

    /** The page's answer. Unknown tokens and answers for another page's question are ignored. */
    acknowledge: (windowId: number, token: string): void => {
      const question = waiting.get(token);
      if (question?.windowId === windowId) question.finish('flushed');
    },

    /** The page was destroyed: nobody needs to wait for it. */
    forget: (windowId: number): void => {
      for (const question of waiting.values()) if (question.windowId === windowId) question.finish('gone');
    },
  };
}
