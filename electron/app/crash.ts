import { app, dialog } from 'electron';
import type { Clock } from '../../shared/domain/clock.ts';
import type { Log } from './log.ts';
import type { Words } from './words.ts';

/** A page that dies is loaded again, but not more often than this within a minute. */
const RELOADS_PER_MINUTE = 3;

type Deps = { readonly log: Log; readonly clock: Clock; readonly words: () => Words };

/**
 * What nobody caught. The app goes on: saves are transactions of their own, so a failed action leaves no half state,
 * and ending the process would take the text of the last quarter second with it. People are told once, in plain words.
 */
export function setupCrash({ log, clock, words }: Deps): void {
  let told = false;
  const tell = (text: string) => {
    if (told) return;
    told = true;
    dialog.showErrorBox(words().failureTitle, text);
  };

  process.on('uncaughtException', (error) => {
    log.error('crash.exception', error);
    tell(words().failureText);
  });
  process.on('unhandledRejection', (reason) => log.error('crash.rejection', reason));

  const losses: number[] = [];
  app.on('render-process-gone', (_event, contents, details) => {
    log.warn('crash.page', { reason: details.reason, exitCode: details.exitCode });
    if (details.reason === 'clean-exit' || contents.isDestroyed()) return;
    const now = clock.now();
    losses.push(now);
    if (losses.filter((at) => now - at < 60_000).length <= RELOADS_PER_MINUTE) contents.reload();
    else tell(words().pageLostText);
  });
  app.on('child-process-gone', (_event, details) => log.warn('crash.child', { type: details.type, reason: details.reason }));
}
