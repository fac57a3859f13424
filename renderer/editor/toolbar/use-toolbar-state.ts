import { $isLinkNode } from '@lexical/link';
import { $isTableSelection } from '@lexical/table';
import { $findMatchingParent, $getSelection, $isRangeSelection, type LexicalEditor, type LexicalNode } from 'lexical';
import { useEffect, useState } from 'react';
import type { Alignment } from '../../../shared/document/flow-model.ts';
import { $blockType, type BlockType } from '../extensions/blocks/commands.ts';
import { $tableState, noTable } from '../extensions/table/state.ts';
import { $photoState, noPhoto, type PhotoState } from '../extensions/gallery/state.ts';
import type { TablePlace } from '../extensions/table/cells.ts';
import { $alignment } from '../extensions/format/alignment.ts';

/** What the toolbar shows of the place where the caret is. */
export type ToolbarState = {
  readonly block: BlockType | null;
  /** False where no text is selected and no caret stands: nothing can be formatted. */
  readonly text: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly sub: boolean;
  readonly sup: boolean;
  /** How the paragraph or heading is set; null where nothing can be aligned. */
  readonly align: Alignment | 'left' | null;
  /** Address of the link around the caret; null outside links. */
  readonly link: string | null;
  /** Where in a table the caret is; null outside tables. */
  readonly table: TablePlace['part'] | null;
  readonly tableMerged: boolean;
  readonly tableHeaderRow: boolean;
  readonly tableHeaderColumn: boolean;
  readonly tableTitle: boolean;
} & PhotoState;

const nowhere: ToolbarState = { block: null, text: false, bold: false, italic: false, underline: false, strike: false, sub: false, sup: false, align: null, link: null, ...noTable, ...noPhoto };

/** Follows the caret. Plain typing changes none of it, and then nothing is drawn again. */
export function useToolbarState(editor: LexicalEditor): ToolbarState {
  const [state, setState] = useState(nowhere);
  useEffect(() => {
    let seen: readonly unknown[] = [];
    const look = (): void => {
      const place = editor.getEditorState().read($place);
      if (place !== null && place.every((part, at) => part === seen[at])) return;
      seen = place ?? [];
      const next = editor.getEditorState().read($toolbarState);
      setState((now) => (same(now, next) ? now : next));
    };
    look();
    return editor.registerUpdateListener(look);
  }, [editor]);
  return state;
}

/**
 * What the bar depends on while somebody types: a letter changes none of it. Nodes are compared by identity, because
 * whatever is changed about a block or what is around it makes a new object of it. Null for a selection: look anew.
 */
function $place(): readonly unknown[] | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const around: unknown[] = [selection.anchor.key, selection.anchor.type, selection.format];
  for (let node: LexicalNode | null = selection.anchor.getNode().getParent(); node !== null; node = node.getParent()) around.push(node);
  // The root changes whenever anything does, and says nothing.
  return around.slice(0, -1);
}

/** What stands at the caret; inside a reading of the editor's state. */
export function $toolbarState(): ToolbarState {
  const selection = $getSelection();
  if ($isTableSelection(selection)) {
    const marks = { bold: selection.hasFormat('bold'), italic: selection.hasFormat('italic'), underline: selection.hasFormat('underline') };
    return { ...nowhere, ...$tableState(), ...marks, text: true, align: $alignment() };
  }
  if (!$isRangeSelection(selection)) return { ...nowhere, ...$tableState(), ...$photoState(), block: $blockType() };
  const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
  return {
    block: $blockType(),
    text: true,
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    underline: selection.hasFormat('underline'),
    strike: selection.hasFormat('strikethrough'),
    sub: selection.hasFormat('subscript'),
    sup: selection.hasFormat('superscript'),
    align: $alignment(),
    link: link?.getURL() ?? null,
    ...$tableState(),
    ...$photoState(),
  };
}

function same(a: ToolbarState, b: ToolbarState): boolean {
  return (Object.keys(a) as (keyof ToolbarState)[]).every((key) => Object.is(a[key], b[key]));
}
