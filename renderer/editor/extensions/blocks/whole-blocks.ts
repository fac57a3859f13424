import { $getNodeByKey, $getRoot, $getSelection, $isElementNode, $isRangeSelection, $onUpdate, $parseSerializedNode, HISTORY_PUSH_TAG, type LexicalEditor, type LexicalNode, type NodeKey, type SerializedLexicalNode } from 'lexical';
import type { SerializedNode } from '../../../../shared/document/envelope.ts';
import { $isSolidBlock, $selectNode } from '../figure/selection.ts';
import { $selectedBlocks } from './selected-blocks.ts';

/** Selects the whole of the block with the caret: its words, or the block itself when it is one thing. */
export function selectBlock(editor: LexicalEditor): void {
  editor.update(() => {
    const blocks = $selectedBlocks();
    const first = blocks[0] ?? null;
    const last = blocks.at(-1);
    if ($isSolidBlock(first)) $selectNode(first);
    else if ($isElementNode(first) && $isElementNode(last)) {
      first.selectStart();
      const selection = $getSelection();
      const end = last.getLastDescendant() ?? last;
      if ($isRangeSelection(selection)) selection.focus.set(end.getKey(), $isElementNode(end) ? end.getChildrenSize() : end.getTextContentSize(), $isElementNode(end) ? 'element' : 'text');
    }
  });
}

/** Stands in a block, whatever kind it is. */
export function $selectOnly(key: NodeKey): void {
  const block = $getNodeByKey(key);
  if ($isSolidBlock(block)) $selectNode(block);
  else block?.selectStart();
}

/** Puts a copy of the selected blocks behind them, with the caret in it. */
export function duplicateBlocks(editor: LexicalEditor): void {
  const { children } = editor.getEditorState().toJSON().root;
  editor.update(
    () => {
      let behind = $selectedBlocks().at(-1);
      const copies = $selectedBlocks().map((block) => $copy(children[block.getIndexWithinParent()]));
      for (const copy of copies) {
        behind?.insertAfter(copy);
        behind = copy;
      }
      const [first] = copies;
      if (first) $standAt(editor, first);
    },
    { tag: HISTORY_PUSH_TAG },
  );
}

/** Takes the selected blocks out of the article; the caret goes to the one that follows. */
export function removeBlocks(editor: LexicalEditor): void {
  editor.update(
    () => {
      const blocks = $selectedBlocks();
      const next = blocks.at(-1)?.getNextSibling() ?? blocks[0]?.getPreviousSibling() ?? null;
      for (const block of blocks) block.remove();
      if (next !== null) $standAt(editor, next);
      else $getRoot().selectStart();
    },
    { tag: HISTORY_PUSH_TAG },
  );
}

/** A copy is another block of the article, and gets a name of its own. */
function $copy(json: SerializedLexicalNode | undefined): LexicalNode {
  return $parseSerializedNode(withoutId(json as unknown as SerializedNode) as unknown as SerializedLexicalNode);
}

function withoutId({ $, ...node }: SerializedNode): SerializedNode {
  const { blockId: _, ...own } = $ ?? {};
  return { ...node, ...(node.type === 'gallery' ? { children: (node.children ?? []).map(withoutId) } : {}), $: own };
}

function $standAt(editor: LexicalEditor, block: LexicalNode): void {
  $selectOnly(block.getKey());
  $onUpdate(() => editor.getElementByKey(block.getKey())?.scrollIntoView({ block: 'nearest' }));
}
