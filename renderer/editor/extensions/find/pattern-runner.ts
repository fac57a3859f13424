import type { FindQuery, Hit } from '../../../../shared/text/find-text.ts';

export type PatternRequest = { readonly query: FindQuery; readonly texts: readonly string[]; readonly template: string | null };
/** Hits per text; null when the engine refused the pattern. */
export type PatternAnswer = { readonly hits: readonly (readonly Hit[])[] | null };

/** How long a regular expression may take over the whole article, in ms. */
export const PATTERN_DEADLINE_MS = 2_000;

/** Hits per text; or why there are none: `slow` (ended at the deadline), `refused` (by the engine), `dropped` (something newer was asked). */
export type PatternOutcome = { readonly hits: readonly (readonly Hit[])[] } | 'slow' | 'refused' | 'dropped';

export type PatternRunner = { readonly run: (request: PatternRequest) => Promise<PatternOutcome>; readonly dispose: () => void };

/** Runs one pattern at a time in a worker of its own. A running one is ended by the next, by the deadline, or at the end. */
export function createPatternRunner(): PatternRunner {
  let worker: Worker | null = null;
  let drop: (() => void) | null = null;

  function end(): void {
    worker?.terminate();
    worker = null;
  }

  function run(request: PatternRequest): Promise<PatternOutcome> {
    drop?.();
    return new Promise((resolve) => {
      const mine = worker ?? new Worker(new URL('./pattern-worker.ts', import.meta.url), { type: 'module' });
      worker = mine;
      const listening = new AbortController();
      const finish = (outcome: PatternOutcome, fresh: boolean): void => {
        clearTimeout(deadline);
        drop = null;
        listening.abort();
        if (fresh) end();
        resolve(outcome);
      };
      const deadline = setTimeout(() => finish('slow', true), PATTERN_DEADLINE_MS);
      drop = () => finish('dropped', true);
      const { signal } = listening;
      mine.addEventListener('message', ({ data }: MessageEvent<PatternAnswer>) => finish(data.hits === null ? 'refused' : { hits: data.hits }, false), { signal });
      mine.addEventListener('error', () => finish('refused', true), { signal });
      mine.postMessage(request);
    });
  }

  return {
    run,
    dispose() {
      drop?.();
      end();
    },
  };
}
