import { $isTableNode } from '@lexical/table';
import { $getRoot, HISTORY_MERGE_TAG, type LexicalEditor } from 'lexical';

/** Marks the update that puts a freshly loaded document in order: neither a change to save nor a step to undo. */
export const LOADED_TAG = 'toasoan-loaded';

/** Lets the house rules see a document once (missing ids, missing last line) before anybody types in it. */
export function settleLoaded(editor: LexicalEditor): void {
  editor.update($lookAtAll, { discrete: true, tag: [LOADED_TAG, HISTORY_MERGE_TAG] });
}

function $lookAtAll(): void {
  const root = $getRoot();
  root.markDirty();
  // A table asks for lines around it.
  for (const block of root.getChildren()) if ($isTableNode(block)) block.markDirty();
}
