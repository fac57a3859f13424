import { $getNodeByKey, $isTextNode, type LexicalEditor, type NodeKey } from 'lexical';
import { BLANK_OPEN, blanksIn } from '../../../../shared/text/blanks.ts';
import { rangeOf } from '../find/places.ts';
import { readSegments } from '../find/segments.ts';
import './blanks.css';

/** Name of the highlight in the style sheet. */
const HIGHLIGHT = 'toasoan-blank';
/** How long changes are collected before the blanks are looked for again, in ms. */
const COLLECT_MS = 300;

/**
 * Colours the blanks of the body, by the browser's highlights: the document is not touched. A page without blanks pays
 * for a look at the letters that were just typed; one with blanks is looked through when somebody pauses.
 */
export function registerBlankMarks(editor: LexicalEditor): () => void {
  if (!('highlights' in CSS)) return () => undefined;
  const shared = CSS.highlights.get(HIGHLIGHT) ?? new Highlight();
  CSS.highlights.set(HIGHLIGHT, shared);
  let own: readonly Range[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const clear = (): void => {
    for (const range of own) shared.delete(range);
    own = [];
  };
  const look = (): void => {
    timer = undefined;
    clear();
    if (!editor.getRootElement()?.textContent.includes(BLANK_OPEN)) return;
    own = readSegments(editor, editor.getEditorState()).flatMap((segment) =>
      segment.kind === 'block' ? blanksIn(segment.text).flatMap(({ start, end }) => rangeOf(editor, segment, start, end) ?? []) : [],
    );
    for (const range of own) shared.add(range);
  };
  const soon = (): void => {
    timer ??= setTimeout(look, COLLECT_MS);
  };
  const stopListening = editor.registerUpdateListener(({ editorState, dirtyLeaves, dirtyElements }) => {
    if (timer !== undefined || (dirtyLeaves.size === 0 && dirtyElements.size === 0)) return;
    if (own.length > 0) soon();
    else if (editorState.read(() => [...dirtyLeaves].some($mayHoldBlank))) soon();
  });
  soon();
  return () => {
    stopListening();
    clearTimeout(timer);
    clear();
  };
}

function $mayHoldBlank(key: NodeKey): boolean {
  const node = $getNodeByKey(key);
  return $isTextNode(node) && node.getTextContent().includes(BLANK_OPEN);
}
