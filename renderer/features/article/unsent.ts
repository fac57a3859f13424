import type { Envelope } from '../../../shared/document/envelope.ts';
import { toBlocks } from '../../../shared/document/to-blocks.ts';

/** Kinds of content that stay on this PC because no portal could show them. */
export const unsentParts = ['figure', 'video', 'attachment', 'pullquote', 'table', 'other'] as const;
export type UnsentPart = (typeof unsentParts)[number];

/** What of a body would not be sent, each kind once; looked up when somebody wants to know, because it reads all of it. */
export function unsentOf(document: Envelope): () => readonly UnsentPart[] {
  let known: readonly UnsentPart[] | null = null;
  return () => (known ??= look(document));
}

function look(document: Envelope): readonly UnsentPart[] {
  const kinds = new Set(toBlocks(document).dropped.map(kindOf));
  return unsentParts.filter((part) => kinds.has(part));
}

function kindOf(type: string): UnsentPart {
  if (type === 'tablerow' || type === 'tablecell') return 'table';
  return unsentParts.find((part) => part === type) ?? 'other';
}
