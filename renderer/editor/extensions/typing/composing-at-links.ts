import { $isLinkNode, type LinkNode } from '@lexical/link';
import { $getSelection, $isRangeSelection, $isTextNode, COMMAND_PRIORITY_HIGH, COMPOSITION_START_COMMAND, type LexicalEditor, type RangeSelection } from 'lexical';

/**
 * A word composed at the edge of a link stands outside of it, as one that is typed does. Lexical 0.52 drops the word at
 * the start of a link, and makes it (and all that follows) part of the link at its end.
 */
export function registerComposingAtLinks(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    COMPOSITION_START_COMMAND,
    () => {
      if (!editor.isComposing()) $leaveEdge();
      return false;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

function $leaveEdge(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text') return;
  const { offset } = selection.anchor;
  const node = selection.anchor.getNode();
  const link = node.getParent();
  if (!$isLinkNode(link)) return;
  const atStart = offset === 0;
  if (!atStart && offset !== node.getTextContentSize()) return;
  const inside = atStart ? node.getPreviousSibling() : node.getNextSibling();
  // Between two marks of one link the end of the first will do.
  if (inside === null) $selectBeside(selection, link, atStart);
  else if (atStart && $isTextNode(inside)) inside.select();
}

function $selectBeside(selection: RangeSelection, link: LinkNode, before: boolean): void {
  const beside = before ? link.getPreviousSibling() : link.getNextSibling();
  if ($isTextNode(beside)) {
    const at = before ? beside.getTextContentSize() : 0;
    beside.select(at, at);
    return;
  }
  const place = link.getIndexWithinParent() + (before ? 0 : 1);
  for (const point of [selection.anchor, selection.focus]) point.set(link.getParentOrThrow().getKey(), place, 'element');
}
