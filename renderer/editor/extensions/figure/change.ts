import { $getSelection, $getSlotFrame, $isRangeSelection, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG, type LexicalEditor, type ParagraphNode } from 'lexical';
import { $captionOf, type FigureNode } from '../../../../shared/document/nodes/figure-node.ts';
import { $galleryCaption, $isGalleryNode } from '../../../../shared/document/nodes/gallery-node.ts';
import type { ArticleHistory } from '../../article-history.ts';
import type { FigureChange, FigureWords } from '../../port.ts';
import { $figureById } from '../blocks/block-ids.ts';
import { $changeLine, oneLine } from './caption-text.ts';
import { $selectNode } from './selection.ts';

const fields = ['caption', 'sharedCaption', 'credit', 'alt'] as const;

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
        $changeWords(figure, words);
        if (photo) figure.setPhoto(photo);
      }
    },
    { tag: [HISTORY_PUSH_TAG, ...aside], discrete: true },
  );
}

/** Types into the texts of a figure from outside the page. Letters of one word join into one step, as everywhere. */
export function typeFigure(editor: LexicalEditor, history: ArticleHistory, blockId: string, words: FigureWords): void {
  if (!editor.isEditable()) return;
  for (const field of fields) {
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

function $wordsOf(figure: FigureNode, field: keyof FigureWords): string {
  if (field === 'credit' || field === 'alt') return figure.facts()[field];
  return $lineOf(figure, field)?.getTextContent() ?? '';
}

/** The line that holds a caption: the photo's own, or the one its gallery shares; null for a photo that is in none. */
function $lineOf(figure: FigureNode, field: 'caption' | 'sharedCaption'): ParagraphNode | null {
  if (field === 'caption') return $captionOf(figure);
  const gallery = figure.getParent();
  return $isGalleryNode(gallery) ? $galleryCaption(gallery) : null;
}

function $changeWords(figure: FigureNode, words: FigureWords): void {
  for (const field of fields) {
    const value = words[field];
    if (value !== undefined && oneLine(value) !== $wordsOf(figure, field)) $put(figure, field, oneLine(value));
  }
}

function $put(figure: FigureNode, field: keyof FigureWords, value: string): void {
  if (field === 'credit') figure.setCredit(value);
  else if (field === 'alt') figure.setAlt(value);
  else {
    const line = $lineOf(figure, field);
    if (line === null) return;
    // A caret in these very words may be behind their end a moment later.
    const selection = $getSelection();
    if ($isRangeSelection(selection) && [selection.anchor, selection.focus].some((point) => line.is($getSlotFrame(point.getNode())))) $selectNode(figure);
    $changeLine(line, value);
  }
}
