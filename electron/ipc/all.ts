import { appHandlers } from './app.ts';
import { articleHandlers } from './articles.ts';
import { deliveryHandlers } from './deliveries.ts';
import type { Handlers } from './handlers.ts';
import { photoHandlers } from './photos.ts';
import { portalHandlers } from './portals.ts';

type Deps = Parameters<typeof appHandlers>[0] &
  Parameters<typeof articleHandlers>[0] &
  Parameters<typeof photoHandlers>[0] &
  Parameters<typeof deliveryHandlers>[0] & { readonly portalDesk: Parameters<typeof portalHandlers>[0] };

/** A handler for every channel of the contract; a missing noun does not compile. */
export function createHandlers(deps: Deps): Handlers {
  return { ...appHandlers(deps), ...articleHandlers(deps), ...photoHandlers(deps), ...portalHandlers(deps.portalDesk), ...deliveryHandlers(deps) };
}
