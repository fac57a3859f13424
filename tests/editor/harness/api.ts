import type { SnippetPlace } from '../../../renderer/editor/extensions/snippets/place.ts';
import type { PageContent, PagePort } from '../../../renderer/editor/port.ts';
import type { PasteHarness } from './paste.ts';

export type Opening = PageContent;

/** What the editor asked of its surroundings, in order. */
export type HarnessEvent = {
  readonly kind: 'snippets' | 'touch' | 'figure' | 'insert-photo' | 'insert-gallery' | 'photo-action' | 'watched' | 'insert-files' | 'open-file' | 'save-file' | 'files' | 'notice' | 'open-link' | 'paste-plain';
  readonly detail: unknown;
};

/** What a test may do with the page beside typing on it. */
export type HarnessApi = PasteHarness &
  Pick<PagePort, 'snapshot' | 'insertPhotos' | 'forgetPlace' | 'insertAttachments' | 'setFigure' | 'figures' | 'changeFigures' | 'makeGallery' | 'ungroup' | 'moveInGallery' | 'showFigure' | 'focus' | 'find' | 'undo' | 'redo' | 'commands' | 'showHeading' | 'currentHeading' | 'selectedText' | 'focusAgain'> & {
  readonly open: (opening: Opening & { readonly readOnly?: boolean }) => void;
  /** Switches focus mode and typewriter scrolling. */
  readonly look: (look: { readonly focusMode?: boolean; readonly typewriter?: boolean }) => void;
  readonly ready: () => boolean;
  /** Runs a command of the page, as the palette does. */
  readonly command: (id: string) => void;
  /** Puts a document in where a snippet was asked for last. */
  readonly snippet: SnippetPlace['insert'];
  readonly selectionDocument: PagePort['selectionDocument'];
  readonly blanksLeft: PagePort['blanksLeft'];
  /** So many random edits that follow from the seed; after every `check`th the saved form is compared with Lexical's own. Answers what differed. */
  readonly edit: (seed: number, count: number, check: number) => readonly string[];
  /** How many steps back there were until nothing could be taken back. */
  readonly undoAll: () => number;
  /** Notes from now on what becomes of a figure, as `watched`. */
  readonly watch: (blockId: string) => void;
  /** The same for the caption that it shares with its gallery. */
  readonly watchShared: (blockId: string) => void;
  readonly events: () => readonly HarnessEvent[];
};

declare global {
  // Only an interface can be added to.
  // eslint-disable-next-line typescript/consistent-type-definitions
  interface Window {
    harness: HarnessApi;
  }
}
