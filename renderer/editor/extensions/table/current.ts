import type { LexicalEditor, NodeKey } from 'lexical';
import { $tablePlace, type TablePlace } from './cells.ts';

/** Shows on the page which table somebody works in, and where. One listener for all tables; it only compares when nothing changed. */
export function markTable(editor: LexicalEditor, onPart: (part: TablePlace['part']) => void): () => void {
  let shown: { readonly key: NodeKey; readonly part: TablePlace['part'] } | null = null;
  return editor.registerUpdateListener(({ editorState }) => {
    const now = editorState.read(() => {
      const place = $tablePlace();
      return place && { key: place.table.getKey(), part: place.part };
    });
    if (shown !== null && shown.key !== now?.key) editor.getElementByKey(shown.key)?.removeAttribute('data-current');
    const drawn = now && editor.getElementByKey(now.key);
    if (now && drawn && drawn.getAttribute('data-current') !== now.part) drawn.setAttribute('data-current', now.part);
    if (now && (shown?.key !== now.key || shown.part !== now.part)) onPart(now.part);
    shown = now;
  });
}
