/** Whether the moving end of the browser's selection stands on the first (or last) line of the block. */
export function onEdgeLine(block: HTMLElement, first: boolean): boolean {
  const selection = block.ownerDocument.getSelection();
  if (!selection?.focusNode) return false;
  const range = block.ownerDocument.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  const caret = [...range.getClientRects()].at(-1);
  // An empty line has no rectangle of its own.
  if (!caret) return true;
  const box = block.getBoundingClientRect();
  return first ? caret.top - box.top < caret.height : box.bottom - caret.bottom < caret.height;
}
