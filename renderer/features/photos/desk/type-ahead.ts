import { fold } from '../../../../shared/text/fold.ts';

/** After a pause this long (ms) typed letters begin a new search. */
export const TYPE_AHEAD_MS = 800;

/** Photos looked at for a letter: more would be felt, and the library has a search of its own. */
export const TYPE_AHEAD_MAX = 1_000;

export type Findable = { readonly key: string; readonly name: string; readonly caption: string };

/**
 * The photo that typed letters lead to: the one with that number on the sheet, else the next whose caption or file name
 * begins with them (without marks), else the next that has them anywhere. A single letter goes on from the active one.
 */
export function findTyped(items: readonly Findable[], active: string | null, typed: string): string | null {
  const wanted = fold(typed).trim();
  if (wanted === '') return null;
  if (/^\d+$/.test(wanted)) {
    const byNumber = items[Number(wanted) - 1];
    if (byNumber) return byNumber.key;
  }
  const at = Math.max(0, items.findIndex(({ key }) => key === active));
  const from = wanted.length === 1 ? at + 1 : at;
  const round = [...items.slice(from), ...items.slice(0, from)].slice(0, TYPE_AHEAD_MAX);
  const begins = round.find(({ name, caption }) => [caption, name].some((text) => fold(text).startsWith(wanted)));
  return (begins ?? round.find(({ name, caption }) => [caption, name].some((text) => fold(text).includes(wanted))))?.key ?? null;
}
