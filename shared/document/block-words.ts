import { fileSize } from '../text/file-size.ts';
import { GALLERY_MIN } from './gallery-parts.ts';
import type { Inline } from './inline-model.ts';
import type { Attachment, Block, BlockPhoto, Figure, Gallery } from './model.ts';

/** The credit line below a photo, without a prefix that was typed into the field as well; empty for none. */
export function creditLine(credit: string): string {
  const name = credit.trim().replace(/^ảnh\s*:\s*/iu, '');
  return name === '' ? '' : `Ảnh: ${name}`;
}

/** An attachment stays behind; the line says what it was. */
export function attachmentWords({ name, title, bytes }: Attachment): string {
  const words = title.trim() === '' ? name : `${title.trim()} (${name})`;
  return `Tệp đính kèm: ${words}, ${fileSize(bytes)}`;
}

/** The credit line of photos that all have the same one; empty when they differ or have none. */
export function sharedCredit(photos: readonly Pick<BlockPhoto, 'credit'>[]): string {
  const [first = '', ...others] = photos.map(({ credit }) => creditLine(credit));
  return others.every((line) => line === first) ? first : '';
}

/** The caption and credit of a photo as a line of their own; nothing when it has neither. */
export function captionAlone(figure: Pick<Figure, 'id' | 'caption' | 'credit'>): readonly Block[] {
  const credit = creditLine(figure.credit);
  const gap = figure.caption.length > 0 && credit !== '' ? ' ' : '';
  const content: Inline[] = [...figure.caption, ...(credit === '' ? [] : [{ type: 'text' as const, text: gap + credit, marks: ['italic' as const] }])];
  return content.length === 0 ? [] : [{ type: 'paragraph', id: figure.id, align: 'center', content }];
}

/** The blocks as they can stand away from this PC: of attachments and of photos that are not `carried`, the words remain. */
export function standAlone(blocks: readonly Block[], carried: (asset: string) => boolean): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'attachment') return [{ type: 'paragraph', id: block.id, content: [{ type: 'text', text: attachmentWords(block) }] }];
    if (block.type === 'gallery') return galleryAlone(block, carried);
    return block.type === 'figure' && !carried(block.asset) ? captionAlone(block) : [block];
  });
}

function galleryAlone(gallery: Gallery, carried: (asset: string) => boolean): readonly Block[] {
  const { id, caption } = gallery;
  const photos = gallery.photos.filter(({ asset }) => carried(asset));
  if (photos.length === gallery.photos.length) return [gallery];
  const credit = sharedCredit(gallery.photos);
  const lost = gallery.photos.filter(({ asset }) => !carried(asset)).flatMap((photo) => captionAlone({ id, caption: photo.caption, credit: credit === '' ? photo.credit : '' }));
  const figures = photos.map((photo): Block => ({ type: 'figure', id, ...photo }));
  // With the photos goes the place where their one credit stood.
  if (photos.length < GALLERY_MIN) return [...figures, ...lost, ...captionAlone({ id, caption, credit: photos.length === 0 ? credit : '' })];
  return [{ ...gallery, photos }, ...lost];
}
