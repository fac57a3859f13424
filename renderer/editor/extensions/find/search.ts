import { literalSearch, type FindQuery, type Hit } from '../../../../shared/text/find-text.ts';
import { patternFault, type PatternFault } from '../../../../shared/text/find-pattern.ts';
import { createPatternRunner } from './pattern-runner.ts';
import type { Segment } from './segments.ts';

/** Why nothing can be found. */
export type Trouble = PatternFault | 'slow';

/** Hits per stretch of text, in the order of the page; `dropped` when something newer was asked meanwhile. */
export type Outcome = { readonly hits: readonly (readonly Hit[])[] } | { readonly trouble: Trouble } | 'dropped';

type Known = { readonly text: string; readonly hits: readonly Hit[] };

export type Searcher = {
  /** `template`: with a regular expression, also works out what replaces each hit. */
  readonly search: (query: FindQuery, segments: readonly Segment[], template: string | null) => Promise<Outcome>;
  readonly dispose: () => void;
};

/** How long searching holds the page up at a time, in ms. */
const SLICE_MS = 12;

/** Searches the page. Words are looked for here, in slices; regular expressions in a worker, where they can be stopped. */
export function createSearcher(): Searcher {
  const runner = createPatternRunner();
  let turn = 0;
  let asked = '';
  /** What was found in each stretch of text by the same query: after an edit only that one is searched again. */
  let known = new Map<string, Known>();

  async function literal(query: FindQuery, segments: readonly Segment[], mine: number): Promise<Outcome> {
    const name = JSON.stringify(query);
    const before = name === asked ? known : new Map<string, Known>();
    const now = new Map<string, Known>();
    const find = literalSearch(query);
    let sliceEnd = performance.now() + SLICE_MS;
    for (const { id, text } of segments) {
      const old = before.get(id);
      now.set(id, old?.text === text ? old : { text, hits: find(text) });
      if (performance.now() < sliceEnd) continue;
      await new Promise<void>((resolve) => void setTimeout(resolve));
      if (mine !== turn) return 'dropped';
      sliceEnd = performance.now() + SLICE_MS;
    }
    asked = name;
    known = now;
    return { hits: segments.map(({ id }) => now.get(id)?.hits ?? []) };
  }

  async function pattern(query: FindQuery, segments: readonly Segment[], template: string | null, mine: number): Promise<Outcome> {
    const fault = patternFault(query.text);
    if (fault !== null) return { trouble: fault };
    const outcome = await runner.run({ query, texts: segments.map(({ text }) => text), template });
    if (mine !== turn || outcome === 'dropped') return 'dropped';
    if (typeof outcome === 'object') return outcome;
    return { trouble: outcome === 'slow' ? 'slow' : 'other' };
  }

  return {
    search(query, segments, template) {
      turn += 1;
      if (query.text === '') return Promise.resolve({ hits: segments.map(() => []) });
      return query.regex ? pattern(query, segments, template, turn) : literal(query, segments, turn);
    },
    dispose() {
      turn += 1;
      runner.dispose();
    },
  };
}
