import { plainHeadings } from './headings.ts';
import { convertOldText, type OldText } from './lines.ts';
import { readPageInSteps } from './page.ts';
import type { Picture, Piece } from './pieces.ts';
import { piecesOf } from './to-pieces.ts';
import { withCaptions } from './captions.ts';

/** What was found on a page, in its order. Nothing of it has been fetched. */
export type FoundPage = {
  /** Old Vietnamese encodings are read; what they were is kept in the runs. */
  readonly pieces: readonly Piece[];
  readonly old: OldText | null;
  readonly pictures: readonly Picture[];
  /** Program it came from, if we know it. */
  readonly source: string | null;
};

/**
 * Reads HTML from anywhere: a clipboard, a file, a converted Word document. Rests after every few blocks, so that the
 * caller may let the page breathe; `readHtml` does it in one go.
 */
export function* readHtmlInSteps(html: string): Generator<void, FoundPage, undefined> {
  const page = yield* readPageInSteps(html);
  yield;
  const found: Piece[] = [];
  for (const pieces of piecesOf(page)) {
    for (const piece of pieces) found.push(piece);
    yield;
  }
  // Our own pages mean what they say.
  const captioned = withCaptions(page.source === 'our-own' ? found : plainHeadings(found));
  yield;
  const { pieces, old } = convertOldText(captioned);
  return { pieces, old, pictures: pictures(pieces), source: page.source };
}

export function readHtml(html: string): FoundPage {
  const steps = readHtmlInSteps(html);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function pictures(pieces: readonly Piece[]): readonly Picture[] {
  return pieces.flatMap((piece) => (piece.type === 'picture' ? [piece] : piece.type === 'gallery' ? piece.pictures : []));
}
