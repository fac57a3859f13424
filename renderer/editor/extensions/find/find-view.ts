import type { FieldText } from './replace.ts';
import type { Trouble } from './search.ts';

/** How the page is searched. */
export type FindOptions = {
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  readonly ignoreAccents: boolean;
  readonly regex: boolean;
  readonly inSelection: boolean;
};
export type FindOption = keyof FindOptions;

/** What just happened, for the line under the boxes. */
export type FindNote = { readonly kind: 'replaced'; readonly count: number } | { readonly kind: 'from-top' | 'from-bottom' | 'nothing-selected' };

/** What the bar shows. */
export type FindView = {
  readonly open: boolean;
  /** Grows with every asking for the bar: the box is filled and takes the focus. */
  readonly asked: number;
  /** The row for replacing is there. */
  readonly replacing: boolean;
  readonly options: FindOptions;
  /** Nothing is looked for. */
  readonly blank: boolean;
  /** A regular expression is still running. */
  readonly busy: boolean;
  readonly total: number;
  /** Which of them is the current one, from 1; null when there is none. */
  readonly at: number | null;
  readonly trouble: Trouble | null;
  readonly note: FindNote | null;
};

export const closedView: FindView = {
  open: false,
  asked: 0,
  replacing: false,
  options: { matchCase: false, wholeWord: false, ignoreAccents: false, regex: false, inSelection: false },
  blank: true,
  busy: false,
  total: 0,
  at: null,
  trouble: null,
  note: null,
};

/** A field of the page, as far as finding and replacing in it goes. */
export type FindField = FieldText & { readonly box: () => HTMLTextAreaElement | null };

/** What was looked for last and what was to replace it; kept from article to article, for as long as the window lives. */
export type FindMemory = { query: string; words: string; options: FindOptions };
