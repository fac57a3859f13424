import { fail } from '../../shared/domain/app-error.ts';
import type { Article } from '../../shared/domain/article.ts';
import { purposeOf, type PhotoProfile, withCeiling, withLimits } from '../../shared/domain/photo-profile.ts';
import { photosIn } from '../../shared/document/photos-in.ts';
import { toBlocks } from '../../shared/document/to-blocks.ts';
import type { AssetStore, PortalStore } from '../store/interfaces.ts';

type Portals = Pick<PortalStore, 'get' | 'limits'>;

/** How photos for a portal are made now: its own profile within the limits it last told. Throws AppFailure `not-found`. */
export function profileFor(portals: Portals, portalId: string): PhotoProfile {
  const { photos } = portals.get(portalId) ?? fail('not-found', 'portal');
  return withLimits(photos, portals.limits(portalId));
}

/** The same for the photos of one article: lighter when one of them, as it was made, is heavier than the portal takes. */
export function profileForPhotos({ portals, assets }: { readonly portals: Portals; readonly assets: Pick<AssetStore, 'rendition'> }, portalId: string, assetIds: readonly string[]): PhotoProfile {
  const profile = profileFor(portals, portalId);
  const { photoBytes } = portals.limits(portalId);
  const tooHeavy = photoBytes !== null && assetIds.some((assetId) => (assets.rendition(assetId, purposeOf(profile))?.bytes ?? 0) > photoBytes);
  return tooHeavy ? withCeiling(profile) : profile;
}

/** Photos that an article sends, by asset, each once: those of its text, then its cover. */
export function photosOf({ document, fields }: Pick<Article, 'document' | 'fields'>): readonly string[] {
  return [...new Set([...photosIn(toBlocks(document).blocks).map(({ asset }) => asset), ...(fields.cover === null ? [] : [fields.cover.assetId])])];
}
