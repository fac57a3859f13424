import { convertRuns } from '../../../shared/text/legacy/runs.ts';
import type { ImportedDocument } from '../../../shared/domain/imported.ts';
import { childrenOfWord, type WordDocument, type WordNode, type WordReference, type WordText } from './word-model.ts';

type Piece = { readonly node: WordText; readonly font: string | null; readonly group: number };

/**
 * Turns text in old Vietnamese encodings into Unicode, in place, while every run still knows its font. The letters of
 * footnotes are judged together with those of the text.
 */
export function convertLegacy(document: WordDocument): ImportedDocument['converted'] {
  const pieces: Piece[] = [];
  const seen = new Set<unknown>();
  let group = 0;
  const read = (node: WordNode, font: string | null): void => {
    if (node.type === 'paragraph') group += 1;
    if (node.type === 'text') pieces.push({ node, font, group });
    if (node.type === 'noteReference') notes.push(node);
    for (const child of childrenOfWord(node)) read(child, node.type === 'run' ? node.font : font);
  };
  const notes: WordReference[] = [];
  for (const node of document.children) read(node, null);
  for (let reference = notes.shift(); reference !== undefined; reference = notes.shift()) {
    const note = document.notes.resolve(reference);
    if (note === null || seen.has(note)) continue;
    seen.add(note);
    for (const node of note.body) read(node, null);
  }
  const { runs, counts } = convertRuns(pieces.map(({ node, font, group: number }) => ({ text: node.value, font, group: number })));
  for (const [at, { node }] of pieces.entries()) node.value = runs[at]?.text ?? node.value;
  return counts.map(({ encoding, paragraphs }) => ({ encoding, paragraphs }));
}
