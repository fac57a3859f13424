import type { StyleSheet } from '../style-sheet.ts';

/** A program whose pages have habits of their own. */
export type Source = {
  readonly name: string;
  /** Whether a page is its work: `head` is the beginning of the source as it came, `body` the parsed page. */
  readonly fits: (head: string, body: HTMLElement) => boolean;
  /** Rewrites the page into the plain semantic HTML that any other page has. May rest in between. */
  readonly normalise: (body: HTMLElement, sheet: StyleSheet) => Iterable<void> | undefined;
};
