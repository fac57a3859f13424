import type { LexicalEditor } from 'lexical';
import { LOADED_TAG } from './loaded.ts';

/** Tells of every change of the body, but not of selections, nor of what loading itself puts right. */
export function registerTouch(editor: LexicalEditor, onTouch: () => void): () => void {
  return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
    if ((dirtyElements.size > 0 || dirtyLeaves.size > 0) && !tags.has(LOADED_TAG)) onTouch();
  });
}
