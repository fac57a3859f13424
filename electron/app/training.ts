import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Settings } from '../settings/settings.ts';
import type { Log } from './log.ts';
import type { Timer } from './timer.ts';

/** What the portal's worker says about itself. */
const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), address: z.url() }),
  z.object({ type: z.literal('failed'), reason: z.string() }),
]);

/** The part of a worker thread that is used. */
export type TrainingWorker = Pick<Worker, 'on' | 'postMessage' | 'terminate'>;

type Deps = {
  /** Built entry of the training portal. */
  readonly entry: URL;
  /** Its data folder. */
  readonly dir: string;
  /** The port of last time: public addresses in receipts stay valid over restarts. */
  readonly settings: Pick<Settings, 'trainingPort' | 'setTrainingPort'>;
  /** It is reachable (address) or not (null). */
  readonly onChange: (address: string | null) => void;
  readonly timer: Timer;
  readonly log: Log;
  readonly spawn?: (entry: URL, workerData: { readonly dir: string; readonly port: number }) => TrainingWorker;
};

const BACK_OFF_MS = [1_000, 2_000, 5_000, 15_000, 60_000] as const;
/** After this long without a crash the next one counts as the first, in milliseconds. */
const STABLE_MS = 60_000;
/** How long `stop` waits for the portal to close its database, in milliseconds. */
const CLOSE_MS = 500;
/** How long `start` waits for the portal to listen, in milliseconds. */
const READY_MS = 10_000;

export type Training = ReturnType<typeof createTraining>;

/** Keeps the embedded portal running in a worker thread while it is wanted. */
export function createTraining({ entry, dir, settings, onChange, timer, log, spawn = spawnWorker }: Deps) {
  let wanted = false;
  let worker: TrainingWorker | null = null;
  let address: string | null = null;
  let crashes = 0;
  let callOff: (() => void)[] = [];
  /** Resolved when the current attempt is decided. */
  let settled = Promise.withResolvers<void>();
  let ended = Promise.resolve();

  function later(ms: number, action: () => void): void {
    callOff.push(timer.after(ms, action));
  }

  function become(next: string | null): void {
    if (address === next) return;
    address = next;
    onChange(next);
  }

  function launch(onPort: number): void {
    const mine = spawn(entry, { dir, port: onPort });
    const exit = Promise.withResolvers<void>();
    let busy = false;
    worker = mine;
    ended = exit.promise;
    mine.on('message', (raw: unknown) => {
      const message = messageSchema.safeParse(raw);
      if (!message.success || worker !== mine) return;
      if (message.data.type === 'ready') {
        settings.setTrainingPort(Number(new URL(message.data.address).port));
        log.info('training.ready', { port: settings.trainingPort() });
        later(STABLE_MS, () => void (crashes = 0));
        become(message.data.address);
        settled.resolve();
      } else {
        busy = message.data.reason === 'port-busy';
        log.warn('training.failed', { reason: message.data.reason });
      }
    });
    mine.on('error', (error: unknown) => log.error('training.crash', error));
    mine.on('exit', () => {
      exit.resolve();
      if (worker !== mine) return;
      worker = null;
      become(null);
      const onFreePort = busy && onPort !== 0;
      if (!onFreePort) settled.resolve();
      if (wanted) again(onFreePort);
    });
  }

  /** A taken port is no crash: the system then chooses a free one, at once. */
  function again(onFreePort: boolean): void {
    clear();
    if (onFreePort) return launch(0);
    const wait = BACK_OFF_MS[Math.min(crashes, BACK_OFF_MS.length - 1)] ?? STABLE_MS;
    crashes += 1;
    later(wait, () => launch(settings.trainingPort() ?? 0));
  }

  function clear(): void {
    for (const each of callOff) each();
    callOff = [];
  }

  return {
    /** Public base address, or null while it does not listen. */
    address: (): string | null => address,

    /** Starts it; resolves when it listens, has failed once, or 10 s have passed. */
    start: async (): Promise<void> => {
      if (!wanted) {
        wanted = true;
        crashes = 0;
        settled = Promise.withResolvers();
        launch(settings.trainingPort() ?? 0);
      }
      const giveUp = timer.after(READY_MS, settled.resolve);
      await settled.promise;
      giveUp();
    },

    /** Stops it and waits until its database is closed, half a second at most. */
    stop: async (): Promise<void> => {
      wanted = false;
      clear();
      settled.resolve();
      const stopping = worker;
      worker = null;
      become(null);
      if (stopping === null) return;
      stopping.postMessage('close');
      const late = Promise.withResolvers<void>();
      const callOffLate = timer.after(CLOSE_MS, late.resolve);
      await Promise.race([ended, late.promise]);
      callOffLate();
      await stopping.terminate();
    },
  };
}

function spawnWorker(entry: URL, workerData: { readonly dir: string; readonly port: number }): TrainingWorker {
  return new Worker(entry, { workerData });
}
