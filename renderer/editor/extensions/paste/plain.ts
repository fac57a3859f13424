import { tidySpaces } from '../../../../shared/text/invisible.ts';
import { nfc } from '../../../../shared/text/nfc.ts';
import { $getSelection, $isRangeSelection, $setSelection, type BaseSelection } from 'lexical';
import { tabbedRows } from '../table/tsv.ts';
import type { Piece } from './html/pieces.ts';

/** The lines of a plain text as paragraphs; empty lines only separate. Lines of a spreadsheet are a table. */
export function piecesOfText(text: string): readonly Piece[] {
  const rows = tabbedRows(text);
  if (rows !== null) return [tablePiece(rows)];
  return linesOf(text)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', align: null, line: [{ text: line, format: 0, href: null, font: '' }] }));
}

function tablePiece(rows: readonly (readonly string[])[]): Piece {
  const content = (words: string): readonly Piece[] =>
    linesOf(words)
      .filter((line) => line.trim() !== '')
      .map((line) => ({ type: 'paragraph', align: null, line: [{ text: line, format: 0, href: null, font: '' }] }));
  return { type: 'table', caption: [], widths: [], rows: rows.map((row) => row.map((words) => ({ header: false, scope: '', colSpan: 1, rowSpan: 1, content: content(words) }))) };
}

export const linesOf = (text: string): readonly string[] => text.split(/\r?\n|\r|\u2028|\u2029/);

/** Words without a line of their own: put in as if they were typed, with the look of what stands around. */
export function $insertWords(words: string, selection: BaseSelection): void {
  if (selection !== $getSelection()) $setSelection(selection);
  const now = $getSelection();
  if ($isRangeSelection(now)) now.insertText(words);
  else now?.insertRawText(words);
}

/** Words as they may enter an article; spaces at their ends stay. */
export const cleanWords = (words: string): string => nfc(tidySpaces(words.toWellFormed(), { keepNbspBetweenNumberAndUnit: true }));
