import { createStore } from '../../../app/store.ts';
import { failureOf, unwrap } from '../../../bridge/unwrap.ts';
import type { AppError } from '../../../../shared/domain/app-error.ts';
import type { Photo } from '../../../../shared/domain/asset.ts';
import { isNoEdit, noEdit, type PhotoEdit, type PhotoMark } from '../../../../shared/domain/photo-edit.ts';
import type { NewsroomApi } from '../../../../shared/ipc/api.ts';
import type { ViewedPhoto } from './photo-viewer.tsx';

/** A photo in the editor's dialog. */
export type EditingView = {
  readonly origin: Photo;
  readonly edit: PhotoEdit;
  readonly asCover: boolean;
  readonly busy: boolean;
  readonly error: AppError | null;
};

/** Photos in the full-screen viewer. */
export type ViewerView = { readonly photos: readonly ViewedPhoto[]; readonly index: number };

export type PhotoEditing = ReturnType<typeof createPhotoEditing>;

/** Edits photos in a dialog and shows them in full: one of each at a time, for the whole window. */
export function createPhotoEditing(api: NewsroomApi) {
  const view = createStore<EditingView | null>(null);
  const viewer = createStore<ViewerView | null>(null);
  /** Answers whoever asked for the dialog that is open. */
  let settle: (photo: Photo | null) => void = () => undefined;
  let asked = 0;

  const original = (assetId: string): Promise<Photo> => unwrap(api.photoEdit({ assetId, edit: null }));
  function finish(photo: Photo | null): void {
    view.set(null);
    settle(photo);
    settle = () => undefined;
  }

  return {
    view,
    viewer,
    /**
     * Opens the dialog for a photo, edited before or not. Answers what it has become, null when it stays as it is.
     * Throws AppFailure when the photo is not there.
     */
    edit: async (assetId: string, { asCover = false }: { readonly asCover?: boolean } = {}): Promise<Photo | null> => {
      asked += 1;
      const mine = asked;
      const [{ edit }, origin] = await Promise.all([unwrap(api.photoRecipe({ assetId })), original(assetId)]);
      // Asked for another one meanwhile: only the last dialog opens.
      if (mine !== asked) return null;
      finish(null);
      view.set({ origin, edit: edit ?? noEdit, asCover, busy: false, error: null });
      return new Promise((resolve) => {
        settle = resolve;
      });
    },
    /** Makes the photo of the open dialog. When that fails the dialog stays as it is and says why. */
    apply: async (edit: PhotoEdit): Promise<void> => {
      const now = view.get();
      if (!now || now.busy) return;
      const busy = { ...now, busy: true, error: null };
      view.set(busy);
      try {
        const photo = await unwrap(api.photoEdit({ assetId: now.origin.assetId, edit: isNoEdit(edit) ? null : edit }));
        if (view.get() === busy) finish(photo);
      } catch (cause) {
        if (view.get() === busy) view.set({ ...now, busy: false, error: failureOf(cause) });
      }
    },
    close: () => finish(null),
    /** The original behind a photo. Throws AppFailure when it is not there. */
    restore: original,
    /** The original when the photo is an edited version, else null. */
    originOf: async (assetId: string): Promise<Photo | null> => {
      const { origin } = await unwrap(api.photoRecipe({ assetId }));
      return origin === assetId ? null : original(assetId);
    },
    /** Puts the unit's logo on photos that have none, beside what was done to them. One that cannot be made stays as it is; no photo is lost. */
    mark: async <P extends Sized>(photos: readonly P[], mark: PhotoMark): Promise<{ readonly marked: readonly P[]; readonly failed: number }> => {
      const made = await Promise.all(photos.map(async (photo) => marked(api, photo, mark).catch(() => null)));
      return { marked: photos.map((photo, index) => made[index] ?? photo), failed: made.filter((photo) => photo === null).length };
    },
    show: (photos: readonly ViewedPhoto[], index: number) => viewer.set(photos.length === 0 ? null : { photos, index: Math.min(Math.max(index, 0), photos.length - 1) }),
    showAt: (index: number) => viewer.update((now) => now && { ...now, index }),
    hide: () => viewer.set(null),
  };
}

type Sized = Pick<Photo, 'assetId' | 'width' | 'height'>;

async function marked<P extends Sized>(api: NewsroomApi, photo: P, mark: PhotoMark): Promise<P> {
  // The logo itself may stand in an article, too.
  if (photo.assetId === mark.assetId) return photo;
  const { edit } = await unwrap(api.photoRecipe({ assetId: photo.assetId }));
  const { assetId, width, height } = await unwrap(api.photoEdit({ assetId: photo.assetId, edit: { ...(edit ?? noEdit), mark: edit?.mark ?? mark } }));
  return { ...photo, assetId, width, height };
}
