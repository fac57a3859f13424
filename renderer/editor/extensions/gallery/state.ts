import type { NodeKey } from 'lexical';
import { $currentFigure } from '../figure/selection.ts';
import { $neighbours } from './commands.ts';
import { $galleryPlace } from './place.ts';

/** What the toolbar needs to know of photos at the caret. */
export type PhotoState = {
  /** Key of the photo that is selected, or whose caption has the caret. */
  readonly figure: NodeKey | null;
  /** Key of the gallery in which somebody is. */
  readonly gallery: NodeKey | null;
  /** The photo or the gallery as a whole is selected, not its words. */
  readonly photoSelected: boolean;
  /** Other photos stand right before or behind it. */
  readonly besidePhotos: boolean;
};

export const noPhoto: PhotoState = { figure: null, gallery: null, photoSelected: false, besidePhotos: false };

export function $photoState(): PhotoState {
  const current = $currentFigure();
  const place = $galleryPlace();
  if (current === null && place === null) return noPhoto;
  const photoSelected = place === null ? current?.part === 'figure' : place.part === 'gallery' || place.part === 'photo';
  return { figure: current?.figure.getKey() ?? null, gallery: place?.gallery.getKey() ?? null, photoSelected, besidePhotos: $neighbours().length > 1 };
}
