import type { photoDeskContract } from '../../shared/ipc/photo-desk-contract.ts';
import type { PhotoDesk } from '../app/photo-desk.ts';
import type { PhotoExporter } from '../app/photo-exporter.ts';
import type { Handlers } from './handlers.ts';

export type PhotoDeskChannel = keyof typeof photoDeskContract;

type Deps = { readonly photoDesk: PhotoDesk; readonly photoExporter: PhotoExporter };

export function photoDeskHandlers({ photoDesk, photoExporter }: Deps): Pick<Handlers, PhotoDeskChannel> {
  return {
    'photo:list': (filter) => photoDesk.list(filter),
    'photo:describe': ({ changes }) => photoDesk.describe(changes),
    'photo:tray': ({ articleId, ...change }) => photoDesk.tray(articleId, change),
    'photo:show': ({ assetId, version }) => photoDesk.show(assetId, version),
    'photo:usage': () => photoDesk.usage(),
    'photo:remove': ({ assetIds }) => photoDesk.remove(assetIds),
    'photo:export': (wish, { windowId }) => photoExporter.run(wish, windowId),
    'photo:export-stop': ({ batch }) => photoExporter.stop(batch),
  };
}
