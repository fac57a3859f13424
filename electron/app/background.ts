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
  readonly backup: () => Promise<void>;
  readonly timer: Timer;
  readonly log: Log;
};

/** Everything that can wait until somebody sees a window, and how to stop it all. */
export function setupBackground({ shown, engine, training, settings, portalDesk, importer, backup, timer, log }: Deps): { readonly stop: () => Promise<void> } {
  let stopped = false;
  let stopBackups = () => {};

  const begin = (): void => {
    if (stopped) return;
    engine.start();
    if (settings.trainingWanted()) training.start().catch((error: unknown) => log.error('training.start', error));
    portalDesk.lookAround();
    stopBackups = setupBackups({ backup, timer, log });
  };
  shown.then(begin).catch((error: unknown) => log.error('background', error));

  return {
    stop: async () => {
      stopped = true;
      stopBackups();
      await Promise.all([engine.stop(), training.stop(), importer.close()]);
    },
  };
}
