import { fileSize } from '../text/file-size.ts';
import type { Inline } from './inline-model.ts';
import type { Attachment, Block, Figure } from './model.ts';

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

/** The caption and credit of a photo as a line of their own; nothing when it has neither. */
export function captionAlone(figure: Omit<Figure, 'type' | 'asset' | 'width' | 'height' | 'alt'>): readonly Block[] {
  const credit = creditLine(figure.credit);
  const gap = figure.caption.length > 0 && credit !== '' ? ' ' : '';
  const content: Inline[] = [...figure.caption, ...(credit === '' ? [] : [{ type: 'text' as const, text: gap + credit, marks: ['italic' as const] }])];
  return content.length === 0 ? [] : [{ type: 'paragraph', id: figure.id, align: 'center', content }];
}

/** The blocks as they can stand away from this PC: of attachments and of photos that are not `carried`, the words remain. */
export function standAlone(blocks: readonly Block[], carried: (asset: string) => boolean): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'attachment') return [{ type: 'paragraph', id: block.id, content: [{ type: 'text', text: attachmentWords(block) }] }];
    return block.type === 'figure' && !carried(block.asset) ? captionAlone(block) : [block];
  });
}
