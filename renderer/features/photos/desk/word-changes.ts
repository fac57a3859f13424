import { fillPattern } from '../../../../shared/domain/caption-pattern.ts';
import { plainWords, type PhotoWordsChange } from '../../../../shared/domain/desk-photo.ts';
import { wordKinds, type DeskItem, type WordKind } from './desk-item.ts';

/** New words for one photo; what is not named stays. */
export type WordsChange = { readonly item: DeskItem; readonly words: { readonly caption?: string; readonly credit?: string; readonly alt?: string } };

export type PatternForm = {
  readonly pattern: string;
  readonly event: string;
  /** Number of the first photo. */
  readonly first: number;
  /** Leave alone what somebody has written. */
  readonly emptyOnly: boolean;
};

/** The caption each photo would get, in their order. Numbers go on over photos that keep their words. */
export function captionsFrom({ pattern, event, first }: PatternForm, items: readonly DeskItem[], day: (ms: number) => string): readonly string[] {
  return items.map(({ takenAt, place, name }, at) => fillPattern(pattern, { event, n: first + at, date: takenAt === null ? '' : day(takenAt), place, file: name }));
}

/** What really changes when a word is put to photos: words that stay as they are make no step of undo. */
export function wordChanges(kind: WordKind, items: readonly DeskItem[], texts: readonly string[], emptyOnly: boolean): readonly WordsChange[] {
  return items.flatMap((item, at) => {
    const text = texts[at] ?? '';
    if (text === '' || text === item[kind] || (emptyOnly && item[kind].trim() !== '')) return [];
    return [{ item, words: { [kind]: text } }];
  });
}

/**
 * What takes written words of stored photos back: what each said before, as far as it still says what was written.
 * @param wordsNow what a stored photo says now; undefined = not known, as if nobody had changed it since
 */
export function wordsBack(changes: readonly WordsChange[], wordsNow: (assetId: string) => Readonly<Record<WordKind, string>> | undefined): readonly PhotoWordsChange[] {
  return changes.flatMap(({ item, words }) => {
    const now = wordsNow(item.originId);
    const unchanged = wordKinds.filter((kind) => words[kind] !== undefined && (now === undefined || plainWords(now[kind]) === plainWords(words[kind])));
    return unchanged.length === 0 ? [] : [{ assetId: item.originId, ...Object.fromEntries(unchanged.map((kind) => [kind, item[kind]])) }];
  });
}
