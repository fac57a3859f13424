import { $createRangeSelectionFromDom, $getSelection, $isRangeSelection, CLICK_COMMAND, COMMAND_PRIORITY_LOW, defineExtension, mergeRegister, type LexicalEditor } from 'lexical';
import { $blankAt, type BodyBlank } from './blank-at.ts';
import { registerBlankMarks } from './marks.ts';

/** Blanks of templates and snippets: they are coloured, and a click on one selects it, ready to be typed over. */
export const BlanksExtension = defineExtension({
  name: 'toasoan/blanks',
  register: (editor) => mergeRegister(registerBlankMarks(editor), registerBlankClicks(editor)),
});

/** A first click selects the blank, a second one puts the caret into it: its hint can be edited all the same. */
function registerBlankClicks(editor: LexicalEditor): () => void {
  let wasSelected: BodyBlank | null = null;
  const onMouseDown = (): void => {
    wasSelected = editor.getEditorState().read(() => {
      const selection = $getSelection();
      return $isRangeSelection(selection) && !selection.isCollapsed() ? $blankAt(selection) : null;
    });
  };
  return mergeRegister(
    editor.registerRootListener((root, before) => {
      before?.removeEventListener('mousedown', onMouseDown, true);
      root?.addEventListener('mousedown', onMouseDown, true);
    }),
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        if (event.detail !== 1 || event.shiftKey || !editor.isEditable()) return false;
        const clicked = $createRangeSelectionFromDom(document.getSelection(), editor);
        const selection = $getSelection();
        if (clicked === null || !clicked.isCollapsed() || !$isRangeSelection(selection)) return false;
        const blank = $blankAt(clicked);
        if (blank === null || (wasSelected?.key === blank.key && wasSelected.start === blank.start)) return false;
        selection.anchor.set(blank.key, blank.start, 'text');
        selection.focus.set(blank.key, blank.end, 'text');
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}
