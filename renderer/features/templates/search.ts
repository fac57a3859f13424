import { plainText } from '../../../shared/document/plain-text.ts';
import type { Snippet } from '../../../shared/domain/snippet.ts';
import { fold } from '../../../shared/text/fold.ts';
import { nfc } from '../../../shared/text/nfc.ts';

/** How much of a snippet's text is searched and shown, in UTF-16 units. */
const PREVIEW = 300;

/** A snippet with what it is found by. */
export type Listed = { readonly snippet: Snippet; readonly preview: string; readonly name: string; readonly shortcut: string; readonly text: string };

/** Snippets that may be put in, ready to be searched. */
export function listed(snippets: readonly Snippet[]): readonly Listed[] {
  return snippets
    .filter(({ hidden }) => !hidden)
    .map((snippet) => {
      const preview = plainText(snippet.document).replace(/\s+/g, ' ').trim().slice(0, PREVIEW);
      return { snippet, preview, name: fold(snippet.name), shortcut: fold(snippet.shortcut), text: fold(preview) };
    });
}

/** Those that have every word of the query, without regard to accents; the likeliest first. All of them for an empty query. */
export function found(items: readonly Listed[], query: string): readonly Listed[] {
  const wanted = fold(query).trim();
  if (wanted === '') return items;
  const words = wanted.split(' ');
  const rank = ({ name, shortcut, text }: Listed): number => {
    if (shortcut === wanted) return 0;
    if (name.startsWith(wanted)) return 1;
    if (shortcut.startsWith(wanted)) return 2;
    if (words.every((word) => name.includes(word))) return 3;
    return words.every((word) => `${name} ${shortcut} ${text}`.includes(word)) ? 4 : 5;
  };
  return items
    .map((item) => ({ item, rank: rank(item) }))
    .filter((hit) => hit.rank < 5)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/**
 * The snippet with that shortcut word, upper and lower case alike; people's own before those that came with the app. An
 * input method may have put an accent on it, so accents only count while another word differs by nothing else.
 */
export function byShortcut(items: readonly Listed[], word: string): Snippet | null {
  if (word === '') return null;
  const typed = nfc(word).toLowerCase();
  const exact = items.find(({ snippet }) => snippet.shortcut.toLowerCase() === typed);
  if (exact) return exact.snippet;
  const folded = fold(word);
  const close = items.filter(({ shortcut }) => shortcut === folded);
  return close.length === 1 ? (close[0]?.snippet ?? null) : null;
}
