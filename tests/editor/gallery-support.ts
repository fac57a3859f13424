import type { Locator, Page } from '@playwright/test';
import type { SerializedNode } from '../../shared/document/envelope.ts';
import { blocks, body, element, text } from './support.ts';

const line = (words: string): SerializedNode => element('paragraph', words === '' ? [] : [text(words)]);

/** A photo; its asset is named by the first letter of `asset`. */
export const photo = (id: string, caption = '', asset = 'a', [width, height]: readonly [number, number] = [1500, 1000]): SerializedNode => ({
  type: 'figure',
  version: 1,
  $: { blockId: id, assetId: asset.repeat(64), credit: 'Minh Châu', alt: 'Kênh', width, height },
  $slots: { caption: line(caption) },
});

export const gallery = (id: string, caption: string, ...photos: readonly SerializedNode[]): SerializedNode => element('gallery', photos, { $: { blockId: id }, $slots: { caption: line(caption) } });

export const galleries = (page: Page): Locator => body(page).locator('.page-gallery');
export const photos = (page: Page): Locator => galleries(page).locator('figure');
export const shared = (page: Page): Locator => page.getByRole('textbox', { name: 'Chú thích chung' });

/** One line per block; a gallery as `gallery(one | two | - ; shared)`, photos by their caption or `-`. */
export async function shape(page: Page): Promise<readonly string[]> {
  return (await blocks(page)).map(shapeOf);
}

function shapeOf(node: SerializedNode): string {
  if (node.type === 'gallery') return `gallery(${(node.children ?? []).map(captionOf).join(' | ')} ; ${captionOf(node)})`;
  if (node.type === 'figure') return `figure(${captionOf(node)})`;
  const words = wordsOf(node);
  return words === '' ? node.type : `${node.type}: ${words}`;
}

const captionOf = (node: SerializedNode): string => wordsOf(node.$slots?.['caption']) || '-';

function wordsOf(node: SerializedNode | undefined): string {
  if (node === undefined) return '';
  if (typeof node['text'] === 'string') return Number(node['format']) === 0 ? node['text'] : `*${node['text']}*`;
  return (node.children ?? []).map(wordsOf).join('');
}
