import type { Envelope } from '../../../shared/document/envelope.ts';

/**
 * Makes a reader of documents ask each top-level block on its own, and only once: snapshots of the page share the blocks
 * that have not changed (see `documentText`), so that after a save only the block somebody typed in is read. For an
 * unchanged block the very same things come back.
 */
export function fromBlocks<T>(read: (document: Envelope) => readonly T[]): (document: Envelope) => readonly T[] {
  const known = new WeakMap<object, readonly T[]>();
  return (document) => {
    const found = childrenOf(document).flatMap((block) => {
      if (typeof block !== 'object' || block === null) return [];
      const before = known.get(block);
      if (before) return before;
      const now = read({ ...document, state: { root: { children: [block] } } });
      known.set(block, now);
      return now;
    });
    return found;
  };
}

function childrenOf({ state }: Envelope): readonly unknown[] {
  const root = member(state, 'root');
  const children = member(root, 'children');
  return Array.isArray(children) ? children : [];
}

const member = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined);
