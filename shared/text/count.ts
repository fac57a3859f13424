/**
 * Number of words (`chữ`) as Vietnamese editors count them: pieces between white space that hold at least one letter
 * or digit. Each written syllable is one; a hyphen or dash that stands alone is none.
 */
export function countWords(text: string): number {
  let count = 0;
  for (const [piece] of text.matchAll(/\S+/g)) {
    if (/[\p{L}\p{N}]/u.test(piece)) count += 1;
  }
  return count;
}

/** Everything that is counted of a text. */
export type TextCounts = {
  /** As `countWords`: between white space. */
  readonly words: number;
  /** Syllables (`tiếng`): also what hyphens and slashes join counts apart (`In-đô-nê-xi-a` is five, `22/11` two); a number is one. */
  readonly syllables: number;
  /** Characters with spaces, as printed (NFC code points); ends of lines are none. */
  readonly characters: number;
  /** Characters without spaces. */
  readonly letters: number;
};

export const noCounts: TextCounts = { words: 0, syllables: 0, characters: 0, letters: 0 };

const syllable = /[\p{L}\p{M}\p{N}]+(?:[.,'’]\p{N}+)*/gu;

/** Counts a text of any length; linear in it. */
export function countText(text: string): TextCounts {
  let [words, syllables, letters] = [0, 0, 0];
  const composed = text.normalize('NFC');
  for (const [piece] of composed.matchAll(/\S+/g)) {
    const found = piece.match(syllable)?.length ?? 0;
    if (found > 0) words += 1;
    syllables += found;
    letters += codePoints(piece);
  }
  const ends = composed.match(/[\n\r]/g)?.length ?? 0;
  return { words, syllables, characters: codePoints(composed) - ends, letters };
}

/** The counts of two texts that stand apart. */
export function addCounts(a: TextCounts, b: TextCounts): TextCounts {
  return { words: a.words + b.words, syllables: a.syllables + b.syllables, characters: a.characters + b.characters, letters: a.letters + b.letters };
}

function codePoints(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

/** Syllables that somebody reads silently in a minute; Vietnamese news is read at about this pace. */
const READ_PER_MINUTE = 260;
/** Syllables read aloud in a minute over a loudspeaker, where echoes ask for three a second. */
const ALOUD_PER_MINUTE = 180;

/** How long a text takes, in seconds. */
export function secondsToRead({ syllables }: TextCounts, how: 'silently' | 'aloud'): number {
  return Math.ceil((syllables * 60) / (how === 'aloud' ? ALOUD_PER_MINUTE : READ_PER_MINUTE));
}
