import { parentPort, workerData } from 'node:worker_threads';
import { systemClock } from '../../shared/domain/clock.ts';
import { systemIds } from '../../shared/domain/ids.ts';
import { startTrainingPortal } from './portal.ts';

/** What the worker tells whoever started it. */
export type TrainingPortalMessage =
  | { readonly type: 'ready'; readonly address: string }
  | { readonly type: 'failed'; readonly reason: 'port-busy' | 'data-unreadable' };

const port = parentPort;
if (port === null) throw new Error('the training portal runs in a worker thread');
const { dir, port: wanted } = workerData as { readonly dir: string; readonly port: number };
const tell = (message: TrainingPortalMessage) => port.postMessage(message);

try {
  const portal = await startTrainingPortal({ dir, port: wanted, clock: systemClock, ids: systemIds });
  port.on('message', (message: unknown) => {
    if (message === 'close') void portal.close().finally(() => port.close());
  });
  tell({ type: 'ready', address: portal.address });
} catch (error) {
  const busy = error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
  tell({ type: 'failed', reason: busy ? 'port-busy' : 'data-unreadable' });
  port.close();
}
