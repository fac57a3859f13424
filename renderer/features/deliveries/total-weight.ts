import type { PhotoWeight } from '../../../shared/domain/photo-weight.ts';

/** Together, in bytes. `exact` only when every one of them is. */
export function totalWeight(weights: readonly PhotoWeight[]): { readonly bytes: number; readonly exact: boolean } {
  return { bytes: weights.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0), exact: weights.every(({ exact }) => exact) };
}

/** The photos that an article sends: those of its text, then its cover; each once. */
export function sentPhotos(figures: readonly { readonly assetId: string }[], cover: { readonly assetId: string } | null): readonly string[] {
  return [...new Set([...figures.map(({ assetId }) => assetId), ...(cover === null ? [] : [cover.assetId])])];
}
