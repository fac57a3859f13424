import type { Block, BlockPhoto } from './model.ts';

/** The photos of an article, in order, those of galleries included; one that is used twice comes twice. */
export function photosIn(blocks: readonly Block[]): readonly BlockPhoto[] {
  return blocks.flatMap((block) => (block.type === 'figure' ? [block] : block.type === 'gallery' ? block.photos : []));
}
