/**
 * Remembers where somebody is writing: the focused thing and the caret or selection in it. What comes back puts both
 * there again, and answers false when that place has gone meanwhile.
 */
export function rememberCaret(): () => boolean {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return () => false;
  const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = document.getSelection() ?? {};
  return () => {
    if (!element.isConnected) return false;
    // A text box, a button and the like keep their own place.
    if (!element.isContentEditable) {
      element.focus({ preventScroll: true });
      return true;
    }
    if (!holds(element, anchorNode, anchorOffset) || !holds(element, focusNode, focusOffset)) return false;
    element.focus({ preventScroll: true });
    document.getSelection()?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    return true;
  };
}

/** Whether a place is still there; the text may have become shorter. */
function holds(element: HTMLElement, node: Node | null, offset: number): node is Node {
  return node !== null && element.contains(node) && offset <= (node instanceof CharacterData ? node.length : node.childNodes.length);
}
