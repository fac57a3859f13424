import { fail } from '../../shared/domain/app-error.ts';
import { type PhotoProfile, withLimits } from '../../shared/domain/photo-profile.ts';
import type { PortalStore } from '../store/interfaces.ts';

/** How photos for a portal are made now: its own profile within the limits it last told. Throws AppFailure `not-found`. */
export function profileFor(portals: Pick<PortalStore, 'get' | 'limits'>, portalId: string): PhotoProfile {
  const { photos } = portals.get(portalId) ?? fail('not-found', 'portal');
  return withLimits(photos, portals.limits(portalId));
}
