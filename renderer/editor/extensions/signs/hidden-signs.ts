import { $dfsWithSlots } from '@lexical/utils';
import { $getRoot, $isTextNode, COMMAND_PRIORITY_LOW, createCommand, defineExtension, type LexicalEditor, type TextNode } from 'lexical';
import { NO_BREAK_SPACE } from './signs.ts';

/** Name of the highlight in the style sheet. */
const HIGHLIGHT = 'no-break-space';
const PAUSE_MS = 300;

export const TOGGLE_HIDDEN_SIGNS_COMMAND = createCommand<void>('TOGGLE_HIDDEN_SIGNS');

/** Somebody wants to see them: on the next article, too, until the window closes. */
let wanted = false;

/** No-break spaces made visible on demand. */
export const HiddenSignsExtension = defineExtension({
  name: 'toasoan/hidden-signs',
  register: (editor) => {
    let stop = wanted ? showNoBreakSpaces(editor) : null;
    const toggle = editor.registerCommand(
      TOGGLE_HIDDEN_SIGNS_COMMAND,
      () => {
        wanted = stop === null;
        stop?.();
        stop = wanted ? showNoBreakSpaces(editor) : null;
        return true;
      },
      COMMAND_PRIORITY_LOW,
    );
    return () => {
      toggle();
      stop?.();
    };
  },
});

/**
 * Shows every no-break space while it is switched on. Painted over the text by the browser: no text node is split, and
 * the page is only looked at when somebody pauses. Answers how to switch it off.
 */
function showNoBreakSpaces(editor: LexicalEditor): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const paint = (): void => {
    const ranges = editor.getEditorState().read(() => $dfsWithSlots($getRoot()).flatMap(({ node }) => ($isTextNode(node) ? rangesIn(editor, node) : [])));
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
  };
  const later = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(paint, PAUSE_MS);
  };
  paint();
  const stop = editor.registerUpdateListener(({ dirtyLeaves, dirtyElements }) => {
    if (dirtyLeaves.size > 0 || dirtyElements.size > 0) later();
  });
  return () => {
    stop();
    clearTimeout(waiting);
    CSS.highlights.delete(HIGHLIGHT);
  };
}

function rangesIn(editor: LexicalEditor, node: TextNode): readonly Range[] {
  const text = node.getTextContent();
  if (!text.includes(NO_BREAK_SPACE)) return [];
  const drawn = editor.getElementByKey(node.getKey())?.firstChild;
  if (!(drawn instanceof Text)) return [];
  return [...text.matchAll(/\u00a0/g)].flatMap(({ index: at }) => {
    if (at >= drawn.length) return [];
    const range = document.createRange();
    range.setStart(drawn, at);
    range.setEnd(drawn, at + 1);
    return [range];
  });
}
