import { appHandlers } from './app.ts';
import { articleHandlers } from './articles.ts';
import { attachmentHandlers } from './attachments.ts';
import { clipboardHandlers } from './clipboard.ts';
import { deliveryHandlers } from './deliveries.ts';
import { exchangeHandlers } from './exchange.ts';
import type { Handlers } from './handlers.ts';
import { photoDeskHandlers } from './photo-desk.ts';
import { photoEditHandlers } from './photo-edits.ts';
import { photoHandlers } from './photos.ts';
import { portalHandlers } from './portals.ts';
import { shelfHandlers } from './shelf.ts';

type Deps = Parameters<typeof appHandlers>[0] &
  Parameters<typeof articleHandlers>[0] &
  Parameters<typeof photoHandlers>[0] &
  Parameters<typeof photoEditHandlers>[0] &
  Parameters<typeof photoDeskHandlers>[0] &
  Parameters<typeof attachmentHandlers>[0] &
  Parameters<typeof deliveryHandlers>[0] &
  Parameters<typeof clipboardHandlers>[0] &
  Parameters<typeof exchangeHandlers>[0] &
  Parameters<typeof shelfHandlers>[0] & { readonly portalDesk: Parameters<typeof portalHandlers>[0] };

/** A handler for every channel of the contract; a missing noun does not compile. */
export function createHandlers(deps: Deps): Handlers {
  return { ...appHandlers(deps), ...articleHandlers(deps), ...photoHandlers(deps), ...photoEditHandlers(deps), ...photoDeskHandlers(deps), ...attachmentHandlers(deps), ...portalHandlers(deps.portalDesk), ...deliveryHandlers(deps), ...clipboardHandlers(deps), ...exchangeHandlers(deps), ...shelfHandlers(deps) };
}
