import { fail } from '../../shared/domain/app-error.ts';
import type { Photo } from '../../shared/domain/asset.ts';
import type { PhotoEdit } from '../../shared/domain/photo-edit.ts';
import { purposeOf, type PhotoProfile } from '../../shared/domain/photo-profile.ts';
import type { PhotoWeight } from '../../shared/domain/photo-weight.ts';
import type { Store } from '../store/interfaces.ts';
import { photosOf, profileFor, profileForPhotos } from '../sync/photo-profile.ts';
import { requireSameBlurs } from '../sync/same-blurs.ts';
import type { Broadcast } from './broadcast.ts';
import type { Log } from './log.ts';

/** What makes files of stored photos. */
export type PhotoLab = {
  readonly edit: (assetId: string, edit: PhotoEdit | null) => Promise<Photo>;
  readonly recipe: (assetId: string) => { readonly origin: string; readonly edit: PhotoEdit | null };
  readonly prepare: (assetIds: readonly string[], profile: PhotoProfile) => Promise<void>;
  readonly weights: (assetIds: readonly string[], profile: PhotoProfile) => readonly PhotoWeight[];
  readonly example: (originId: string, profile: PhotoProfile) => Promise<{ readonly bytes: number; readonly width: number; readonly height: number; readonly fits: boolean }>;
  readonly close: () => Promise<void>;
};
type LabDeps = { readonly store: Deps['store']; readonly workerUrl: URL; readonly onWeighed: (assetIds: readonly string[]) => void; readonly onFailure: (cause: unknown) => void };

type Deps = {
  readonly store: Pick<Store, 'articles' | 'assets' | 'edits' | 'photos' | 'portals'>;
  readonly createLab: (deps: LabDeps) => PhotoLab;
  /** Entry of the photo thread. */
  readonly workerUrl: URL;
  readonly broadcast: Pick<Broadcast, 'all'>;
  readonly log: Log;
};

export type Darkroom = ReturnType<typeof createDarkroom>;

/** Where photos are developed again after they came in: edits, and the files that portals want. */
export function createDarkroom({ store, createLab, workerUrl, broadcast, log }: Deps) {
  const { articles, assets, edits, portals } = store;
  const lab = createLab({
    store,
    workerUrl,
    onWeighed: (assetIds) => broadcast.all('photo:weighed', { assetIds: [...assetIds] }),
    onFailure: (cause) => log.error('photo.weigh', cause),
  });

  return {
    edit: async (assetId: string, edit: PhotoEdit | null) => {
      const photo = await lab.edit(assetId, edit);
      // It will stand in a text that is not saved yet.
      store.photos.handedOut([photo.assetId]);
      return photo;
    },
    recipe: lab.recipe,
    weights: (assetIds: readonly string[], portalId: string): readonly PhotoWeight[] => lab.weights(assetIds, profileFor(portals, portalId)),

    example: async (profile: PhotoProfile) => {
      const newest = edits.newestOriginal();
      const photo = newest === null ? null : assets.get(newest);
      return photo && { name: photo.name, ...(await lab.example(photo.id, profile)) };
    },

    /**
     * Makes what the portal wants of every photo of the article's newest revision. When it resolves, the renditions are
     * there for exactly the revision and profile that a delivery made in the same turn takes up. Throws AppFailure
     * `not-found`, `blur-missing` when a photo is covered in one place and not in another, `too-large` when a photo cannot be made light enough, and what decoding and storing throw.
     */
    readyFor: async (articleId: string, portalId: string): Promise<void> => {
      for (;;) {
        const article = articles.get(articleId) ?? fail('not-found', 'article');
        // What is missing is told by whoever builds the content.
        const photos = photosOf(article).filter((assetId) => assets.get(assetId) !== null);
        requireSameBlurs(photos, lab.recipe);
        const wanted = () => profileForPhotos(store, portalId, photos);
        const profile = wanted();
        await lab.prepare(photos, profile);
        const same = articles.get(articleId)?.revisionId === article.revisionId && purposeOf(wanted()) === purposeOf(profile);
        if (same) return;
      }
    },

    close: lab.close,
  };
}
