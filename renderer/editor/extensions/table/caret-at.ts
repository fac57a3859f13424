import { $getNearestNodeFromDOMNode, $isElementNode, $isTextNode, type ElementNode, type LexicalEditor } from 'lexical';

/** Where the caret is drawn, in pixels on the screen; null when the browser shows none. */
export function caretRect(page: Document): DOMRect | null {
  const selection = page.getSelection();
  if (!selection?.focusNode) return null;
  const range = page.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  const [rect] = range.getClientRects();
  if (rect) return rect;
  // An empty line has no rectangle of its own.
  const line = selection.focusNode instanceof Element ? selection.focusNode : selection.focusNode.parentElement;
  return line?.getBoundingClientRect() ?? null;
}

/** Puts the caret into the first (or last) line of a cell or a title, as near as can be to `x` (pixels on the screen). */
export function $caretAtX(editor: LexicalEditor, element: ElementNode, x: number | null, edge: 'first' | 'last'): void {
  const line = edge === 'first' ? element.getFirstChild() : element.getLastChild();
  const drawn = editor.getElementByKey((line !== null && $isElementNode(line) && !line.isInline() ? line : element).getKey());
  if (x !== null && drawn !== null) {
    drawn.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const box = drawn.getBoundingClientRect();
    const inset = Math.min(12, box.height / 2);
    const point = drawn.ownerDocument.caretPositionFromPoint(Math.min(Math.max(x, box.left + 1), box.right - 1), edge === 'first' ? box.top + inset : box.bottom - inset);
    const text = point && drawn.contains(point.offsetNode) ? $getNearestNodeFromDOMNode(point.offsetNode) : null;
    if (point && $isTextNode(text) && element.isParentOf(text)) {
      const at = Math.min(point.offset, text.getTextContentSize());
      text.select(at, at);
      return;
    }
  }
  if (edge === 'first') element.selectStart();
  else element.selectEnd();
}
