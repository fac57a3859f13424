import { $getSelection, $isRangeSelection, $setTextFormat, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { setAlignment } from './alignment.ts';

/** Takes every mark off the selected words, and sets their paragraphs to the left again. Links and block types stay. */
export function clearFormat(editor: LexicalEditor): void {
  editor.update(
    () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) {
        $setTextFormat(selection, { bold: false, italic: false, underline: false, strikethrough: false, subscript: false, superscript: false });
      }
      setAlignment(editor, 'left');
    },
    { tag: HISTORY_PUSH_TAG },
  );
}
