import type { PortalDesk } from '../app/portal-desk.ts';
import type { HandlersOf } from './handlers.ts';

export function portalHandlers(portals: PortalDesk): HandlersOf<'portal' | 'training'> {
  return {
    'portal:list': () => portals.list(),
    'portal:save': (input) => portals.save(input),
    'portal:remove': ({ portalId }) => portals.remove(portalId),
    'portal:check': ({ portalId }) => portals.check(portalId),
    'training:set-running': ({ running }) => portals.setTraining(running),
  };
}
