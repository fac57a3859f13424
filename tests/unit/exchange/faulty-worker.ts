import { parentPort } from 'node:worker_threads';
import type { ExchangeRequest } from '../../../electron/exchange/exchange-job.ts';

/** A thread that does to order what real ones do by misfortune. */
parentPort?.once('message', (request: ExchangeRequest) => {
  const order = request.job === 'import' ? new TextDecoder().decode(request.bytes) : request.article.headline;
  const kept: unknown[] = [];
  if (order === 'THROW') throw new Error('to order');
  if (order === 'EXIT') process.exit(0);
  for (;;) {
    if (order === 'MEMORY') kept.push(Array.from({ length: 10_000 }, () => ({ own: Math.random() })));
    else if (order !== 'HANG') break;
  }
  parentPort?.postMessage({ ok: true, answer: kept });
});
