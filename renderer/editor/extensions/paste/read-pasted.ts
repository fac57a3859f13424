import type { PasteChoice, PasteDesk } from './desk.ts';
import { readHtmlInSteps, type FoundPage } from './html/import-html.ts';
import { convertOldText } from './html/lines.ts';
import { linesOf as linesOfPiece } from './html/pictures.ts';
import type { Piece } from './html/pieces.ts';
import { inSlices, PasteCancelled } from './job.ts';
import { piecesOfText } from './plain.ts';

/** What was on the clipboard; `html` is null when only its words are wanted, or there is nothing else. */
export type Pasted = { readonly html: string | null; readonly text: string };

/** More than this is pasted only when the person says so: source in UTF-16 units (a page of 5 MB is not asked about), and blocks. */
const ASK_LENGTH = 6_000_000;
const ASK_BLOCKS = 5_000;

/** Reads a clipboard in slices, asking first where it is larger than any article. Throws `PasteCancelled`. */
export async function readPasted({ html, text }: Pasted, desk: PasteDesk, cancelled: () => boolean, resume: () => void): Promise<FoundPage> {
  const ask = async (blocks: number | null): Promise<PasteChoice> => {
    const choice = await new Promise<PasteChoice>((answer) => desk.show({ phase: 'asking', blocks, plain: html !== null, answer }));
    resume();
    if (choice === 'cancel') throw new PasteCancelled();
    return choice;
  };
  const asWords = (pieces: readonly Piece[]): FoundPage => ({ ...convertOldText(pieces), pictures: [], source: null });
  if (html === null) {
    const pieces = piecesOfText(text);
    if (text.length > ASK_LENGTH || pieces.length > ASK_BLOCKS) await ask(pieces.length);
    return asWords(pieces);
  }
  const wordsAtOnce = text.trim() !== '';
  const long = html.length > ASK_LENGTH;
  let choice = long ? await ask(null) : null;
  if (choice === 'plain' && wordsAtOnce) return asWords(piecesOfText(text));
  const found = await inSlices(readHtmlInSteps(html), cancelled);
  if (choice === null && found.pieces.length > ASK_BLOCKS) choice = await ask(found.pieces.length);
  if (choice !== 'plain') return found;
  if (wordsAtOnce) return asWords(piecesOfText(text));
  return { ...found, pieces: found.pieces.flatMap(linesOfPiece).map((line) => ({ type: 'paragraph', align: null, line })), pictures: [] };
}
