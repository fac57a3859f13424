import { createContext, use } from 'react';
import type { ArticleHistory } from './article-history.ts';
import type { Photo } from '../../shared/domain/asset.ts';
import type { WordPicture } from '../../shared/domain/word-picture.ts';
import type { SnippetPlace } from './extensions/snippets/place.ts';
import type { AttachmentFacts } from '../../shared/document/nodes/attachment-node.ts';
import type { EditorLabels } from './labels.ts';

/** Something the writer should know about what just happened; the shell finds the words. */
export type EditorNotice = 'no-blanks' | 'pasted-images-dropped' | 'word-images-missing' | 'old-text-converted' | 'letters-mended' | 'no-old-text' | 'paste-too-large' | 'paste-failed';

/** What goes with a notice: numbers and names for its words, and what the writer may do about it. */
export type NoticeDetails = { readonly count?: number; readonly encoding?: string; readonly act?: () => void };

/** What can be done with the file behind a card. */
export type FileActions = { readonly open: (file: AttachmentFacts) => void; readonly save: (file: AttachmentFacts) => void };

/** What can be done with the photo of a figure beyond what the page does itself. Figures are named by their block id. */
export type PhotoActions = {
  /** Opens the photo for rotating, cropping, blurring; the result comes back through `changeFigures`. */
  readonly edit: (blockId: string) => void;
  /** Asks for another photo in its place. */
  readonly replace: (blockId: string) => void;
  /** Whether a photo is an edited version of another one. */
  readonly isEdited: (assetId: string) => Promise<boolean>;
  readonly restore: (blockId: string) => void;
  readonly makeCover: (blockId: string) => void;
  readonly fullScreen: (blockId: string) => void;
};

/** What the parts of the page need from around it. */
export type PageHost = {
  readonly labels: EditorLabels;
  readonly readOnly: boolean;
  /** Address of a photo at page size. */
  readonly photoUrl: (assetId: string) => string;
  readonly history: ArticleHistory;
  /** Asks for photos; they come back through the page's port. */
  readonly insertPhoto: () => void;
  /** Asks for photos that become a gallery. */
  readonly insertGallery: (() => void) | null;
  /** Null where photos are only words and places (templates). */
  readonly photos: PhotoActions | null;
  /** Asks for files; they come back through the page's port. Null where files have no place. */
  readonly insertFiles: (() => void) | null;
  readonly files: FileActions | null;
  /** Asks for a snippet, which goes to that place. */
  readonly snippets: (place: SnippetPlace) => void;
  readonly notice: (notice: EditorNotice, details?: NoticeDetails) => void;
  /** Stores photos that came with a paste; answers in their order, null for what is none. */
  readonly importPhotos: (files: readonly File[]) => Promise<readonly (Photo | null)[]>;
  /** Bytes of the pictures Word left in its temporary folder, in their order; null for what is not there. */
  readonly wordPictures: (pictures: readonly WordPicture[]) => Promise<readonly (Uint8Array<ArrayBuffer> | null)[]>;
  /** Pastes the words of the clipboard where the caret is: a page cannot read the clipboard by itself. */
  readonly pastePlain: () => void;
  /** Opens an address outside the app. */
  readonly openLink: (href: string) => void;
  /** Says something to screen readers, without moving anything. */
  readonly announce: (text: string) => void;
};

export const PageHostContext = createContext<PageHost | null>(null);

export function usePageHost(): PageHost {
  const host = use(PageHostContext);
  if (!host) throw new Error('outside the page editor');
  return host;
}
