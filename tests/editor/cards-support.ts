import type { Locator, Page } from '@playwright/test';
import type { SerializedNode } from '../../shared/document/envelope.ts';
import { attachmentTypes } from '../../shared/domain/attachment.ts';
import type { Opening } from './harness/api.ts';
import { blocks, body, documentOf, element, paragraph, text } from './support.ts';

const line = (words: string): SerializedNode => element('paragraph', words === '' ? [] : [text(words)]);

/** A pull-quote in its stored form: the words are its children. */
export const pullQuote = (id: string, words: readonly SerializedNode[], source = ''): SerializedNode => ({
  type: 'pullquote',
  version: 1,
  children: words,
  $: { blockId: id },
  $slots: { source: line(source) },
});
export const infoBox = (id: string, ...children: readonly SerializedNode[]): SerializedNode => element('infobox', children, { $: { blockId: id } });
export const heading = (words: string): SerializedNode => element('heading', words === '' ? [] : [text(words)], { tag: 'h3' });
export const plain = (words = ''): SerializedNode => line(words);
export const video = (id: string, url: string, title = '', caption = ''): SerializedNode => ({ type: 'video', version: 1, $: { blockId: id, url, title }, $slots: { caption: line(caption) } });
export const attachment = (id: string, name = 'Kế hoạch.pdf', title = ''): SerializedNode => ({
  type: 'attachment',
  version: 1,
  $: { blockId: id, assetId: 'b'.repeat(64), name, mime: attachmentTypes.pdf, bytes: 1_468_006, title },
});

export const around = (...middle: readonly SerializedNode[]): Opening => ({
  headline: 'Tin mới',
  lead: 'Sáng nay',
  document: documentOf(paragraph('doan-dau-1', 'Đoạn trước'), ...middle, paragraph('doan-sau-1', 'Đoạn sau')),
});

export const words = (page: Page): Locator => page.getByRole('textbox', { name: 'Câu trích dẫn' });
export const source = (page: Page): Locator => page.getByRole('textbox', { name: 'Người nói' });
export const videoCaption = (page: Page): Locator => page.getByRole('textbox', { name: 'Chú thích video' });
export const quotes = (page: Page): Locator => body(page).locator('.page-pull-quote');
export const boxes = (page: Page): Locator => body(page).locator('.page-info-box');
export const videos = (page: Page): Locator => body(page).locator('.page-video');
export const files = (page: Page): Locator => body(page).locator('.page-attachment');

/** Runs a command of the page by its id, as the palette does. */
export const command = (page: Page, id: string): Promise<void> => page.evaluate((wanted) => window.harness.command(wanted), id);

/** One line per block, with all that is in it: `pullquote(lời | người nói)`, `infobox(h3: Lịch / paragraph: …)`. */
export async function shape(page: Page): Promise<readonly string[]> {
  return (await blocks(page)).map(shapeOf);
}

function shapeOf(node: SerializedNode): string {
  const slot = (name: string): string => wordsOf(node.$slots?.[name]);
  switch (node.type) {
    case 'pullquote':
      return `pullquote(${wordsOf(node)} | ${slot('source')})`;
    case 'infobox':
      return `infobox(${(node.children ?? []).map(shapeOf).join(' / ')})`;
    case 'video':
      return `video(${String(node.$?.['url'])} | ${String(node.$?.['title'])} | ${slot('caption')})`;
    case 'attachment':
      return `attachment(${String(node.$?.['name'])} | ${String(node.$?.['title'])})`;
    default: {
      const kind = node.type === 'heading' || node.type === 'list' ? String(node['tag']) : node.type;
      return wordsOf(node) === '' ? kind : `${kind}: ${wordsOf(node)}`;
    }
  }
}

function wordsOf(node: SerializedNode | undefined): string {
  if (node === undefined) return '';
  if (node.type === 'linebreak') return '⏎';
  if (typeof node['text'] === 'string') return Number(node['format']) === 0 ? node['text'] : `*${node['text']}*`;
  return (node.children ?? []).map(wordsOf).join(node.type === 'list' ? ' + ' : '');
}

export const before = 'paragraph: Đoạn trước';
export const after = 'paragraph: Đoạn sau';
