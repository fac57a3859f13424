import { appError, AppFailure } from '../../shared/domain/app-error.ts';
import { createPhotoLane, type PhotoLane } from './photo-lane.ts';

/** A few photo threads behind one queue: first come, first served, memory bounded by the number of lanes. */
export type PhotoLanes = {
  /**
   * Waits for a free lane and holds it until `work` has finished. Throws AppFailure `cancelled` after `close`, and when
   * `signal` ends the wait.
   */
  readonly use: <T>(work: (lane: PhotoLane) => Promise<T>, signal?: AbortSignal) => Promise<T>;
  readonly close: () => Promise<void>;
};

export function createPhotoLanes(options: { readonly workerUrl: URL; readonly lanes: number; readonly timeoutMs: number }): PhotoLanes {
  const lanes = Array.from({ length: options.lanes }, () => createPhotoLane(options.workerUrl, options.timeoutMs));
  const free = [...lanes];
  const waiting: { readonly go: (lane: PhotoLane) => void; readonly stop: () => void }[] = [];
  let closed = false;

  const cancelled = () => new AppFailure(appError('cancelled'));

  function acquire(signal?: AbortSignal): Promise<PhotoLane> {
    if (closed || signal?.aborted) return Promise.reject(cancelled());
    const lane = free.pop();
    if (lane) return Promise.resolve(lane);
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        const place = waiting.indexOf(waiter);
        if (place >= 0) waiting.splice(place, 1);
        reject(cancelled());
      };
      const waiter = {
        go: (taken: PhotoLane) => {
          signal?.removeEventListener('abort', leave);
          resolve(taken);
        },
        stop: () => reject(cancelled()),
      };
      waiting.push(waiter);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  function release(lane: PhotoLane): void {
    const next = waiting.shift();
    if (next) next.go(lane);
    else free.push(lane);
  }

  return {
    use: async (work, signal) => {
      const lane = await acquire(signal);
      try {
        return await work(lane);
      } finally {
        release(lane);
      }
    },
    close: async () => {
      closed = true;
      for (const waiter of waiting.splice(0)) waiter.stop();
      await Promise.all(lanes.map((lane) => lane.close()));
    },
  };
}
