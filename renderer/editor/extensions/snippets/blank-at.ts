import { $isTextNode, type NodeKey, type RangeSelection } from 'lexical';
import { blanksIn } from '../../../../shared/text/blanks.ts';

/** A blank that lies in one text node. */
export type BodyBlank = { readonly key: NodeKey; readonly start: number; readonly end: number };

/** The blank that the caret stands in, or that is selected as a whole; null elsewhere. */
export function $blankAt(selection: RangeSelection): BodyBlank | null {
  const [first, last] = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus];
  const node = first.getNode();
  if (!$isTextNode(node) || first.key !== last.key) return null;
  const fits = selection.isCollapsed()
    ? ({ start, end }: { readonly start: number; readonly end: number }) => start < first.offset && first.offset < end
    : ({ start, end }: { readonly start: number; readonly end: number }) => start === first.offset && end === last.offset;
  const blank = blanksIn(node.getTextContent()).find(fits);
  return blank ? { key: node.getKey(), ...blank } : null;
}
