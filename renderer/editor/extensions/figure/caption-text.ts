import { $isLinkNode } from '@lexical/link';
import { $createTextNode, $isElementNode, $isTextNode, type ElementNode, type LexicalNode, type TextNode } from 'lexical';
import { changesBetween, type TextChange } from '../../text-change.ts';

/** A text or line break of a line, and which letters of the line it holds. */
type Leaf = { readonly node: LexicalNode; readonly from: number; readonly to: number };

/** Words as they stand in a caption or a credit: a line break typed or pasted elsewhere is a space. */
export const oneLine = (words: string): string => words.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');

/** Makes a line say `words`. Only what differs is touched: marks and links of all other words stay. */
export function $changeLine(line: ElementNode, words: string): void {
  const before = line.getTextContent();
  if (before === words) return;
  // From the end: what stands before a change keeps its place.
  for (const change of changesBetween(before, words).toReversed()) $changeSpan(line, change);
}

function $changeSpan(line: ElementNode, { start, removed, added }: TextChange): void {
  const leaves = $leavesOf(line);
  const host = added === '' ? null : $hostOf(leaves, start, removed, line);
  for (const { node, from, to } of leaves) {
    const cutFrom = Math.max(start, from) - from;
    const cutTo = Math.min(start + removed, to) - from;
    if ($isTextNode(node) && node.is(host)) {
      const at = Math.min(Math.max(start - from, 0), to - from);
      const text = node.getTextContent();
      node.setTextContent(text.slice(0, at) + added + text.slice(Math.max(cutTo, at)));
    } else if (cutTo > cutFrom) {
      const text = $isTextNode(node) ? node.getTextContent() : '';
      const left = text.slice(0, cutFrom) + text.slice(cutTo);
      if ($isTextNode(node) && left !== '') node.setTextContent(left);
      else $removeLeaf(node);
    }
  }
  // It was made for these words, and is no leaf of before.
  if (host !== null && host.getTextContent() === '') host.setTextContent(added);
}

/** Where the new letters go: to what they replace, else to what stands before them. As when typing, a link does not grow at its ends. */
function $hostOf(leaves: readonly Leaf[], start: number, removed: number, line: ElementNode): TextNode {
  const texts = leaves.filter((leaf): leaf is Leaf & { readonly node: TextNode } => $isTextNode(leaf.node));
  const replaced = removed > 0 ? texts.find(({ from, to }) => from <= start && start < to) : undefined;
  if (replaced) return replaced.node;
  const around = texts.find(({ node, from, to }) => from <= start && start <= to && (!$isLinkNode(node.getParent()) || (from < start && start < to)));
  if (around) return around.node;
  const fresh = $createTextNode('');
  const behind = leaves.find(({ from }) => from >= start);
  const top = behind && $inLine(behind.node, line);
  if (top) top.insertBefore(fresh);
  else line.append(fresh);
  return fresh;
}

function $leavesOf(line: ElementNode): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const $read = (node: LexicalNode): void => {
    if ($isElementNode(node)) {
      for (const child of node.getChildren()) $read(child);
      return;
    }
    const from = leaves.at(-1)?.to ?? 0;
    leaves.push({ node, from, to: from + node.getTextContentSize() });
  };
  $read(line);
  return leaves;
}

/** The child of the line that a leaf is, or is in. */
function $inLine(leaf: LexicalNode, line: ElementNode): LexicalNode | null {
  for (let at: LexicalNode | null = leaf; at !== null; at = at.getParent()) if (at.getParent()?.is(line)) return at;
  return null;
}

/** A link without words goes with the last of them. */
function $removeLeaf(leaf: LexicalNode): void {
  const parent = leaf.getParent();
  if ($isLinkNode(parent) && parent.getChildrenSize() === 1) parent.remove();
  else leaf.remove();
}
