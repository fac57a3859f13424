import { Worker } from 'node:worker_threads';
import { type AppError, appError, AppFailure } from '../../shared/domain/app-error.ts';
import type { ExchangeAnswers, ExchangeReply, ExchangeRequest } from './exchange-job.ts';

/** Longest time for one file, in milliseconds: a report of 500 pages takes about 20 s on an old office PC. */
const JOB_MS = 90_000;
/** Memory of the thread besides the bytes of files, in MiB. */
const MEMORY_MB = 768;

type Options = { readonly workerUrl?: URL; readonly timeoutMs?: number; readonly memoryMb?: number };

export type ExchangeLane = {
  /**
   * One job after the other, each in a thread of its own that is gone afterwards with all it held. Throws AppFailure:
   * what the job answered; for an import that needs too much time or memory `unsafe-document`, for an export
   * `internal`; `cancelled` after `close`.
   */
  readonly ask: <R extends ExchangeRequest>(request: R) => Promise<ExchangeAnswers[R['job']]>;
  readonly close: () => Promise<void>;
};

// Beside the bundled main process, or the source file when Node runs the sources themselves.
const defaultWorker = new URL(import.meta.url.endsWith('.ts') ? '../workers/exchange-worker.ts' : './exchange-worker.js', import.meta.url);

export function createExchangeLane({ workerUrl = defaultWorker, timeoutMs = JOB_MS, memoryMb = MEMORY_MB }: Options = {}): ExchangeLane {
  let queue: Promise<unknown> = Promise.resolve();
  let running: Worker | null = null;
  let closed = false;

  function run(request: ExchangeRequest): Promise<ExchangeAnswers[keyof ExchangeAnswers]> {
    if (closed) return Promise.reject(new AppFailure(appError('cancelled')));
    const thread = new Worker(workerUrl, { name: 'exchange', resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64 } });
    running = thread;
    return new Promise<ExchangeAnswers[keyof ExchangeAnswers]>((resolve, reject) => {
      const fail = (error: AppError, cause?: unknown): void => reject(new AppFailure(closed ? appError('cancelled') : error, { cause }));
      const tooMuch = (what: string): AppError => (request.job === 'import' ? appError('unsafe-document', what) : appError('internal', what, true));
      const timer = setTimeout(() => fail(tooMuch('time')), timeoutMs);
      thread.on('message', (reply: ExchangeReply) => (reply.ok ? resolve(reply.answer) : fail(reply.error)));
      thread.on('messageerror', (cause) => fail(appError('internal', 'the answer could not be read'), cause));
      thread.on('error', (cause) => fail(isOutOfMemory(cause) ? tooMuch('memory') : appError('internal', 'the exchange thread failed', true), cause));
      thread.on('exit', () => {
        clearTimeout(timer);
        fail(appError('internal', 'the exchange thread ended', true));
      });
      thread.postMessage(request);
    }).finally(() => {
      running = null;
      void thread.terminate();
    });
  }

  return {
    ask: async <R extends ExchangeRequest>(request: R) => {
      const mine = queue.then(() => run(request));
      queue = mine.catch(() => undefined);
      // The thread answers each job with its own kind of answer (see run-job.ts).
      return (await mine) as ExchangeAnswers[R['job']];
    },
    close: async () => {
      closed = true;
      await running?.terminate();
    },
  };
}

function isOutOfMemory(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
