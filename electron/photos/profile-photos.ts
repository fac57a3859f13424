import { fitInside } from '../../shared/domain/photo-geometry.ts';
import { defaultProfile, purposeOf, type PhotoProfile } from '../../shared/domain/photo-profile.ts';
import type { PhotoWeight } from '../../shared/domain/photo-weight.ts';
import type { AssetStore, RenditionRow } from '../store/interfaces.ts';
import type { RenditionMaker } from './rendition-maker.ts';
import type { Wish } from './renditions.ts';

export type ProfilePhotos = {
  /** Makes what is missing of these photos for the profile, one after the other; each once. Throws as `RenditionMaker.ensure`. */
  readonly prepare: (assetIds: readonly string[], profile: PhotoProfile) => Promise<void>;
  /**
   * What each photo weighs for the profile, now: real where its file was made, else predicted; the missing ones are then
   * made in the background, and `onWeighed` tells when they are.
   */
  readonly weights: (assetIds: readonly string[], profile: PhotoProfile) => readonly PhotoWeight[];
  /** Makes one photo for a profile that is only being thought about, and keeps nothing. */
  readonly example: (originId: string, profile: PhotoProfile) => Promise<{ readonly bytes: number; readonly width: number; readonly height: number; readonly fits: boolean }>;
};

type Deps = {
  readonly assets: Pick<AssetStore, 'rendition' | 'get'>;
  readonly maker: Pick<RenditionMaker, 'ensure' | 'render'>;
  readonly onWeighed: (assetIds: readonly string[]) => void;
  readonly onFailure: (cause: unknown) => void;
};

/** WebP against JPEG at the same number of quality; measured on camera-like photos. */
const WEBP_SHARE = 0.8;

/** Photos as portals want them. */
export function createProfilePhotos({ assets, maker, onWeighed, onFailure }: Deps): ProfilePhotos {
  /** What could not be made is not tried over and over while somebody looks at the weights. */
  const failed = new Set<string>();
  const asked = new Set<string>();

  /** One after the other, in the background. */
  async function weigh(assetIds: readonly string[], wish: Wish): Promise<void> {
    for (const assetId of assetIds) {
      const key = `${assetId} ${wish.purpose}`;
      try {
        await maker.ensure(assetId, wish);
      } catch (cause) {
        failed.add(key);
        onFailure(cause);
      } finally {
        asked.delete(key);
      }
    }
    onWeighed(assetIds);
  }

  return {
    prepare: async (assetIds, profile) => {
      for (const assetId of new Set(assetIds)) await maker.ensure(assetId, wishFor(profile));
    },
    weights: (assetIds, profile) => {
      const wish = wishFor(profile);
      const rows = assetIds.map((assetId) => ({ assetId, row: assets.rendition(assetId, wish.purpose) }));
      const missing = [...new Set(rows.flatMap(({ assetId, row }) => (row === null && assets.get(assetId) !== null ? [assetId] : [])))]
        .filter((assetId) => !failed.has(`${assetId} ${wish.purpose}`) && !asked.has(`${assetId} ${wish.purpose}`));
      for (const assetId of missing) asked.add(`${assetId} ${wish.purpose}`);
      if (missing.length > 0) void weigh(missing, wish);
      return rows.map(({ assetId, row }) => ({ assetId, bytes: row?.bytes ?? predicted(assets.rendition(assetId, 'portal'), assets.get(assetId), profile), exact: row !== null }));
    },
    example: async (originId, profile) => {
      const { renditions } = await maker.render(originId, null, [wishFor(profile)]);
      const [made] = renditions;
      if (made === undefined) throw new Error('no rendition was made');
      return { bytes: made.row.bytes, width: made.row.width, height: made.row.height, fits: made.fits };
    },
  };
}

/** What is made for a profile. */
export function wishFor(profile: PhotoProfile): Exclude<Wish, { readonly purpose: 'thumb' }> {
  return { purpose: purposeOf(profile), profile };
}

/** From the usual rendition: bytes go with the area, and by about 4 % with each step of quality. Null when nothing is known. */
function predicted(usual: RenditionRow | null, photo: { readonly width: number; readonly height: number } | null, { maxSide, quality, format, maxBytes }: PhotoProfile): number | null {
  if (usual === null || photo === null) return null;
  const { width, height } = fitInside(photo, maxSide);
  const area = (width * height) / (usual.width * usual.height);
  const graded = usual.mime === 'image/png' ? 1 : 1.04 ** (quality - defaultProfile.quality) * (format === 'webp' ? WEBP_SHARE : 1);
  return Math.round(Math.min(usual.bytes * area * graded, maxBytes ?? Infinity));
}
