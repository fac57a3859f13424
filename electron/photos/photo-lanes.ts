import { appError, AppFailure } from '../../shared/domain/app-error.ts';
import { createPhotoLane, type PhotoLane } from './photo-lane.ts';

/** A few photo threads behind one queue: first come, first served, memory bounded by the number of lanes. */
export type PhotoLanes = {
  /** Waits for a free lane and holds it until `work` has finished. Throws AppFailure `cancelled` after `close`. */
  readonly use: <T>(work: (lane: PhotoLane) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

export function createPhotoLanes(options: { readonly workerUrl: URL; readonly lanes: number; readonly timeoutMs: number }): PhotoLanes {
  const lanes = Array.from({ length: options.lanes }, () => createPhotoLane(options.workerUrl, options.timeoutMs));
  const free = [...lanes];
  const waiting: { readonly go: (lane: PhotoLane) => void; readonly stop: () => void }[] = [];
  let closed = false;

  const cancelled = () => new AppFailure(appError('cancelled'));

  function acquire(): Promise<PhotoLane> {
    if (closed) return Promise.reject(cancelled());
    const lane = free.pop();
    if (lane) return Promise.resolve(lane);
    return new Promise((resolve, reject) => waiting.push({ go: resolve, stop: () => reject(cancelled()) }));
  }

  function release(lane: PhotoLane): void {
    const next = waiting.shift();
    if (next) next.go(lane);
    else free.push(lane);
  }

  return {
    use: async (work) => {
      const lane = await acquire();
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
