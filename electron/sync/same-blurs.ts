import { fail } from '../../shared/domain/app-error.ts';
import { missingBlurs } from '../../shared/domain/same-blurs.ts';
import type { PhotoEdit } from '../../shared/domain/photo-edit.ts';

/**
 * Whoever is covered in a photo must not be seen on the cover, or where the same photo stands again. `assetIds`: every
 * photo that an article sends. Throws AppFailure `blur-missing`, and as `recipeOf`.
 */
export function requireSameBlurs(assetIds: readonly string[], recipeOf: (assetId: string) => { readonly origin: string; readonly edit: PhotoEdit | null }): void {
  const recipes = assetIds.map(recipeOf);
  for (const uses of Map.groupBy(recipes, ({ origin }) => origin).values()) {
    const blurs = uses.flatMap(({ edit }) => edit?.blurs ?? []);
    if (uses.some(({ edit }) => missingBlurs(edit?.blurs ?? [], blurs).length > 0)) fail('blur-missing', 'photo');
  }
}
