import type { Store } from '../store/interfaces.ts';
import { createPhotoEditor, type PhotoEditor } from './edit-photo.ts';
import { createProfilePhotos, type ProfilePhotos } from './profile-photos.ts';
import { createRenditionMaker } from './rendition-maker.ts';

/** Everything that is made of stored photos after they came in. */
export type PhotoLab = PhotoEditor & ProfilePhotos & {
  /** Stops the thread; what waits or is under way fails with `cancelled`. */
  readonly close: () => Promise<void>;
};

type Deps = {
  readonly store: Pick<Store, 'assets' | 'edits'>;
  /** Entry of the photo thread. */
  readonly workerUrl: URL;
  readonly onWeighed: (assetIds: readonly string[]) => void;
  readonly onFailure: (cause: unknown) => void;
};

export function createPhotoLab({ store: { assets, edits }, workerUrl, onWeighed, onFailure }: Deps): PhotoLab {
  const maker = createRenditionMaker({ assets, edits, workerUrl });
  return { ...createPhotoEditor({ assets, edits, maker }), ...createProfilePhotos({ assets, maker, onWeighed, onFailure }), close: maker.close };
}
