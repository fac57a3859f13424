import { $dfsWithSlotsIterator } from '@lexical/utils';
import { $isDecoratorNode, $isElementNode, $isLineBreakNode, $isTextNode, type EditorState, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';
import { $isFigureNode } from '../../../../shared/document/nodes/figure-node.ts';
import { OBJECT_SIGN } from '../../../../shared/text/find-text.ts';

/** The lines of the page that are fields beside the body. */
export const fieldNames = ['headline', 'lead'] as const;
export type FieldName = (typeof fieldNames)[number];

/** A piece of a line: a text node, a line break, or something that is no text. */
export type Part = { readonly key: NodeKey; readonly text: string };

/** A stretch of text that hits never leave: a field, a block of any kind (caption, cell, list item), a photo's credit. */
export type Segment = {
  /** Unique: name of the field, key of the block, or `credit:` and the key of the figure. */
  readonly id: string;
  readonly kind: 'field' | 'block' | 'credit';
  readonly text: string;
  /** Only blocks have parts; their texts together are the text. */
  readonly parts: readonly Part[];
  /** Key of the top-level block it stands in; null for fields. */
  readonly top: NodeKey | null;
};

export const creditId = (figure: NodeKey): string => `credit:${figure}`;

/** Everything in the body that has text, in the order of the page. Costs a walk over the document. */
export function readSegments(editor: LexicalEditor, state: EditorState): readonly Segment[] {
  return state.read($segments, { editor });
}

type Run = { readonly block: string; readonly kind: Segment['kind']; readonly top: NodeKey; readonly text: string; readonly parts: Part[] };

function $segments(): readonly Segment[] {
  const runs: Run[] = [];
  let credit: { readonly run: Run; readonly depth: number } | null = null;
  let top: NodeKey = '';
  for (const { node, depth } of $dfsWithSlotsIterator()) {
    // Behind the caption, where the page shows it.
    if (credit && depth <= credit.depth) {
      runs.push(credit.run);
      credit = null;
    }
    if (depth === 1) top = node.getKey();
    if ($isFigureNode(node)) credit = { depth, run: { block: creditId(node.getKey()), kind: 'credit', top, text: node.facts().credit, parts: [] } };
    const text = $ownText(node);
    if (text === '') continue;
    const block = $blockOf(node);
    const last = runs.at(-1);
    if (last?.block === block) last.parts.push({ key: node.getKey(), text });
    else runs.push({ block, kind: 'block', top, text: '', parts: [{ key: node.getKey(), text }] });
  }
  if (credit) runs.push(credit.run);
  return named(runs);
}

/** A block that goes on behind an inner one is two lines to whoever reads it; each gets a name of its own. */
function named(runs: readonly Run[]): readonly Segment[] {
  const seen = new Set<string>();
  return runs.map(({ block, kind, top, text, parts }, at) => {
    const id = seen.has(block) ? `${block}+${String(at)}` : block;
    seen.add(block);
    return { id, kind, top, text: kind === 'credit' ? text : parts.map((part) => part.text).join(''), parts };
  });
}

function $ownText(node: LexicalNode): string {
  if ($isTextNode(node)) return node.getTextContent();
  if ($isLineBreakNode(node)) return '\n';
  return $isDecoratorNode(node) && node.isInline() ? OBJECT_SIGN : '';
}

function $blockOf(node: LexicalNode): NodeKey {
  let around = node.getParent();
  while ($isElementNode(around) && around.isInline()) around = around.getParent();
  return (around ?? node).getKey();
}
