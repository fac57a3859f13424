import { createHash } from 'node:crypto';
import { fail } from '../../shared/domain/app-error.ts';
import type { Photo } from '../../shared/domain/asset.ts';
import { canonicalEdit, isNoEdit, type PhotoEdit, readEdit } from '../../shared/domain/photo-edit.ts';
import type { AssetRow, AssetStore, EditStore } from '../store/interfaces.ts';
import type { RenditionMaker } from './rendition-maker.ts';
import { usualWishes } from './renditions.ts';

/** The original behind a photo and what was done to it; `edit` null: it is the original. */
export type PhotoRecipe = { readonly origin: string; readonly edit: PhotoEdit | null };

export type PhotoEditor = {
  /**
   * The original with this edit, as a photo of its own; without an edit the original itself. An edited version as
   * `assetId` stands for its original: edits never pile up. Equal edits are one photo, made once; files of it that were
   * lost or damaged are made again. Throws AppFailure `not-found` (photo, or `logo`), `invalid-input` (recipe), `damaged-image`,
   * what the store throws, `cancelled` after closing.
   */
  readonly edit: (assetId: string, edit: PhotoEdit | null) => Promise<Photo>;
  /** Throws AppFailure `not-found`, `corrupt` when the stored recipe cannot be read. */
  readonly recipe: (assetId: string) => PhotoRecipe;
};

type Deps = { readonly assets: Pick<AssetStore, 'get'>; readonly edits: EditStore; readonly maker: Pick<RenditionMaker, 'render' | 'ensure'> };

/** Edited versions of photos, beside their originals. */
export function createPhotoEditor({ assets, edits, maker }: Deps): PhotoEditor {
  const underWay = new Map<string, Promise<Photo>>();

  async function make(origin: AssetRow, id: string, recipe: string, edit: PhotoEdit): Promise<Photo> {
    const known = edits.get(id);
    if (known !== null) {
      for (const wish of usualWishes) await maker.ensure(id, wish);
      return versionOf(origin, known);
    }
    const { width, height, renditions } = await maker.render(origin.id, edit, usualWishes);
    const version = { id, origin: origin.id, recipe, width, height };
    await edits.add(version, renditions);
    return versionOf(origin, version);
  }

  return {
    edit: async (assetId, wanted) => {
      const origin = assets.get(edits.originOf(assetId)) ?? fail('not-found', 'photo');
      if (wanted === null || isNoEdit(wanted)) return versionOf(origin, origin);
      const recipe = canonicalEdit(wanted);
      // What is rendered is what is written down, or the same recipe could make two pictures.
      const edit = readEdit(recipe) ?? fail('invalid-input', 'recipe');
      const id = createHash('sha256').update(`${origin.id}\n${recipe}`).digest('hex');
      const running = underWay.get(id);
      if (running) return running;
      const task = make(origin, id, recipe, edit).finally(() => underWay.delete(id));
      underWay.set(id, task);
      return task;
    },
    recipe: (assetId) => {
      const version = edits.get(assetId);
      if (version === null) return { origin: edits.originOf(assetId), edit: null };
      return { origin: version.origin, edit: readEdit(version.recipe) ?? fail('corrupt', 'recipe') };
    },
  };
}

/** An edited version keeps name and words of its original. */
function versionOf(origin: AssetRow, { id, width, height }: Pick<AssetRow, 'id' | 'width' | 'height'>): Photo {
  const { name, bytes, caption, credit, alt } = origin;
  return { assetId: id, name, width, height, bytes, caption, credit, ...(alt === '' ? {} : { alt }) };
}
