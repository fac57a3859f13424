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

/** A photo in the article, alone or in a gallery. */
export type FigureInfo = {
  /** Names the figure for as long as it stands in the article; photos of a gallery have names of their own. */
  readonly blockId: string;
  /** Block id of the gallery the photo stands in; null for a photo on its own. */
  readonly galleryId: string | null;
  readonly assetId: string;
  /** Words of the caption, without their marks. */
  readonly caption: string;
  /** Words of the caption that the photos of its gallery share; empty for a photo on its own. */
  readonly sharedCaption: string;
  readonly credit: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
};

/** A stored photo on its way into the article. Caption and credit: what was typed for it, else what the file says. */
export type PlacedPhoto = Pick<Photo, 'assetId' | 'width' | 'height' | 'caption' | 'credit'> & Partial<Photo>;

/** What becomes of one figure; what is not named stays. A new photo keeps caption, credit and alternative text. */
export type FigureChange = FigureWords & {
  readonly blockId: string;
  readonly photo?: Pick<Photo, 'assetId' | 'width' | 'height'>;
};

/**
 * Texts of a figure that can be typed elsewhere than on the page. Captions: plain text; marks and links of the words that
 * stay are kept. `sharedCaption` is that of its gallery; without effect on a photo on its own.
 */
export type FigureWords = { readonly caption?: string; readonly sharedCaption?: string; readonly credit?: string; readonly alt?: string };

/** `gallery`: 2 to 12 photos side by side; more of them make several galleries, a single one stands alone. */
export type PhotoArrangement = 'figures' | 'gallery';

/** `place`: where photos were asked for (button, drop, paste), which the page remembers; `caret`: behind the block with the caret. */
export type PhotoTarget = 'place' | 'caret';

/** What may be asked of a mounted page. */
export type PagePort = PageView & {
  readonly snapshot: () => PageContent;
  /** Puts photos where they were asked for unless told otherwise, else after the block with the caret. */
  readonly insertPhotos: (photos: readonly PlacedPhoto[], as?: PhotoArrangement, at?: PhotoTarget) => void;
  /** Nothing comes of what photos or files were asked for: their place is not kept for later ones. */
  readonly forgetPlace: () => void;
  /** The same for attachments. */
  readonly insertAttachments: (files: readonly Attachment[]) => void;
  /** Puts blocks of another document in where the caret last was, else at the end, as one step of undo. Rejects on a page that may only be read. */
  readonly insertBlocks: (nodes: readonly SerializedNode[]) => Promise<void>;
  /** All figures in their order, as they are now. A walk over the document. */
  readonly figures: () => readonly FigureInfo[];
  /** Hears of every change of one figure, with what it is now; null when it is gone. Costs a look at what changed, no walk. Answers how to stop. */
  readonly watchFigure: (blockId: string, listener: (figure: FigureInfo | null) => void) => () => void;
  /** Types into the texts of a figure from elsewhere; letters of one word become one step of undo. */
  readonly setFigure: (blockId: string, words: FigureWords) => void;
  /** Changes any number of figures as one step of undo. Figures that are gone by now are passed over. */
  readonly changeFigures: (changes: readonly FigureChange[]) => void;
  /** Makes a gallery of figures, in the order given, where the first of them in the article stands; galleries of more than 12 become several. */
  readonly makeGallery: (blockIds: readonly string[]) => void;
  /** The photos of a gallery as single ones again; the shared caption goes to photos without a caption of their own. */
  readonly ungroup: (galleryId: string) => void;
  /** Moves a photo within its gallery to that place, counted from 0. */
  readonly moveInGallery: (blockId: string, to: number) => void;
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
  /** Makes every change that `work` makes, on the page and in fields, one step of undo. */
  readonly together: (work: () => void) => void;
};
