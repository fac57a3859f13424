import { app } from 'electron';
import { within } from './deadline.ts';
import type { Log } from './log.ts';
import type { Timer } from './timer.ts';
import type { Windows } from './windows.ts';

/** How long the parts together may take to stop, in milliseconds; with the flush the app ends within 3 s. */
const STOP_MS = 700;

type Deps = {
  readonly windows: Pick<Windows, 'flushAll' | 'destroyAll'>;
  /** Everything that runs in the background. */
  readonly stop: () => Promise<unknown>;
  /** Last, when nobody writes any more. */
  readonly closeStore: () => void;
  readonly timer: Timer;
  readonly log: Log;
};

/**
 * Quitting in order: pages save, windows go, background work stops, the database is closed, the app ends. Each step is
 * bounded, and no step that fails keeps the next one from happening.
 */
export function setupQuit({ windows, stop, closeStore, timer, log }: Deps): void {
  let stage: 'running' | 'stopping' | 'stopped' = 'running';

  async function shutDown(): Promise<void> {
    const outcomes = await windows.flushAll();
    const unsaved = outcomes.filter((outcome) => outcome === 'late').length;
    if (unsaved > 0) log.warn('quit.unflushed', { pages: unsaved });
    windows.destroyAll();
    const stopped = await within(stop(), STOP_MS, timer);
    if (stopped !== 'done') log.warn('quit.background', { outcome: stopped });
    try {
      closeStore();
    } catch (error) {
      log.error('quit.store', error);
    }
  }

  app.on('before-quit', (event) => {
    if (stage === 'stopped') return;
    event.preventDefault();
    if (stage === 'stopping') return;
    stage = 'stopping';
    log.info('quit.begin');
    const end = () => {
      log.info('quit.end');
      stage = 'stopped';
      app.quit();
    };
    shutDown().then(end, (error: unknown) => {
      log.error('quit.failed', error);
      end();
    });
  });
}
