import { HorizontalRuleNode } from '@lexical/extension';
import { ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { TableNode } from '@lexical/table';
import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $isDecoratorNode,
  $isRootNode,
  defineExtension,
  mergeRegister,
  ParagraphNode,
  RootNode,
  safeCast,
  type LexicalNode,
} from 'lexical';
import { $blockIdOf, $setBlockId } from '../../../../shared/document/nodes/block-id.ts';
import { AttachmentNode } from '../../../../shared/document/nodes/attachment-node.ts';
import { $isFigureNode, FigureNode } from '../../../../shared/document/nodes/figure-node.ts';
import { $isGalleryNode, $photosOf, GalleryNode } from '../../../../shared/document/nodes/gallery-node.ts';
import { $isInfoBoxNode, InfoBoxNode } from '../../../../shared/document/nodes/info-box-node.ts';
import { PullQuoteNode } from '../../../../shared/document/nodes/pull-quote-node.ts';
import { VideoNode } from '../../../../shared/document/nodes/video-node.ts';
import { $isUnsupportedNode, UnsupportedNode } from '../../../../shared/document/nodes/unsupported-node.ts';
import { blockIdSchema } from '../../../../shared/domain/ids.ts';

const blockClasses = [ParagraphNode, HeadingNode, QuoteNode, ListNode, HorizontalRuleNode, TableNode, FigureNode, GalleryNode, PullQuoteNode, InfoBoxNode, VideoNode, AttachmentNode, UnsupportedNode];

/**
 * Gives every top-level block, and every photo of a gallery, a stable id, within the update that made it necessary: undone and redone with it. Only a
 * block that is new or has no id makes all blocks be looked at; plain typing costs two comparisons.
 */
export const BlockIdsExtension = defineExtension({
  name: 'toasoan/block-ids',
  config: safeCast<{ readonly newBlockId: () => string }>({ newBlockId: () => crypto.randomUUID().slice(0, 18) }),
  register: (editor, { newBlockId }) => {
    // A document that was just loaded is looked at once.
    let unsure = true;
    const $look = (block: LexicalNode): void => {
      if (unsure || !$isNamed(block)) return;
      unsure = $blockIdOf(block) === null || editor.getEditorState().read(() => $getNodeByKey(block.getKey())) === null;
    };
    return mergeRegister(
      ...blockClasses.map((block) => editor.registerNodeTransform(block, $look)),
      // Lexical runs the root's transforms last, and for every change.
      editor.registerNodeTransform(RootNode, (root) => {
        // A caret needs a place behind a figure, a rule or a box at the very end.
        const last = root.getLastChild();
        if (last === null || $isDecoratorNode(last) || $isInfoBoxNode(last) || $isGalleryNode(last)) root.append($createParagraphNode());
        if (unsure) $nameBlocks(newBlockId);
        unsure = false;
      }),
    );
  },
});

const $isNamed = (node: LexicalNode): boolean => $isRootNode(node.getParent()) || $isGalleryNode(node.getParent());

/** The blocks of the article, each gallery followed by its photos. */
function $namedBlocks(): readonly LexicalNode[] {
  return $getRoot()
    .getChildren()
    .flatMap((block) => ($isGalleryNode(block) ? [block, ...$photosOf(block)] : [block]));
}

/** Of two blocks with one id, the later one gets a new one. */
function $nameBlocks(newBlockId: () => string): void {
  const used = new Set<string>();
  for (const block of $namedBlocks()) {
    const id = $blockIdOf(block);
    const good = id !== null && blockIdSchema.safeParse(id).success && !used.has(id);
    if (good) used.add(id);
    // What cannot be read is left exactly as it is, unless it would share its id.
    else if (!$isUnsupportedNode(block) || (id !== null && used.has(id))) $setBlockId(block, fresh(newBlockId, used));
  }
}

function fresh(newBlockId: () => string, used: Set<string>): string {
  const id = newBlockId();
  used.add(id);
  return id;
}

/** The top-level block with that id; null when there is none. */
export function $blockById(id: string): LexicalNode | null {
  return $getRoot().getChildren().find((block) => $blockIdOf(block) === id) ?? null;
}

/** The figure with that id, on its own or in a gallery; null when there is none. */
export function $figureById(id: string): FigureNode | null {
  return $namedBlocks().filter($isFigureNode).find((figure) => $blockIdOf(figure) === id) ?? null;
}

/** Every id that is taken. */
export const $usedBlockIds = (): ReadonlySet<string | null> => new Set($namedBlocks().map($blockIdOf));
