import { joinLines } from './flow.ts';
import type { Piece } from './pieces.ts';

/** Most pieces of text of a caption that goes on in the next paragraph. */
const CAPTION_MAX = 100;

/** Gives a paragraph that a program marks as a caption to the picture (or table) beside it. */
export function withCaptions(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const before = result.at(-1);
    const isCaption = piece.type === 'paragraph' && piece.caption === true;
    if (isCaption && before?.type === 'picture' && before.caption.length < CAPTION_MAX) result[result.length - 1] = { ...before, caption: joinLines([before.caption, piece.line]) };
    else if (piece.type === 'table' && before?.type === 'paragraph' && before.caption === true && piece.caption.length === 0) {
      // Captions of tables stand above them.
      result[result.length - 1] = { ...piece, caption: before.line };
    } else if (isCaption && before?.type === 'table' && before.caption.length === 0 && pieces[index + 1]?.type !== 'table') {
      result[result.length - 1] = { ...before, caption: piece.line };
    } else result.push(piece);
  }
  return result;
}
