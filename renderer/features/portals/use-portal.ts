import { usePreferences } from '../../app/preferences.tsx';
import { usePortals } from '../../bridge/queries.ts';
import { TRAINING_PORTAL_ID } from '../../../shared/domain/portal.ts';
import type { PortalStatus } from '../../../shared/ipc/contract.ts';

/** The portal that *Gửi lên cổng* proposes; the training portal when the chosen one is gone. */
export function usePortal(): PortalStatus | null {
  const portals = usePortals();
  const { portalId } = usePreferences().preferences;
  return portals.find(({ portal }) => portal.id === portalId) ?? portals.find(({ portal }) => portal.id === TRAINING_PORTAL_ID) ?? portals[0] ?? null;
}
