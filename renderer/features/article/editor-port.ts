import type { Envelope } from '../../../shared/document/envelope.ts';
import type { Photo } from '../../../shared/domain/asset.ts';

/** A photo in the article, as the inspector shows it. */
export type FigureInfo = {
  readonly blockId: string;
  readonly assetId: string;
  /** Words of the caption. */
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
};

/** What is on the page now. Costs a walk over the document: taken when a save starts, never per keystroke. */
export type PageSnapshot = { readonly headline: string; readonly lead: string; readonly document: Envelope };

export type FocusPlace = 'headline' | 'lead' | 'body';

/** What the shell may ask of the mounted page. */
export type EditorPort = {
  readonly snapshot: () => PageSnapshot;
  readonly insertPhotos: (photos: readonly Photo[]) => void;
  readonly setFigure: (blockId: string, change: { readonly credit?: string; readonly alt?: string }) => void;
  readonly showFigure: (blockId: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly focus: (place: FocusPlace) => void;
};
