import type { PageContent, PagePort } from '../../../renderer/editor/port.ts';

export type Opening = PageContent;

/** What the editor asked of its surroundings, in order. */
export type HarnessEvent = {
  readonly kind: 'touch' | 'figure' | 'insert-photo' | 'files' | 'notice';
  readonly detail: unknown;
};

/** What a test may do with the page beside typing on it. */
export type HarnessApi = Pick<PagePort, 'snapshot' | 'insertPhotos' | 'setFigure' | 'showFigure' | 'focus' | 'undo' | 'redo'> & {
  readonly open: (opening: Opening & { readonly readOnly?: boolean }) => void;
  readonly ready: () => boolean;
  readonly events: () => readonly HarnessEvent[];
};

declare global {
  // Only an interface can be added to.
  // eslint-disable-next-line typescript/consistent-type-definitions
  interface Window {
    harness: HarnessApi;
  }
}
