import type { Block } from './model.ts';

/** Longest id of a block. */
const ID_MAX = 24;

/**
 * The same blocks for who knows no galleries: their photos one after the other, the caption they share as a paragraph
 * behind them. Pure: the same blocks always get the same ids.
 */
export function withoutGalleries(blocks: readonly Block[]): readonly Block[] {
  const used = new Set(blocks.map(({ id }) => id));
  const fresh = (id: string): string => {
    for (let number = 1; ; number += 1) {
      const tail = `-${number}`;
      const made = id.slice(0, ID_MAX - tail.length) + tail;
      if (used.has(made)) continue;
      used.add(made);
      return made;
    }
  };
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type !== 'gallery') return [block];
    const { id, photos, caption } = block;
    const figures = photos.map((photo, at): Block => ({ type: 'figure', id: at === 0 ? id : fresh(id), ...photo }));
    return caption.length === 0 ? figures : [...figures, { type: 'paragraph', id: fresh(id), align: 'center', content: caption }];
  });
}
