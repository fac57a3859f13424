import { type Portal, TRAINING_PORTAL_ID } from '../../shared/domain/portal.ts';
import type { Secrets } from '../settings/secrets.ts';
import type { PortalStore } from '../store/interfaces.ts';

export type Credentials = { readonly username: string; readonly password: string };

export type PortalAccounts = ReturnType<typeof createPortalAccounts>;

type Deps = {
  readonly portals: Pick<PortalStore, 'get'>;
  readonly secrets: Pick<Secrets, 'get' | 'has'>;
  /** Sign-in for the training portal until a person sets another one, so that the first delivery needs no settings. */
  readonly demo: Credentials | null;
};

/** Who signs in where. Passwords stay in the main process. */
export function createPortalAccounts({ portals, secrets, demo }: Deps) {
  const demoFor = (portalId: string) => (portalId === TRAINING_PORTAL_ID && !secrets.has(portalId) ? demo : null);
  return {
    /** Name and password for a portal, or null when no password is known. */
    secretFor: async (portalId: string): Promise<Credentials | null> => {
      const practice = demoFor(portalId);
      if (practice !== null) return { username: practice.username, password: practice.password };
      const username = portals.get(portalId)?.username;
      const password = await secrets.get(portalId);
      return username === undefined || password === null ? null : { username, password };
    },

    /** The portal as people see it: with the account that is really used. */
    shown: (portal: Portal): Portal => {
      const practice = demoFor(portal.id);
      return practice === null ? { ...portal, hasPassword: secrets.has(portal.id) } : { ...portal, username: practice.username, hasPassword: true };
    },
  };
}
