import { parentPort } from 'node:worker_threads';
import { appError, AppFailure } from '../../shared/domain/app-error.ts';
import type { ExchangeReply, ExchangeRequest } from '../exchange/exchange-job.ts';
import { runJob } from '../exchange/run-job.ts';

/** Entry of the exchange thread: one Word file in, or one file out; then it ends. */

const port = parentPort;
if (!port) throw new Error('exchange-worker runs in a worker thread only');

port.once('message', (request: ExchangeRequest) => void answer(request));

async function answer(request: ExchangeRequest): Promise<void> {
  try {
    send({ ok: true, answer: await runJob(request) });
  } catch (cause) {
    // A file can be nested so that even the checks run out of stack; that is its fault, not ours.
    const deep = cause instanceof RangeError && request.job === 'import';
    send({ ok: false, error: cause instanceof AppFailure ? cause.error : deep ? appError('unsafe-document', 'nesting') : appError('internal', cause instanceof Error ? cause.message : undefined) });
  }
}

function send(reply: ExchangeReply): void {
  port?.postMessage(reply);
}
