import type { LexicalEditor } from 'lexical';
import type { LucideIcon } from 'lucide-react';
import type { Chord } from '../../ui/chord.ts';
import type { PageHost } from '../host.ts';
import type { EditorLabels } from '../labels.ts';
import type { ToolbarState } from '../toolbar/use-toolbar-state.ts';

/** Labels that are one plain text. */
export type LabelKey = { readonly [K in keyof EditorLabels]: EditorLabels[K] extends string ? K : never }[keyof EditorLabels];

export type PageContext = { readonly editor: LexicalEditor; readonly host: PageHost };

/** Where a command stands in the lists of commands and keys. */
export const pageCommandGroups = ['write', 'marks', 'blocks', 'insert', 'photo', 'table', 'move', 'tools'] as const;
export type PageCommandGroup = (typeof pageCommandGroups)[number];

/**
 * Something that can be done on the page. One line of data gives it everything: an entry in the command palette, its
 * keys, a line in the sheet of keyboard shortcuts and, for the group `insert`, an entry in the menu *Chèn*.
 */
export type PageCommand = {
  /** Stable and unique, as `insert.table`: the palette remembers by it what was used last. */
  readonly id: string;
  readonly label: LabelKey;
  readonly group: PageCommandGroup;
  readonly icon?: LucideIcon;
  /** The first one is shown in menus; all of them work and stand in the sheet. */
  readonly chords?: readonly Chord[];
  /** `document`: the keys are answered by Lexical or by an extension of their own, and are only documented here. */
  readonly keys?: 'handle' | 'document';
  /** Leave it out of the palette: it makes sense by key only (Tab in a list). */
  readonly byKeyOnly?: true;
  /**
   * What must be there: a caret in text, a block of the body that can change its type, a page that may be written
   * (the usual), or nothing (works on a page that can only be read, too).
   */
  readonly needs?: 'text' | 'block' | 'page' | 'nothing';
  /** A further condition on the place of the caret, or on the page. */
  readonly fits?: (state: ToolbarState, host: PageHost) => boolean;
  /** For what is on or off at the caret: whether it is on. */
  readonly pressed?: (state: ToolbarState) => boolean;
  readonly run: (page: PageContext) => void;
};

/** Whether a command can do something at the place of the caret. */
export function isAvailable({ needs = 'page', fits }: PageCommand, state: ToolbarState, host: PageHost): boolean {
  if (host.readOnly && needs !== 'nothing') return false;
  if ((needs === 'text' && !state.text) || (needs === 'block' && state.block === null)) return false;
  return fits?.(state, host) ?? true;
}
