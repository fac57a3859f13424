import { $getRoot, $isDecoratorNode, $createParagraphNode, defineExtension, RootNode, safeCast, type LexicalNode } from 'lexical';
import { blockIdSchema } from '../../../../shared/domain/ids.ts';
import { $blockIdOf, $setBlockId } from '../../../../shared/document/nodes/block-id.ts';
import { $isUnsupportedNode } from '../../../../shared/document/nodes/unsupported-node.ts';

/**
 * Gives every top-level block a stable id. The root is only marked as changed when blocks come, go or move, so that
 * plain typing never runs this. Ids are given within the update that made them necessary: undone and redone with it.
 */
export const BlockIdsExtension = defineExtension({
  name: 'toasoan/block-ids',
  config: safeCast<{ readonly newBlockId: () => string }>({ newBlockId: () => crypto.randomUUID().slice(0, 18) }),
  register: (editor, { newBlockId }) => editor.registerNodeTransform(RootNode, (root) => {
    // A caret needs a place after a figure or a rule at the very end.
    if ($isDecoratorNode(root.getLastChild()) || root.isEmpty()) root.append($createParagraphNode());
    const used = new Set<string>();
    for (const block of root.getChildren()) {
      const id = $blockIdOf(block);
      if (id !== null && blockIdSchema.safeParse(id).success && !used.has(id)) used.add(id);
      else if (!$isUnsupportedNode(block) || (id !== null && used.has(id))) used.add($giveId(block, newBlockId));
    }
  }),
});

function $giveId(block: LexicalNode, newBlockId: () => string): string {
  const id = newBlockId();
  $setBlockId(block, id);
  return id;
}

/** The top-level block with that id; null when there is none. */
export function $blockById(id: string): LexicalNode | null {
  return $getRoot().getChildren().find((block) => $blockIdOf(block) === id) ?? null;
}
