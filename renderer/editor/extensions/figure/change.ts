import { $getSelection, $getSlotFrame, $isRangeSelection, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG, type LexicalEditor } from 'lexical';
import { $captionOf, type FigureNode } from '../../../../shared/document/nodes/figure-node.ts';
import type { ArticleHistory } from '../../article-history.ts';
import type { FigureChange, FigureWords } from '../../port.ts';
import { $figureById } from '../blocks/block-ids.ts';
import { $changeLine, oneLine } from './caption-text.ts';
import { $selectNode } from './selection.ts';

/** Whoever types elsewhere keeps the caret there. */
const aside = [SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG];

/** Changes any number of figures from outside the page, as one step of undo. Figures that are gone are passed over. */
export function changeFigures(editor: LexicalEditor, changes: readonly FigureChange[]): void {
  if (!editor.isEditable()) return;
  editor.update(
    () => {
      for (const { blockId, photo, ...words } of changes) {
        const figure = $figureById(blockId);
        if (figure === null) continue;
        $changeWords(figure, inOneLine(words));
        if (photo) figure.setPhoto(photo);
      }
    },
    { tag: [HISTORY_PUSH_TAG, ...aside], discrete: true },
  );
}

/** Types into the texts of a figure from outside the page. Letters of one word join into one step, as everywhere. */
export function typeFigure(editor: LexicalEditor, history: ArticleHistory, blockId: string, words: FigureWords): void {
  if (!editor.isEditable()) return;
  for (const field of ['caption', 'credit', 'alt'] as const) {
    const value = words[field];
    if (value !== undefined) typeField(editor, history, blockId, field, oneLine(value));
  }
}

function typeField(editor: LexicalEditor, history: ArticleHistory, blockId: string, field: keyof FigureWords, value: string): void {
  const before = editor.getEditorState().read(() => {
    const figure = $figureById(blockId);
    return figure && $wordsOf(figure, field);
  });
  if (before === null || before === value) return;
  const name = `figure:${blockId}:${field}`;
  const origin = history.joins(name, before, value);
  editor.update(
    () => {
      const figure = $figureById(blockId);
      if (figure !== null) $changeWords(figure, { [field]: value });
    },
    { tag: [origin === null ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG, ...aside], discrete: true },
  );
  history.remember(name, origin ?? before, before, value);
}

function inOneLine({ caption, credit, alt }: FigureWords): FigureWords {
  return { ...(caption === undefined ? {} : { caption: oneLine(caption) }), ...(credit === undefined ? {} : { credit: oneLine(credit) }), ...(alt === undefined ? {} : { alt: oneLine(alt) }) };
}

function $wordsOf(figure: FigureNode, field: keyof FigureWords): string {
  return field === 'caption' ? ($captionOf(figure)?.getTextContent() ?? '') : figure.facts()[field];
}

function $changeWords(figure: FigureNode, { caption, credit, alt }: FigureWords): void {
  const facts = figure.facts();
  if (credit !== undefined && credit !== facts.credit) figure.setCredit(credit);
  if (alt !== undefined && alt !== facts.alt) figure.setAlt(alt);
  const line = $captionOf(figure);
  if (caption === undefined || line === null || caption === line.getTextContent()) return;
  // A caret in these very words may be behind their end a moment later.
  const selection = $getSelection();
  if ($isRangeSelection(selection) && [selection.anchor, selection.focus].some((point) => line.is($getSlotFrame(point.getNode())))) $selectNode(figure);
  $changeLine(line, caption);
}
