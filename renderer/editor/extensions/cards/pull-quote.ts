import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $createLineBreakNode, $createParagraphNode, $isParagraphNode, HISTORY_PUSH_TAG, type ElementNode, type LexicalEditor, type LexicalNode, type ParagraphNode } from 'lexical';
import { $blockIdOf, $setBlockId } from '../../../../shared/document/nodes/block-id.ts';
import { $createPullQuoteNode, $isPullQuoteNode, $quotePart, type PullQuoteNode } from '../../../../shared/document/nodes/pull-quote-node.ts';
import { $currentTopBlock } from '../../top-block.ts';
import { $selectedBlocks } from '../blocks/selected-blocks.ts';
import { $selectSlot } from './card-selection.ts';

/**
 * Makes one pull-quote of the selected paragraphs, and paragraphs again of a pull-quote. Where there is no paragraph
 * (a list, a photo, a box) an empty one comes behind. One step of undo.
 */
export function togglePullQuote(editor: LexicalEditor): void {
  if (!editor.isEditable()) return;
  editor.update(
    () => {
      const block = $currentTopBlock();
      if ($isPullQuoteNode(block)) {
        $toParagraphs(block)[0]?.selectEnd();
        return;
      }
      const blocks = $selectedBlocks();
      const quote = blocks.length > 0 && blocks.every($isTextBlock) ? $fromTexts(blocks.filter($isTextBlock)) : $behind(block);
      if (quote !== null) $selectSlot(quote, 'quote', 'end');
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}

/** A pull-quote as paragraphs, in its place: the words, and who said them when that is known. */
export function $toParagraphs(quote: PullQuoteNode): readonly ParagraphNode[] {
  const lines = (['quote', 'source'] as const).flatMap((part) => {
    const children = $quotePart(quote, part)?.getChildren() ?? [];
    return part === 'source' && children.length === 0 ? [] : [$createParagraphNode().append(...children)];
  });
  for (const line of lines) quote.insertBefore(line);
  const [first] = lines;
  const id = $blockIdOf(quote);
  if (first && id !== null) $setBlockId(first, id);
  quote.remove();
  return lines;
}

function $isTextBlock(node: LexicalNode): node is ElementNode {
  return $isParagraphNode(node) || $isHeadingNode(node) || $isQuoteNode(node);
}

/** It is still the same piece of the article, so that it keeps its name. */
function $fromTexts(blocks: readonly ElementNode[]): PullQuoteNode | null {
  const [first] = blocks;
  if (!first) return null;
  const words = $createParagraphNode();
  for (const [index, block] of blocks.entries()) {
    if (index > 0) words.append($createLineBreakNode());
    words.append(...block.getChildren());
  }
  const quote = $createPullQuoteNode(words);
  const id = $blockIdOf(first);
  if (id !== null) $setBlockId(quote, id);
  first.insertBefore(quote);
  for (const block of blocks) block.remove();
  return quote;
}

function $behind(block: LexicalNode | null): PullQuoteNode | null {
  const quote = $createPullQuoteNode();
  block?.insertAfter(quote);
  return quote.isAttached() ? quote : null;
}
