import type { SerializedNode } from './envelope.ts';
import type { Block, BlockPhoto } from './model.ts';
import { photosTogether } from './photos-together.ts';
import { toInlines } from './to-inlines.ts';

type Naming = (node: SerializedNode) => string;

/** How the nodes inside a gallery are read; handed in, because they are read like those at the top of an article. */
type Reading = {
  readonly idOf: Naming;
  readonly dropped: Set<string>;
  readonly toBlock: (node: SerializedNode, idOf: Naming, dropped: Set<string>) => Block | null;
  readonly toPhoto: (node: SerializedNode, dropped: Set<string>) => BlockPhoto | null;
};

/** What stands in a line, and has no business between photos. */
const inLine: ReadonlySet<string> = new Set(['text', 'tab', 'link', 'autolink', 'linebreak']);

/**
 * The portable form of a stored gallery: one block when it is as it should be. Otherwise (edited elsewhere, damaged) a
 * single photo is a figure, too many are several galleries, and what is no photo stands behind them.
 */
export function galleryToBlocks(gallery: SerializedNode, reading: Reading): readonly Block[] {
  const { idOf, dropped, toBlock, toPhoto } = reading;
  const children = Array.isArray(gallery.children) ? (gallery.children as readonly SerializedNode[]).filter((child) => typeof child?.type === 'string') : [];
  const photos = children.flatMap((child) => (child.type === 'figure' ? (toPhoto(child, dropped) ?? []) : []));
  const caption = toInlines(gallery.$slots?.['caption']?.children, dropped);
  const others = children.flatMap((child): readonly Block[] => {
    if (child.type === 'figure') return [];
    if (child.type === 'gallery') return galleryToBlocks(child, reading);
    const content = inLine.has(child.type) ? toInlines([child], dropped) : null;
    const block = content === null ? toBlock(child, idOf, dropped) : null;
    if (block !== null) return [block];
    return content === null || content.length === 0 ? [] : [{ type: 'paragraph', id: idOf(child), content }];
  });
  return [...photosTogether(photos, caption, () => idOf(gallery)), ...others];
}
