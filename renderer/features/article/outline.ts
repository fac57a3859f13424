import { textPieces, type TextPiece } from '../../../shared/document/text-pieces.ts';
import { figuresIn } from '../../editor/figure-info.ts';
import type { FigureInfo, PageSnapshot } from './editor-port.ts';
import { headingsIn, type Heading } from './headings.ts';
import { fromBlocks } from './per-block.ts';
import { unsentIn, type UnsentPart } from './unsent.ts';

/** What the panes around the page need to know of it. */
export type Outline = {
  readonly headline: string;
  readonly lead: string;
  /** Not one word stands in lead, body and captions. */
  readonly blank: boolean;
  readonly figures: readonly FigureInfo[];
  readonly headings: readonly Heading[];
  /** Kinds of content that would not be sent. */
  readonly unsent: readonly UnsentPart[];
};

const figuresOf = fromBlocks(figuresIn);
const headingsOf = fromBlocks(headingsIn);

/**
 * Derived from a snapshot that was taken anyway (for a save), so that typing never pays for it. Parts that say the same as
 * `before` are those of `before`, and so is the whole: panes that show them have nothing to do while somebody writes on.
 */
export function outlineOf({ headline, lead, document }: PageSnapshot, before?: Outline): Outline {
  const blank = !hasWords([{ text: lead }]) && !hasWords(textPieces(document));
  const figures = shared(before?.figures, figuresOf(document));
  const headings = shared(before?.headings, headingsOf(document));
  const unsent = shared(before?.unsent, unsentIn(document));
  const outline = { headline, lead, blank, figures, headings, unsent };
  return before && partsOf(before).every((part, at) => part === partsOf(outline)[at]) ? before : outline;
}

const partsOf = ({ headline, lead, blank, figures, headings, unsent }: Outline): readonly unknown[] => [headline, lead, blank, figures, headings, unsent];

function shared<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  return before?.length === now.length && before.every((item, at) => item === now[at]) ? before : now;
}

/** All words of an article, in pieces: headline, lead, body with captions, tables and boxes. */
export function* textsOf({ headline, lead, document }: PageSnapshot): Generator<TextPiece> {
  yield { text: headline };
  yield { text: lead };
  yield* textPieces(document);
}

/** Stops at the first word. */
function hasWords(pieces: Iterable<TextPiece>): boolean {
  for (const { text } of pieces) if (/[\p{L}\p{N}]/u.test(text)) return true;
  return false;
}
