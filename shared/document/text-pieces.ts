import type { Envelope } from './envelope.ts';
import { plainText } from './plain-text.ts';

/** Longest piece, in UTF-16 units: what is done with one piece takes a millisecond or so. */
export const PIECE_MAX = 16_000;

/** A piece of text. As long as its block is the same object, the piece is, too: what is known of it need not be found out again. */
export type TextPiece = { readonly text: string };

const known = new WeakMap<object, readonly TextPiece[]>();

/**
 * The words of a document in pieces that can be worked on one at a time: one or more per top-level block, cut at white
 * space where there is some. Lazy: a block is read when its turn comes. Never throws, as `plainText`.
 */
export function* textPieces(document: Envelope): Generator<TextPiece> {
  const { state } = document;
  const root = isObject(state) ? state['root'] : null;
  const blocks = isObject(root) && Array.isArray(root['children']) ? (root['children'] as readonly unknown[]) : [];
  for (const block of blocks) if (isObject(block)) yield* piecesOf(document, block);
}

function piecesOf(document: Envelope, block: Readonly<Record<string, unknown>>): readonly TextPiece[] {
  const before = known.get(block);
  if (before !== undefined) return before;
  const pieces = [...cut(plainText({ ...document, state: { root: block } }))];
  known.set(block, pieces);
  return pieces;
}

/** Cuts a text at white space into pieces of at most `PIECE_MAX`. */
export function* cut(text: string): Generator<TextPiece> {
  let from = 0;
  while (text.length - from > PIECE_MAX) {
    const window = text.slice(from, from + PIECE_MAX);
    const space = window.search(/\s\S*$/);
    const to = space <= 0 ? PIECE_MAX : space + 1;
    yield { text: window.slice(0, to) };
    from += to;
  }
  if (from < text.length) yield { text: text.slice(from) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
