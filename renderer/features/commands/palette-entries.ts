import type { LucideIcon } from 'lucide-react';
import type { ArticleSummary } from '../../../shared/domain/article.ts';
import { fuzzyFilter } from '../../../shared/text/fuzzy.ts';
import type { Chord } from '../../ui/chord.ts';
import type { Heading } from '../article/headings.ts';

/** A command as the palette lists it, whichever part of the window it belongs to. */
export type PaletteCommand = {
  readonly id: string;
  readonly label: string;
  /** Name of its group. */
  readonly group: string;
  readonly icon: LucideIcon | null;
  readonly chords: readonly Chord[];
  readonly run: () => void;
};

export type PaletteEntry =
  | { readonly kind: 'command'; readonly key: string; readonly command: PaletteCommand }
  | { readonly kind: 'heading'; readonly key: string; readonly heading: Heading }
  | { readonly kind: 'article'; readonly key: string; readonly article: ArticleSummary };

export type PaletteSection = { readonly title: 'recent' | 'commands' | 'headings' | 'articles' | { readonly group: string }; readonly entries: readonly PaletteEntry[] };

export type PaletteInput = {
  readonly commands: readonly PaletteCommand[];
  /** Ids, the latest first. */
  readonly recent: readonly string[];
  readonly headings: readonly Heading[];
  /** Articles that the store found for the search, newest first. */
  readonly articles: readonly ArticleSummary[];
};

/** What somebody looks for, told by the first sign: `@` headings of this article, `#` articles, else commands. */
export type Search = { readonly what: 'commands' | 'headings' | 'articles'; readonly words: string };

export function searchOf(query: string): Search {
  if (query.startsWith('@')) return { what: 'headings', words: query.slice(1).trim() };
  if (query.startsWith('#')) return { what: 'articles', words: query.slice(1).trim() };
  return { what: 'commands', words: query.trim() };
}

/** Most commands kept as used last. */
export const RECENT_MAX = 8;
/** Recent commands shown, and articles shown below commands. */
const FEW = 5;
/** Articles shown when they are what is looked for. */
const MANY = 50;

/** The recent commands after one more was used. */
export const withRecent = (recent: readonly string[], id: string): readonly string[] => [id, ...recent.filter((other) => other !== id)].slice(0, RECENT_MAX);

/** The palette's list for a search. Nothing typed: what was used last, then everything by groups. */
export function paletteSections(search: Search, { commands, recent, headings, articles }: PaletteInput): readonly PaletteSection[] {
  const { what, words } = search;
  if (what === 'headings') return [{ title: 'headings', entries: fuzzyFilter(words, headings, ({ text }) => text).map(headingEntry) }];
  if (what === 'articles') return [{ title: 'articles', entries: articles.slice(0, MANY).map(articleEntry) }];
  const lately = recent.flatMap((id) => commands.filter((command) => command.id === id));
  if (words === '') {
    const groups = [...new Set(commands.map(({ group }) => group))];
    return [
      { title: 'recent', entries: lately.slice(0, FEW).map((command) => commandEntry(command, 'recent')) },
      ...groups.map((group) => ({ title: { group }, entries: commands.filter((command) => command.group === group).map((command) => commandEntry(command, 'all')) })),
    ];
  }
  // Used lately goes first among equals.
  const ordered = [...lately, ...commands.filter((command) => !lately.includes(command))];
  return [
    { title: 'commands', entries: fuzzyFilter(words, ordered, ({ label }) => label).map((command) => commandEntry(command, 'all')) },
    { title: 'headings', entries: fuzzyFilter(words, headings, ({ text }) => text).slice(0, FEW).map(headingEntry) },
    { title: 'articles', entries: articles.slice(0, FEW).map(articleEntry) },
  ];
}

const commandEntry = (command: PaletteCommand, place: string): PaletteEntry => ({ kind: 'command', key: `${place}-${command.id}`, command });
const headingEntry = (heading: Heading): PaletteEntry => ({ kind: 'heading', key: `heading-${heading.blockId}-${String(heading.inBox ?? '')}`, heading });
const articleEntry = (article: ArticleSummary): PaletteEntry => ({ kind: 'article', key: `article-${article.id}`, article });
