import { $getSelection, createCommand, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';

/** Asks which sign to put in. */
export const CHOOSE_SIGN_COMMAND = createCommand<void>('CHOOSE_SIGN');

/** Puts a sign in at the caret, dressed as the words around it. */
export function insertSign(editor: LexicalEditor, sign: string): void {
  editor.update(() => $getSelection()?.insertText(sign), { tag: HISTORY_PUSH_TAG });
}
