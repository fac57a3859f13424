import { BOLD } from './look.ts';
import type { Piece } from './pieces.ts';

/** Headings are drawn bold by every program; an article's are by its style, and bold in them means more than that. */
export function plainHeadings(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) => {
    if (piece.type !== 'heading' || !piece.line.every(({ format, text }) => (format & BOLD) !== 0 || text.trim() === '')) return piece;
    return { ...piece, line: piece.line.map((run) => ({ ...run, format: run.format & ~BOLD })) };
  });
}
