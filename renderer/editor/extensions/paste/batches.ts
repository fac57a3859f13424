import type { SerializedNode } from '../../../../shared/document/envelope.ts';

/** What is put in by one update: whole blocks, or further rows (items) of the table (list) that came last. */
export type Batch = { readonly blocks: readonly SerializedNode[]; readonly more: readonly SerializedNode[]; readonly weight: number };

const partly: ReadonlySet<string> = new Set(['table', 'list']);

/** How much work a node is, roughly: itself and all that is in it. */
export function weightOf(node: SerializedNode): number {
  const inside = [...(node.children ?? []), ...Object.values(node.$slots ?? {})];
  return inside.reduce((sum, child) => sum + weightOf(child), 1);
}

/**
 * Cuts blocks into batches of about `size` nodes, which is asked for each of them. A table or list that is larger
 * begins in one batch and goes on in others.
 */
export function* batchesOf(blocks: readonly SerializedNode[], size: () => number): Generator<Batch, void, undefined> {
  let batch: SerializedNode[] = [];
  let weight = 0;
  for (const block of blocks) {
    const own = weightOf(block);
    if (weight > 0 && weight + own > size()) {
      yield { blocks: batch, more: [], weight };
      batch = [];
      weight = 0;
    }
    if (own <= size() || !partly.has(block.type)) {
      batch.push(block);
      weight += own;
      continue;
    }
    let first = true;
    for (const parts of partsOf(block.children ?? [], size)) {
      const partWeight = parts.reduce((sum, part) => sum + weightOf(part), 0);
      yield first ? { blocks: [{ ...block, children: parts }], more: [], weight: partWeight } : { blocks: [], more: parts, weight: partWeight };
      first = false;
    }
  }
  if (batch.length > 0) yield { blocks: batch, more: [], weight };
}

function* partsOf(parts: readonly SerializedNode[], size: () => number): Generator<readonly SerializedNode[], void, undefined> {
  let part: SerializedNode[] = [];
  let weight = 0;
  for (const node of parts) {
    const own = weightOf(node);
    if (weight > 0 && weight + own > size()) {
      yield part;
      part = [];
      weight = 0;
    }
    part.push(node);
    weight += own;
  }
  if (part.length > 0) yield part;
}
