import type { Log } from './log.ts';
import type { Timer } from './timer.ts';

/** First backup after the start, when opening and first typing are over, in milliseconds. */
const FIRST_MS = 60_000;
/** Then this often: a PC that is never switched off gets its daily copy, one that sleeps a lot too. In milliseconds. */
const EVERY_MS = 6 * 3_600_000;

type Deps = {
  readonly backup: () => Promise<void>;
  /** Deletes files that a crash left behind; answers bytes. */
  readonly sweep: () => Promise<number>;
  readonly timer: Timer;
  readonly log: Log;
};

/**
 * Keeps the day's backup fresh, and sweeps up what a crash left in the assets folder. What failed is logged and tried
 * again next time. Answers how to stop.
 */
export function setupBackups({ backup, sweep, timer, log }: Deps): () => void {
  let stopped = false;
  let callOff = timer.after(FIRST_MS, run);

  function run(): void {
    backup()
      .then(() => log.info('backup.done'))
      .catch((error: unknown) => log.error('backup.failed', error))
      .then(sweep)
      .then((freed) => log.info('photo.sweep', { freed }))
      .catch((error: unknown) => log.error('photo.sweep', error))
      .finally(() => {
        if (!stopped) callOff = timer.after(EVERY_MS, run);
      });
  }

  return () => {
    stopped = true;
    callOff();
  };
}
