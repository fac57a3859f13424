import { $isLinkNode } from '@lexical/link';
import { $findMatchingParent, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { $blockType, type BlockType } from '../extensions/blocks/commands.ts';

/** What the toolbar shows of the place where the caret is. */
export type ToolbarState = {
  readonly block: BlockType | null;
  /** False where no text is selected and no caret stands: nothing can be formatted. */
  readonly text: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** Address of the link around the caret; null outside links. */
  readonly link: string | null;
};

const nowhere: ToolbarState = { block: null, text: false, bold: false, italic: false, underline: false, link: null };

/** Follows the caret. Plain typing changes none of it, and then nothing is drawn again. */
export function useToolbarState(editor: LexicalEditor): ToolbarState {
  const [state, setState] = useState(nowhere);
  useEffect(() => {
    const look = (): void => {
      const next = editor.getEditorState().read($toolbarState);
      setState((now) => (same(now, next) ? now : next));
    };
    look();
    return editor.registerUpdateListener(look);
  }, [editor]);
  return state;
}

function $toolbarState(): ToolbarState {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return { ...nowhere, block: $blockType() };
  const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
  return {
    block: $blockType(),
    text: true,
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    underline: selection.hasFormat('underline'),
    link: link?.getURL() ?? null,
  };
}

function same(a: ToolbarState, b: ToolbarState): boolean {
  return a.block === b.block && a.text === b.text && a.bold === b.bold && a.italic === b.italic && a.underline === b.underline && a.link === b.link;
}
