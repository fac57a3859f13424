import { fail } from '../../shared/domain/app-error.ts';
import type { IdSource } from '../../shared/domain/ids.ts';
import { COVER_RATIO } from '../../shared/domain/photo-crop.ts';
import { defaultProfile, type PhotoProfile } from '../../shared/domain/photo-profile.ts';
import { type Portal, TRAINING_PORTAL_ID } from '../../shared/domain/portal.ts';
import type { PortalStatus } from '../../shared/ipc/contract.ts';
import { API_PREFIX } from '../../shared/portal-api/schemas.ts';
import type { Secrets } from '../settings/secrets.ts';
import type { Settings } from '../settings/settings.ts';
import type { PortalStore } from '../store/interfaces.ts';
import { apiBase } from '../sync/connections.ts';
import type { SyncEngine } from '../sync/engine.ts';
import type { Broadcast } from './broadcast.ts';
import type { Log } from './log.ts';
import type { PortalAccounts } from './portal-accounts.ts';
import type { Training } from './training.ts';

export type PortalDesk = ReturnType<typeof createPortalDesk>;

/** What a person enters about a portal; see `portal:save`. */
type PortalInput = { readonly id?: string | undefined; readonly name: string; readonly address: string; readonly username: string; readonly password?: string | undefined; readonly photos?: PhotoProfile | undefined };

type Deps = {
  readonly portals: PortalStore;
  readonly accounts: Pick<PortalAccounts, 'shown'>;
  readonly secrets: Pick<Secrets, 'set' | 'remove'>;
  readonly training: Training;
  readonly settings: Pick<Settings, 'preferences' | 'setPreferences' | 'setTrainingWanted'>;
  readonly engine: Pick<SyncEngine, 'check' | 'report' | 'wake'>;
  readonly ids: IdSource;
  readonly broadcast: Broadcast;
  readonly log: Log;
};

/** Portals as the interface sees them: adding, changing, asking, switching the training portal on and off. */
export function createPortalDesk({ portals, accounts, secrets, training, settings, engine, ids, broadcast, log }: Deps) {
  const need = (id: string): Portal => portals.get(id) ?? fail('not-found', 'portal');

  function status(portal: Portal): PortalStatus {
    const { reach, sections, authors } = engine.report(portal.id);
    const running = portal.kind === 'training' && training.address() !== null;
    const away = portal.kind === 'training' && !running;
    return { portal: accounts.shown(portal), reach: away ? 'offline' : reach, running, sections: [...sections], authors: [...authors], coverRatio: portals.limits(portal.id).coverRatio ?? COVER_RATIO };
  }

  const announce = (portalId: string) => broadcast.all('portal:changed', status(need(portalId)));

  /** Asks the portal in the background: the answer arrives as an event. */
  function look(portalId: string): void {
    engine.check(portalId).catch((error: unknown) => log.error('portal.check', error));
  }

  /** Sets, removes (empty) or keeps (not given) the password; a kept one never goes to another server. */
  async function keepSecret(before: Portal | null, next: Portal, password: string | undefined): Promise<void> {
    if (password !== undefined && password !== '') return secrets.set(next.id, password);
    const elsewhere = before !== null && before.address !== next.address && next.kind !== 'training';
    if (password === '' || elsewhere) await secrets.remove(next.id);
  }

  return {
    list: (): PortalStatus[] => portals.list().map(status),

    save: async ({ id, name, address, username, password, photos }: PortalInput): Promise<Portal> => {
      const before = id === undefined ? null : need(id);
      const next: Portal =
        before?.kind === 'training'
          ? { ...before, name, username, photos: photos ?? before.photos }
          : { id: id ?? ids.next(), name, kind: 'toasoan', address: plainAddress(address), username, hasPassword: false, photos: photos ?? before?.photos ?? defaultProfile };
      await keepSecret(before, next, password);
      portals.save({ ...next, hasPassword: accounts.shown(next).hasPassword });
      announce(next.id);
      engine.wake();
      look(next.id);
      return accounts.shown(next);
    },

    remove: async (portalId: string): Promise<void> => {
      portals.remove(portalId);
      await secrets.remove(portalId);
      if (settings.preferences().portalId === portalId) {
        broadcast.all('preferences:changed', settings.setPreferences({ portalId: TRAINING_PORTAL_ID }));
      }
    },

    check: async (portalId: string): Promise<PortalStatus> => {
      await engine.check(portalId);
      return status(need(portalId));
    },

    setTraining: async (running: boolean): Promise<PortalStatus> => {
      settings.setTrainingWanted(running);
      await (running ? training.start() : training.stop());
      return status(need(TRAINING_PORTAL_ID));
    },

    /** The training portal listens now (address) or no longer (null). */
    trainingChanged: (address: string | null): void => {
      if (address !== null) {
        portals.save({ ...need(TRAINING_PORTAL_ID), address });
        engine.wake();
        look(TRAINING_PORTAL_ID);
      }
      announce(TRAINING_PORTAL_ID);
    },

    announce,

    /** Where a portal is now; null while the training portal does not run. */
    addressOf: (portalId: string): string | null => {
      const portal = portals.get(portalId);
      return portal?.kind === 'training' ? training.address() : (portal?.address ?? null);
    },

    /** Asks every portal once, so that sections are fresh and *Ngoại tuyến* is true. */
    lookAround: (): void => {
      for (const { id, kind } of portals.list()) if (kind !== 'training') look(id);
    },
  };
}

/** The address without trailing slashes; throws AppFailure `invalid-input` for one that may not be used. */
function plainAddress(raw: string): string {
  return apiBase(raw.trim()).slice(0, -API_PREFIX.length);
}
