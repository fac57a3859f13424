import type { photoEditContract } from '../../shared/ipc/photo-edit-contract.ts';
import type { Darkroom } from '../app/darkroom.ts';
import type { Handlers } from './handlers.ts';

type Deps = { readonly darkroom: Pick<Darkroom, 'edit' | 'recipe' | 'weights' | 'example'> };

export function photoEditHandlers({ darkroom }: Deps): Pick<Handlers, keyof typeof photoEditContract> {
  return {
    'photo:edit': ({ assetId, edit }) => darkroom.edit(assetId, edit),
    'photo:recipe': ({ assetId }) => darkroom.recipe(assetId),
    'photo:weights': ({ assetIds, portalId }) => darkroom.weights(assetIds, portalId),
    'photo:example': ({ photos }) => darkroom.example(photos),
  };
}
