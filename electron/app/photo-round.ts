import { basename } from 'node:path';
import { appError, type AppError } from '../../shared/domain/app-error.ts';
import type { ImportedPhoto } from '../../shared/ipc/photo-contract.ts';

/** Photos that are copied and worked on at a time: two in the threads, and two that come in meanwhile. */
const FEED = 4;

export type PhotoRound = {
  /**
   * Imports what is not in yet; answers all photos of the round in their order. While a run is under way its answer is
   * that run's; one that was stopped is waited for, and then taken up again.
   */
  readonly run: () => Promise<readonly ImportedPhoto[]>;
  /** Places of the photos that are not in. */
  readonly missing: () => readonly number[];
  readonly cancel: () => void;
};

type Deps = {
  readonly paths: readonly string[];
  readonly bring: (path: string, signal: AbortSignal) => Promise<ImportedPhoto>;
  readonly report: (index: number, result: ImportedPhoto) => void;
};

/** A round of chosen files, which can be stopped and taken up again. A full disk stops it: the rest would only fail too. */
export function createPhotoRound({ paths, bring, report }: Deps): PhotoRound {
  const results = new Map<number, ImportedPhoto>();
  let stop = new AbortController();
  let running: Promise<readonly ImportedPhoto[]> | null = null;

  const missing = (): readonly number[] => [...paths.keys()].filter((index) => results.get(index)?.ok !== true);

  /** One pass over the photos that are not in. */
  async function bringMissing(signal: AbortSignal): Promise<readonly ImportedPhoto[]> {
    const todo = missing();
    let full: AppError | null = null;
    let next = 0;
    const work = async (): Promise<void> => {
      for (let at = next++; at < todo.length; at = next++) {
        const index = todo[at] ?? 0;
        const path = paths[index] ?? '';
        // Those that were never begun are told apart from those that failed by what stopped the round.
        const stopped = signal.aborted ? appError('cancelled') : full;
        const result: ImportedPhoto = stopped ? { ok: false, name: basename(path), error: stopped } : await bring(path, signal);
        results.set(index, result);
        if (!result.ok && result.error.kind === 'storage-full') full = result.error;
        if (!stopped) report(index, result);
      }
    };
    await Promise.all(Array.from({ length: FEED }, work));
    return paths.map((path, index) => results.get(index) ?? { ok: false, name: basename(path), error: appError('internal') });
  }

  return {
    missing,
    cancel: () => stop.abort(),
    run: () => {
      if (running !== null && !stop.signal.aborted) return running;
      const before = running;
      const { signal } = (stop = new AbortController());
      const mine = (before === null ? bringMissing(signal) : before.then(() => bringMissing(signal))).finally(() => {
        if (running === mine) running = null;
      });
      running = mine;
      return mine;
    },
  };
}
