import type { Envelope } from '../../shared/document/envelope.ts';
import type { Photo } from '../../shared/domain/asset.ts';
import type { FieldChange } from './article-history.ts';

/** What is on the page now. Costs a walk over the document: taken when a save starts, never per keystroke. */
export type PageContent = { readonly headline: string; readonly lead: string; readonly document: Envelope };

export type PagePlace = 'headline' | 'lead' | 'body';

/** What may be asked of a mounted page. */
export type PagePort = {
  readonly snapshot: () => PageContent;
  /** Puts photos where they were asked for (button, drop, paste), else after the block with the caret. */
  readonly insertPhotos: (photos: readonly Photo[]) => void;
  readonly setFigure: (blockId: string, change: { readonly credit?: string; readonly alt?: string }) => void;
  /** Scrolls to a figure and selects it. */
  readonly showFigure: (blockId: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly focus: (place: PagePlace) => void;
  readonly focusToolbar: () => void;
  /** Makes a change outside the page (inspector fields) part of the page's undo. */
  readonly recordField: <T>(change: FieldChange<T>) => void;
};
