import { patternHits } from '../../../../shared/text/find-pattern.ts';
import type { PatternAnswer, PatternRequest } from './pattern-runner.ts';

/** Runs regular expressions beside the page. A pattern may take for ever; then whoever asked ends this worker. */
addEventListener('message', ({ data }: MessageEvent<PatternRequest>) => {
  postMessage(answer(data));
});

function answer({ query, texts, template }: PatternRequest): PatternAnswer {
  try {
    return { hits: patternHits(query, texts, template) };
  } catch {
    // Checked before it came here: what is left are patterns too large for the engine.
    return { hits: null };
  }
}
