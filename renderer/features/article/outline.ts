import { textPieces, type TextPiece } from '../../../shared/document/text-pieces.ts';
import { figuresIn } from '../../editor/figure-info.ts';
import type { FigureInfo, PageSnapshot } from './editor-port.ts';
import { headingsIn, type Heading } from './headings.ts';
import { unsentOf, type UnsentPart } from './unsent.ts';

/** What the panes around the page need to know of it. */
export type Outline = {
  readonly headline: string;
  readonly lead: string;
  /** Not one word stands in lead, body and captions. */
  readonly blank: boolean;
  readonly figures: readonly FigureInfo[];
  readonly headings: readonly Heading[];
  /** Kinds of content that would not be sent. */
  readonly unsent: () => readonly UnsentPart[];
};

/** Derived from a snapshot that was taken anyway (for a save), so that typing never pays for it. */
export function outlineOf({ headline, lead, document }: PageSnapshot): Outline {
  return { headline, lead, blank: !hasWords([{ text: lead }]) && !hasWords(textPieces(document)), figures: figuresIn(document), headings: headingsIn(document), unsent: unsentOf(document) };
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
