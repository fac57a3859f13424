import { Worker } from 'node:worker_threads';
import { appError, AppFailure, fail } from '../../shared/domain/app-error.ts';
import type { PhotoAnswers, PhotoReply, PhotoRequest } from './photo-job.ts';

/** One photo thread. It is started by the first photo and again after a crash or a time-out. */
export type PhotoLane = {
  /**
   * One question at a time. Throws AppFailure: what the thread answered, `internal` (retryable) when it died or took too
   * long, `cancelled` when closed.
   */
  readonly ask: <R extends PhotoRequest>(request: R) => Promise<PhotoAnswers[R['step']]>;
  readonly close: () => Promise<void>;
};

const holders = new Map<string, Worker>();

/**
 * Starts a thread that is never asked and never ends. Without it the picture library would be unloaded with the first photo
 * thread that is stopped, under the feet of the others; loading it here would hold everything up for 100 ms.
 */
function holdLibrary({ href }: URL): void {
  if (holders.has(href)) return;
  const holder = new Worker(new URL(href), { name: 'photo-library' });
  holder.on('error', () => undefined);
  holder.on('exit', () => holders.delete(href));
  holder.unref();
  holders.set(href, holder);
}

export function createPhotoLane(workerUrl: URL, timeoutMs: number): PhotoLane {
  let worker: Worker | null = null;
  let closed = false;

  function running(): Worker {
    if (closed) fail('cancelled');
    if (worker) return worker;
    holdLibrary(workerUrl);
    const started = new Worker(workerUrl, { name: 'photo' });
    // A thread that dies while idle must not take the app with it.
    started.on('error', () => undefined);
    started.on('exit', () => forget(started));
    started.unref();
    worker = started;
    return started;
  }

  function forget(gone: Worker): void {
    if (worker === gone) worker = null;
  }

  function put(request: PhotoRequest, thread: Worker): Promise<Extract<PhotoReply, { ok: true }>> {
    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer);
        thread.off('message', onReply).off('messageerror', onError).off('error', onError).off('exit', onExit);
        thread.unref();
      };
      const giveUp = (detail: string, cause?: unknown) => {
        settle();
        forget(thread);
        void thread.terminate();
        reject(new AppFailure(closed ? appError('cancelled') : appError('internal', detail, true), { cause }));
      };
      const onReply = (reply: PhotoReply) => {
        settle();
        if (reply.ok) resolve(reply);
        else reject(new AppFailure(reply.error));
      };
      const onError = (cause: unknown) => giveUp('the photo thread failed', cause);
      const onExit = () => giveUp('the photo thread ended');
      const timer = setTimeout(() => giveUp('the photo took too long'), timeoutMs);
      thread.on('message', onReply).on('messageerror', onError).on('error', onError).on('exit', onExit);
      thread.ref();
      thread.postMessage(request);
    });
  }

  return {
    ask: async <R extends PhotoRequest>(request: R) => {
      const { answer } = await put(request, running());
      // The thread answers each step with its own kind of answer (see photo-worker.ts).
      return answer as PhotoAnswers[R['step']];
    },
    close: async () => {
      closed = true;
      await worker?.terminate();
    },
  };
}
