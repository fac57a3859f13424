import type { RenditionPurpose } from '../../../shared/domain/asset.ts';

/** Address of a rendition. Relative, so that it holds under every host the page is served from. */
export function photoUrl(assetId: string, purpose: RenditionPurpose): string {
  return `./asset/${assetId}/${purpose}`;
}
