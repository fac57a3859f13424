import { GALLERY_MIN, galleryParts, sharedCaptionPlace } from './gallery-parts.ts';
import type { Inline } from './inline-model.ts';
import type { Block, BlockPhoto } from './model.ts';

/**
 * Photos that should stand together as blocks: one gallery where they make one, else (see gallery-parts.ts) a figure or
 * several galleries. No word of the caption they share is lost. `newId` names each block that is made.
 */
export function photosTogether(photos: readonly BlockPhoto[], caption: readonly Inline[], newId: () => string): readonly Block[] {
  const parts = galleryParts(photos);
  const place = caption.length === 0 ? 'gallery' : sharedCaptionPlace(parts, (photo) => photo.caption.length > 0);
  const blocks = parts.map((part, at): Block => {
    const shared = at === parts.length - 1 ? [...caption] : [];
    const [only] = part;
    if (part.length < GALLERY_MIN && only !== undefined) return { type: 'figure', id: newId(), ...only, ...(place === 'figure' ? { caption: shared } : {}) };
    return { type: 'gallery', id: newId(), caption: place === 'gallery' ? shared : [], photos: [...part] };
  });
  return place === 'line' ? [...blocks, { type: 'paragraph', id: newId(), content: [...caption] }] : blocks;
}
