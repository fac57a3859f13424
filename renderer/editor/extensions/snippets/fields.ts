import type { LexicalEditor } from 'lexical';
import type { ArticleHistory } from '../../article-history.ts';
import { nfc } from '../../../../shared/text/nfc.ts';
import { fieldNames, type FieldName } from '../find/segments.ts';

/** The box of a field on the same page as the body; null where the page has no such field. */
export function fieldBox(editor: LexicalEditor, name: FieldName): HTMLTextAreaElement | null {
  return editor.getRootElement()?.closest('.page-editor')?.querySelector<HTMLTextAreaElement>(`textarea.page-${name}`) ?? null;
}

/** The field somebody is in; null in the body and everywhere else. */
export function focusedField(editor: LexicalEditor): HTMLTextAreaElement | null {
  return fieldNames.map((name) => fieldBox(editor, name)).find((box) => box !== null && box === document.activeElement) ?? null;
}

/** Brings the focus to the body, unless it is there: from a caption it would be taken away again. */
export function takeFocus(editor: LexicalEditor): void {
  if (editor.getRootElement()?.contains(document.activeElement) !== true) editor.focus();
}

/** Puts words into a field as if they were typed, in one line; a step of its own, whatever was typed just before and after. */
export function insertIntoField(box: HTMLTextAreaElement, history: ArticleHistory, text: string, from: number, to: number): void {
  if (box.readOnly) return;
  const line = nfc(text).replace(/\s+/g, ' ').trim();
  const apart = (): void => history.remember('snippet', '', '', '');
  box.focus();
  box.setRangeText(line, from, to, 'end');
  apart();
  box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: line }));
  apart();
}
