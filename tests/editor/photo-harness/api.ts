import type { AppError } from '../../../shared/domain/app-error.ts';
import type { PhotoEdit } from '../../../shared/domain/photo-edit.ts';
import type { Preferences } from '../../../shared/domain/preferences.ts';
import type { ViewedPhoto } from '../../../renderer/features/photos/editor/photo-viewer.tsx';

/** What a test can do with the photo editor and the viewer on their page. */
export type PhotoHarnessApi = {
  readonly edit: (options: { readonly recipe?: PhotoEdit; readonly asCover?: boolean; readonly width?: number; readonly height?: number; readonly logo?: string; readonly assetId?: string }) => void;
  readonly view: (photos: readonly ViewedPhoto[], index: number) => void;
  readonly look: (look: Partial<Pick<Preferences, 'theme' | 'textSize' | 'locale'>>) => void;
  /** What the dialog is told about the photo that is being made. */
  readonly tell: (state: { readonly busy: boolean; readonly error: AppError | null }) => void;
  /** Every recipe that was applied, in order. */
  readonly applied: () => readonly PhotoEdit[];
  /** How often editor or viewer were closed. */
  readonly closed: () => number;
};

declare global {
  // Only an interface can be added to.
  // eslint-disable-next-line typescript/consistent-type-definitions
  interface Window {
    photoHarness: PhotoHarnessApi;
  }
}
