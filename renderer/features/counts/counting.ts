import type { Timers } from '../../app/autosave.ts';
import type { TextPiece } from '../../../shared/document/text-pieces.ts';
import { addCounts, countText, noCounts, type TextCounts } from '../../../shared/text/count.ts';

/** Longest work at a stretch, in ms: a key pressed meanwhile waits no longer than this. */
export const SLICE_MS = 8;

export type Counting = {
  /** Counts these texts in the pauses of other work; what was being counted before is dropped. */
  readonly start: (texts: Iterable<TextPiece>) => void;
  readonly stop: () => void;
};

const counted = new WeakMap<TextPiece, TextCounts>();

/** A piece is counted once: after a save that is the block somebody typed in, however long the article is. */
function countsOf(piece: TextPiece): TextCounts {
  const before = counted.get(piece);
  if (before !== undefined) return before;
  const counts = countText(piece.text);
  counted.set(piece, counts);
  return counts;
}

/** Counts long texts a slice at a time. `onDone` gets the sum of all pieces. */
export function createCounting(timers: Timers, onDone: (counts: TextCounts) => void): Counting {
  let waiting: unknown = null;
  const stop = (): void => {
    if (waiting !== null) timers.clear(waiting);
    waiting = null;
  };
  const slice = (pieces: Iterator<TextPiece>, before: TextCounts): void => {
    waiting = null;
    let sum = before;
    const end = timers.now() + SLICE_MS;
    for (;;) {
      const next = pieces.next();
      if (next.done === true) return onDone(sum);
      sum = addCounts(sum, countsOf(next.value));
      if (timers.now() >= end) break;
    }
    waiting = timers.set(() => slice(pieces, sum), 0);
  };
  return {
    start(texts) {
      stop();
      waiting = timers.set(() => slice(texts[Symbol.iterator](), noCounts), 0);
    },
    stop,
  };
}
