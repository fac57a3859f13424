import { $getRoot, $getSelection, $isRangeSelection, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import type { Envelope } from '../../../../shared/document/envelope.ts';
import { plainText } from '../../../../shared/document/plain-text.ts';
import { BLANK_CLOSE, BLANK_OPEN } from '../../../../shared/text/blanks.ts';
import type { ArticleHistory } from '../../article-history.ts';
import { focusedField, insertIntoField, takeFocus } from './fields.ts';
import { insertDocument } from './insert.ts';
import { $wordBeforeCaret, wordEndingAt } from './shortcut-word.ts';

/** Where on the page a snippet goes: the place of the caret when it was asked for. */
export type SnippetPlace = {
  /** The word right before the caret, which may be a shortcut; empty when there is none. */
  readonly word: string;
  /** Bottom left of the caret, in px of the window. */
  readonly x: number;
  readonly y: number;
  /** Puts a document in; `instead` = in place of the word. A field above the body takes the words only. */
  readonly insert: (document: Envelope, instead: boolean) => void;
  /** Puts the caret back where it was. */
  readonly focus: () => void;
};

export function snippetPlace(editor: LexicalEditor, history: ArticleHistory): SnippetPlace {
  const box = focusedField(editor);
  if (box !== null) {
    const { selectionStart: start, selectionEnd: end } = box;
    const word = start === end ? wordEndingAt(box.value, start) : '';
    const { left, bottom } = box.getBoundingClientRect();
    return { word, x: left, y: bottom, insert: (document, instead) => insertIntoField(box, history, plainText(document), instead ? start - word.length : start, end), focus: () => box.focus() };
  }
  const word = editor.read('pending', $wordBeforeCaret);
  return {
    word,
    ...caretCorner(editor),
    insert: (document, instead) => void insertDocument(editor, document, instead ? word : ''),
    focus: () => editor.focus(),
  };
}

/** Makes the selected words a blank, or puts one in, whose hint is then selected. */
export function insertBlank(editor: LexicalEditor, history: ArticleHistory, hint: string): void {
  const box = focusedField(editor);
  if (box !== null) {
    const { selectionStart: start, selectionEnd: end, value } = box;
    const words = value.slice(start, end) || hint;
    insertIntoField(box, history, `${BLANK_OPEN}${words}${BLANK_CLOSE}`, start, end);
    box.setSelectionRange(start + 1, start + 1 + words.length);
    return;
  }
  editor.update(
    () => {
      const selection = $getSelection() ?? $getRoot().selectEnd();
      if (!$isRangeSelection(selection)) return;
      const words = selection.getTextContent().replace(/\s+/g, ' ').trim() || hint;
      selection.insertText(`${BLANK_OPEN}${words}${BLANK_CLOSE}`);
      const { key, offset } = selection.anchor;
      selection.anchor.set(key, offset - 1 - words.length, 'text');
      selection.focus.set(key, offset - 1, 'text');
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  takeFocus(editor);
}

function caretCorner(editor: LexicalEditor): { readonly x: number; readonly y: number } {
  const root = editor.getRootElement();
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const inside = range !== null && root?.contains(range.startContainer) === true;
  const rects = inside ? [...range.getClientRects()] : [];
  // An empty line has no rectangle of its own.
  const block = inside ? (range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement) : root;
  const rect = rects.at(-1) ?? block?.getBoundingClientRect();
  return { x: rect?.left ?? 0, y: Math.min(rect?.bottom ?? 0, innerHeight) };
}
