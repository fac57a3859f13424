import type { Settings } from '../settings/settings.ts';
import type { SyncEngine } from '../sync/engine.ts';
import { setupBackups } from './backups.ts';
import type { Log } from './log.ts';
import type { PortalDesk } from './portal-desk.ts';
import type { Timer } from './timer.ts';
import type { Training } from './training.ts';

type Deps = {
  /** When the first window is on the screen. */
  readonly shown: Promise<void>;
  readonly engine: Pick<SyncEngine, 'start' | 'stop'>;
  readonly training: Pick<Training, 'start' | 'stop'>;
  readonly settings: Pick<Settings, 'trainingWanted'>;
  readonly portalDesk: Pick<PortalDesk, 'lookAround'>;
  readonly importer: { readonly close: () => Promise<void> };
  readonly darkroom: { readonly close: () => Promise<void> };
  readonly exporter: { readonly close: () => Promise<void> };
  readonly backup: () => Promise<void>;
  /** Deletes files that a crash left behind; answers bytes. */
  readonly sweep: () => Promise<number>;
  readonly timer: Timer;
  readonly log: Log;
};

/** Deliveries go out even when no window ever gets as far as showing itself; in milliseconds. */
const NO_WINDOW_MS = 10_000;

/** Everything that can wait until somebody sees a window, and how to stop it all. */
export function setupBackground({ shown, engine, training, settings, portalDesk, importer, darkroom, exporter, backup, sweep, timer, log }: Deps): { readonly stop: () => Promise<void> } {
  let stage: 'waiting' | 'running' | 'stopped' = 'waiting';
  let stopBackups = () => {};

  const begin = (): void => {
    if (stage !== 'waiting') return;
    stage = 'running';
    noLonger();
    engine.start();
    if (settings.trainingWanted()) training.start().catch((error: unknown) => log.error('training.start', error));
    portalDesk.lookAround();
    stopBackups = setupBackups({ backup, sweep, timer, log });
  };
  const noLonger = timer.after(NO_WINDOW_MS, begin);
  shown.then(begin).catch((error: unknown) => log.error('background', error));

  return {
    stop: async () => {
      stage = 'stopped';
      noLonger();
      stopBackups();
      await Promise.all([engine.stop(), training.stop(), importer.close(), darkroom.close(), exporter.close()]);
    },
  };
}
