import { fold } from './fold.ts';

/**
 * How well a text answers a search typed in a hurry: higher is better, null for not at all. Without tone marks and
 * capitals (`fold`): what is typed stands in the text as it is, or its words begin words of the text in any order
 * (`che do` finds *Chế độ tập trung*), or its letters are the beginnings of words one after another (`cdtt`, `chedotap`).
 */
export function fuzzyScore(query: string, text: string): number | null {
  const wanted = fold(query).trim();
  const there = fold(text);
  if (wanted === '') return 0;
  const at = there.indexOf(wanted);
  if (at === 0) return 100;
  if (at > 0) return isWordStart(there, at) ? 90 : 70;
  const words = there.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  if (wanted.split(' ').every((piece) => words.some((word) => word.startsWith(piece)))) return 80;
  const beginnings = fewestBeginnings(wanted.replaceAll(' ', ''), words);
  return beginnings === null ? null : Math.max(1, 60 - beginnings);
}

function isWordStart(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

/** Of how many beginnings of words, in their order, the letters can be made at least; null when they cannot. */
function fewestBeginnings(letters: string, words: readonly string[]): number | null {
  const fewest: (number | undefined)[] = [0];
  for (const word of words) {
    // Backwards: a word gives one beginning only.
    for (let from = letters.length - 1; from >= 0; from -= 1) {
      const before = fewest[from];
      if (before === undefined) continue;
      for (let length = 1; length <= word.length && word.charAt(length - 1) === letters.charAt(from + length - 1); length += 1) {
        fewest[from + length] = Math.min(fewest[from + length] ?? Infinity, before + 1);
      }
    }
  }
  return fewest[letters.length] ?? null;
}

/** The items that answer a search, the best first; equals stay in their order. */
export function fuzzyFilter<T>(query: string, items: readonly T[], textOf: (item: T) => string): readonly T[] {
  return items
    .flatMap((item) => {
      const score = fuzzyScore(query, textOf(item));
      return score === null ? [] : [{ item, score }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}
