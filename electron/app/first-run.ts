import { within } from './deadline.ts';
import type { Log } from './log.ts';
import type { Timer } from './timer.ts';

/** How long the first page may wait for the sample article, in milliseconds. */
const SAMPLE_MS = 4_000;

type Deps = {
  /** This start created the data. */
  readonly fresh: boolean;
  /** Makes the sample article. */
  readonly createSample: () => Promise<{ readonly id: string }>;
  readonly onSample: (articleId: string) => void;
  readonly timer: Timer;
  readonly log: Log;
};

/** At the very first start, makes something to look at. Never rejects: an app without its sample still works. */
export async function firstRun({ fresh, createSample, onSample, timer, log }: Deps): Promise<void> {
  if (!fresh) return;
  const sample = createSample().then(({ id }) => onSample(id));
  sample.catch((error: unknown) => log.error('sample', error));
  const outcome = await within(sample, SAMPLE_MS, timer);
  log.info('first-run', { sample: outcome });
}
