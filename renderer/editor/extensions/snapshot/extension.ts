import { $getRoot, $getSlot, $getSlotNames, $isElementNode, defineExtension, HISTORIC_TAG, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';
import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { DOCUMENT_SCHEMA, EDITOR_TAG, type Envelope, type SerializedNode } from '../../../../shared/document/envelope.ts';
import { withOriginals } from '../../../../shared/document/write-envelope.ts';

/**
 * Takes the body for saving again and again: a block that has not changed since is the very same object as in the last
 * snapshot, so that whoever keeps something per block (its JSON, its word count) only works on what was touched.
 */
export const SnapshotExtension = defineExtension({
  name: 'toasoan/snapshot',
  build: () => new Map<NodeKey, SerializedNode>(),
  register: (editor, _config, state) => {
    const known = state.getOutput();
    return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      // Another state was put in place of this one: nothing says which blocks differ.
      const exchanged = tags.has(HISTORIC_TAG) || (dirtyElements.size === 1 && dirtyElements.has('root') && dirtyLeaves.size === 0);
      if (exchanged) known.clear();
      else for (const keys of [dirtyElements.keys(), dirtyLeaves]) for (const key of keys) known.delete(key);
    });
  },
});

/** The stored form of what is on the page now, as `writeEnvelope` would write it. */
export function bodySnapshot(editor: LexicalEditor): Envelope {
  const known = getExtensionDependencyFromEditor(editor, SnapshotExtension).output;
  return editor.getEditorState().read(() => {
    const root = $getRoot();
    const blocks = root.getChildren().map((block) => [block.getKey(), known.get(block.getKey()) ?? withOriginals($serialized(block))] as const);
    known.clear();
    for (const [key, block] of blocks) known.set(key, block);
    const own = withOriginals({ ...root.exportJSON(), children: [] });
    return { app: 'toasoan', schema: DOCUMENT_SCHEMA, editor: EDITOR_TAG, state: { root: { ...own, children: blocks.map(([, block]) => block) } } };
  });
}

/** One node with all that is in it, as `EditorState.toJSON` has it. */
function $serialized(node: LexicalNode): SerializedNode {
  const own = node.exportJSON() as unknown as SerializedNode;
  const slots = $getSlotNames(node).map((name) => [name, $getSlot(node, name)] as const);
  return {
    ...own,
    ...($isElementNode(node) ? { children: node.getChildren().map($serialized) } : {}),
    ...(slots.length === 0 ? {} : { $slots: Object.fromEntries(slots.flatMap(([name, slot]) => (slot === null ? [] : [[name, $serialized(slot)]]))) }),
  };
}
