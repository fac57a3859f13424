import { fail } from '../../shared/domain/app-error.ts';
import type { ArticleDesk } from '../app/article-desk.ts';
import type { Darkroom } from '../app/darkroom.ts';
import type { SyncEngine } from '../sync/engine.ts';
import type { DeliveryStore } from '../store/interfaces.ts';
import type { HandlersOf } from './handlers.ts';

type Deps = {
  readonly deliveries: Pick<DeliveryStore, 'list'>;
  readonly engine: Pick<SyncEngine, 'send' | 'retry' | 'cancel'>;
  readonly desk: Pick<ArticleDesk, 'settle'>;
  readonly darkroom: Pick<Darkroom, 'readyFor'>;
};

export function deliveryHandlers({ deliveries, engine, desk, darkroom }: Deps): HandlersOf<'delivery'> {
  return {
    'delivery:send': async (input, { windowId }) => {
      // The article may be open in another window, with text that is not saved yet.
      if ((await desk.settle(input.articleId, windowId)) === 'late') fail('conflict', 'the window that writes the article did not save in time');
      await darkroom.readyFor(input.articleId, input.portalId);
      return engine.send(input);
    },
    'delivery:list': () => deliveries.list(),
    'delivery:retry': ({ id }) => engine.retry(id),
    'delivery:cancel': ({ id }) => engine.cancel(id),
  };
}
