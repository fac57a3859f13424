import type { DeskOrder } from './photo-order.ts';

/** How the desk is looked at; stays as it is until the window closes. */
export type DeskView = {
  readonly scope: 'article' | 'library';
  readonly order: DeskOrder;
  /** Narrowest width of a cell, in px. */
  readonly cellWidth: number;
  readonly query: string;
  /** Block of the figure for which another photo is being looked for; null = none. */
  readonly replacing: string | null;
};

export const firstDeskView: DeskView = { scope: 'article', order: 'taken', cellWidth: 180, query: '', replacing: null };

/** What was decided for the photos of one article and is kept nowhere else. */
export type DeskNotes = {
  /** Originals in the order they were put in by hand. */
  readonly hand: readonly string[];
};

export const noNotes: DeskNotes = { hand: [] };

/** Notes of all articles after those of one were changed. */
export function withNotes(all: ReadonlyMap<string, DeskNotes>, articleId: string, patch: Partial<DeskNotes>): ReadonlyMap<string, DeskNotes> {
  return new Map([...all, [articleId, { ...noNotes, ...all.get(articleId), ...patch }]]);
}
