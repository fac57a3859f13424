import { plainText } from '../../../shared/document/plain-text.ts';
import type { Envelope } from '../../../shared/document/envelope.ts';
import type { HeadingPlace } from '../../editor/page-view.ts';

/** A heading of the article as the outline shows it. */
export type Heading = HeadingPlace & { readonly level: 2 | 3 | 4; readonly text: string };

/**
 * Headings in document order, those in info boxes included. Never throws: a state that cannot be read has none. Looks
 * at the top-level blocks and into boxes only.
 */
export function headingsIn(document: Envelope): readonly Heading[] {
  return childrenOf(read(document.state, 'root')).flatMap((block): readonly Heading[] => {
    const blockId = read(read(block, '$'), 'blockId');
    if (typeof blockId !== 'string') return [];
    const type = read(block, 'type');
    if (type === 'heading') return [{ blockId, inBox: null, ...wordsOf(block) }];
    if (type !== 'infobox') return [];
    return childrenOf(block)
      .filter((child) => read(child, 'type') === 'heading')
      .map((child, inBox) => ({ blockId, inBox, ...wordsOf(child) }));
  });
}

export const samePlace = (a: HeadingPlace | null, b: HeadingPlace | null): boolean => a === b || (a !== null && b !== null && a.blockId === b.blockId && a.inBox === b.inBox);

function wordsOf(node: unknown): Pick<Heading, 'level' | 'text'> {
  const tag = read(node, 'tag');
  const text = plainText({ app: 'toasoan', schema: 1, editor: '', state: { root: node } });
  return { level: tag === 'h4' ? 4 : tag === 'h3' ? 3 : 2, text: text.replace(/\s+/g, ' ').trim() };
}

function childrenOf(node: unknown): readonly unknown[] {
  const children = read(node, 'children');
  return Array.isArray(children) ? children : [];
}

function read(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}
