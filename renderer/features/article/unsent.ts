import type { Envelope } from '../../../shared/document/envelope.ts';
import { toBlocks } from '../../../shared/document/to-blocks.ts';
import { fromBlocks } from './per-block.ts';

/** Kinds of content that stay on this PC because no portal could show them. */
export const unsentParts = ['figure', 'video', 'attachment', 'pullquote', 'table', 'other'] as const;
export type UnsentPart = (typeof unsentParts)[number];

const kindsOf = fromBlocks((document) => toBlocks(document).dropped.map(kindOf));

/** What of a body would not be sent, each kind once. */
export function unsentIn(document: Envelope): readonly UnsentPart[] {
  const kinds = new Set(kindsOf(document));
  return unsentParts.filter((part) => kinds.has(part));
}

function kindOf(type: string): UnsentPart {
  if (type === 'tablerow' || type === 'tablecell') return 'table';
  return unsentParts.find((part) => part === type) ?? 'other';
}
