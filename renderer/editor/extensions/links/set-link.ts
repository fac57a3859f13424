import { $isLinkNode, $toggleLink, type LinkNode } from '@lexical/link';
import { $createTextNode, $findMatchingParent, $getSelection, $isRangeSelection, $isTextNode } from 'lexical';

function $linkAround(): LinkNode | null {
  const selection = $getSelection();
  const found = $isRangeSelection(selection) ? $findMatchingParent(selection.anchor.getNode(), $isLinkNode) : null;
  return $isLinkNode(found) ? found : null;
}

/**
 * The words that a link has, or would get, and that can be changed without losing anything: those of the link around
 * the caret when they are dressed alike, none yet without a selection. Null for selected words: they stay as they are.
 */
export function $linkWords(): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const link = $linkAround();
  if (link === null) return '';
  return link.getChildrenSize() === 1 && $isTextNode(link.getFirstChild()) ? link.getTextContent() : null;
}

/** Links the selection; around the caret the link there is changed, else the words (or the address) are put in. */
export function $setLink(href: string, words: string | null): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const existing = selection.isCollapsed() ? $linkAround() : null;
  if (existing !== null) {
    existing.setURL(href);
    const only = existing.getFirstChild();
    if (words !== null && words !== '' && $isTextNode(only)) only.setTextContent(words).selectEnd();
    return;
  }
  if (selection.isCollapsed()) {
    const text = $createTextNode(words === null || words === '' ? href.replace(/^(?:https?:\/\/|mailto:|tel:)/, '') : words);
    selection.insertNodes([text]);
    text.select(0, text.getTextContentSize());
  }
  $toggleLink(href);
}
