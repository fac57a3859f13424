import type { Timer } from './timer.ts';

/**
 * Waits for `work` at most `ms` milliseconds. Answers `done`, or `late` when time ran out, or `failed` when the work
 * rejected; never rejects itself, so that one stuck part cannot keep the app from quitting.
 */
export function within(work: Promise<unknown>, ms: number, timer: Timer): Promise<'done' | 'late' | 'failed'> {
  return new Promise((resolve) => {
    const callOff = timer.after(ms, () => resolve('late'));
    work.then(
      () => (callOff(), resolve('done')),
      () => (callOff(), resolve('failed')),
    );
  });
}
