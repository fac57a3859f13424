import type { LexicalEditor, NodeKey } from 'lexical';
import { $currentTopBlock } from '../../top-block.ts';

/**
 * Marks the block with the caret (`data-here`), so that the style sheet can let the others step back. Typing inside one
 * block changes nothing: two look-ups and a comparison. Takes its mark away at the end.
 */
export function registerDimming(editor: LexicalEditor): () => void {
  let key: NodeKey | null = null;
  let marked: HTMLElement | null = null;
  const mark = (): void => {
    key = editor.getEditorState().read(() => $currentTopBlock()?.getKey() ?? null);
    // The same block gets another element when its type changes.
    const element = key === null ? null : editor.getElementByKey(key);
    if (element === marked) return;
    marked?.removeAttribute('data-here');
    element?.setAttribute('data-here', '');
    marked = element;
  };
  mark();
  const stop = editor.registerUpdateListener(mark);
  return () => {
    stop();
    marked?.removeAttribute('data-here');
  };
}
