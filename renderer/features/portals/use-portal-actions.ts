import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newsroom } from '../../bridge/newsroom.ts';
import { keys, putPortal } from '../../bridge/queries.ts';
import { failureOf, unwrap } from '../../bridge/unwrap.ts';
import type { AppError } from '../../../shared/domain/app-error.ts';
import type { Portal } from '../../../shared/domain/portal.ts';
import type { Input, PortalStatus } from '../../../shared/ipc/contract.ts';

type PortalActions = {
  readonly busy: boolean;
  readonly error: AppError | null;
  /** Result of the last check in this place; null before. */
  readonly checked: PortalStatus | null;
  readonly check: (portalId: string) => Promise<void>;
  /** Stores a portal and checks it; answers it, or null when it could not be stored. */
  readonly save: (input: Input<'portal:save'>) => Promise<Portal | null>;
  readonly remove: (portalId: string) => Promise<boolean>;
  readonly setTraining: (running: boolean) => Promise<void>;
};

/** What can be done with a portal, with what came of it kept for showing. */
export function usePortalActions(): PortalActions {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [checked, setChecked] = useState<PortalStatus | null>(null);

  async function attempt<T>(run: () => Promise<T>): Promise<T | null> {
    setBusy(true);
    setError(null);
    try {
      return await run();
    } catch (cause) {
      setError(failureOf(cause));
      return null;
    } finally {
      setBusy(false);
    }
  }
  async function checkNow(portalId: string): Promise<void> {
    setChecked(null);
    const status = await unwrap(newsroom().portalCheck({ portalId }));
    putPortal(client, status);
    setChecked(status);
  }

  return {
    busy,
    error,
    checked,
    check: async (portalId) => void (await attempt(() => checkNow(portalId))),
    save: async (input) => {
      const portal = await attempt(async () => {
        const saved = await unwrap(newsroom().portalSave(input));
        await client.invalidateQueries({ queryKey: keys.portals });
        return saved;
      });
      if (portal) await attempt(() => checkNow(portal.id));
      return portal;
    },
    remove: async (portalId) => {
      const removed = await attempt(async () => {
        await unwrap(newsroom().portalRemove({ portalId }));
        await client.invalidateQueries({ queryKey: keys.portals });
        return true;
      });
      return removed ?? false;
    },
    setTraining: async (running) => void (await attempt(async () => putPortal(client, await unwrap(newsroom().trainingSetRunning({ running }))))),
  };
}
