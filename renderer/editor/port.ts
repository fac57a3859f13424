import type { Envelope, SerializedNode } from '../../shared/document/envelope.ts';
import type { Photo } from '../../shared/domain/asset.ts';
import type { Attachment } from '../../shared/domain/attachment.ts';
import type { FieldChange } from './article-history.ts';
import type { FindAction } from './extensions/find/find-bar.tsx';
import type { PageView } from './page-view.ts';

/** What is on the page now. Costs a walk over the document: taken when a save starts, never per keystroke. */
export type PageContent = { readonly headline: string; readonly lead: string; readonly document: Envelope };

/** `blank`: the first blank of a template, else the headline. */
export type PagePlace = 'headline' | 'lead' | 'body' | 'blank';

/** What may be asked of a mounted page. */
export type PagePort = PageView & {
  readonly snapshot: () => PageContent;
  /** Puts photos where they were asked for (button, drop, paste), else after the block with the caret. */
  readonly insertPhotos: (photos: readonly Photo[]) => void;
  /** The same for attachments. */
  readonly insertAttachments: (files: readonly Attachment[]) => void;
  /** Puts blocks of another document in where the caret last was, else at the end, as one step of undo. Rejects on a page that may only be read. */
  readonly insertBlocks: (nodes: readonly SerializedNode[]) => Promise<void>;
  readonly setFigure: (blockId: string, change: { readonly credit?: string; readonly alt?: string }) => void;
  /** Scrolls to a figure and selects it. */
  readonly showFigure: (blockId: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly focus: (place: PagePlace) => void;
  readonly focusToolbar: () => void;
  /** Opens the find bar (`replace`: with the row for replacing), or goes to the next or previous place found. */
  readonly find: (action: FindAction) => void;
  /** What is selected in the body, as a document of its own; null when nothing is. */
  readonly selectionDocument: () => Envelope | null;
  /** How many blanks of a template are left to be filled in. A glance at the page when there are none. */
  readonly blanksLeft: () => number;
  /** Selects the next blank of the page; false when none is left. */
  readonly nextBlank: () => boolean;
  /** Makes a change outside the page (inspector fields) part of the page's undo. */
  readonly recordField: <T>(change: FieldChange<T>) => void;
};
