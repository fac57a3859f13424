import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { DOCUMENT_SCHEMA, type Envelope, type SerializedNode } from '../../shared/document/envelope.ts';
import { chromiumArgs, chromiumPath } from '../helpers/chromium.ts';
import type { HarnessEvent, Opening } from './harness/api.ts';
import { startHarness } from './harness/server.ts';

/** `page` is a real Chromium on the editor alone; `openEditor` puts an article into it. */
export const test = base.extend<object, { readonly harnessAddress: string }>({
  harnessAddress: [
    // Playwright reads the fixtures a function needs from its first parameter.
    // eslint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const server = await startHarness();
      await provide(server.address);
      await server.close();
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, provide) => provide({ executablePath: await chromiumPath(), args: [...chromiumArgs, '--disable-gpu'] }),
    { scope: 'worker' },
  ],
  baseURL: async ({ harnessAddress }, provide) => provide(harnessAddress),
  contextOptions: async ({ contextOptions }, provide) =>
    provide({ ...contextOptions, locale: 'vi-VN', viewport: { width: 1120, height: 860 }, permissions: ['clipboard-read', 'clipboard-write'] }),
  page: async ({ page }, provide) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    settleAfterMoves(page);
    await provide(page);
    expect(errors, 'errors of the page').toEqual([]);
  },
});

export { expect };

/** Opens an article on a fresh page. */
export async function openEditor(page: Page, opening: Opening & { readonly readOnly?: boolean }): Promise<void> {
  if (!(await page.evaluate(() => 'harness' in window))) await page.goto('./');
  await page.waitForFunction(() => 'harness' in window);
  await page.evaluate((article) => window.harness.open(article), opening);
  await page.waitForFunction(() => window.harness.ready());
  // Words have no place on the screen before the first frame.
  await settled(page);
}

export const body = (page: Page): Locator => page.getByRole('textbox', { name: 'Nội dung bài' });
export const headline = (page: Page): Locator => page.getByRole('textbox', { name: 'Tiêu đề', exact: true });
export const lead = (page: Page): Locator => page.getByRole('textbox', { name: 'Sapo' });
export const captions = (page: Page): Locator => page.getByRole('textbox', { name: 'Chú thích ảnh' });
export const figures = (page: Page): Locator => body(page).locator('figure');
export const tool = (page: Page, name: string): Locator => page.getByRole('toolbar').getByRole('button', { name, exact: true });

/** Lets the browser tell the editor about the last arrow key or click, and React draw what came of it, as both do between two keys of a person. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => void requestAnimationFrame(() => setTimeout(() => setTimeout(resolve)))));

/** After `page.mouse.up`, and after a key that only moves caret or selection, as `settled`. Clicks of locators are left alone. Keys with Shift are left alone: input methods send them in bursts. */
function settleAfterMoves(page: Page): void {
  const press = page.keyboard.press.bind(page.keyboard);
  page.keyboard.press = async (key, options) => {
    await press(key, options);
    if (/^(Home|End|Page\w+|Arrow\w+|Escape|Tab|F\d+)$/.test(key)) await settled(page);
  };
  const up = page.mouse.up.bind(page.mouse);
  page.mouse.up = async (options) => {
    await up(options);
    await settled(page);
  };
}

/** What would be saved now. */
export const snapshot = (page: Page): Promise<Opening> => page.evaluate(() => window.harness.snapshot());
export const events = (page: Page, kind: HarnessEvent['kind']): Promise<readonly unknown[]> =>
  page.evaluate((wanted) => window.harness.events().filter((event) => event.kind === wanted).map(({ detail }) => detail), kind);

/** The serialised top-level blocks. */
export async function blocks(page: Page): Promise<readonly SerializedNode[]> {
  const { document } = await snapshot(page);
  return (document.state as { readonly root: { readonly children: readonly SerializedNode[] } }).root.children;
}

/** One line per block: what it is and what it says; captions in brackets, marks left out. */
export async function outline(page: Page): Promise<readonly string[]> {
  return (await blocks(page)).map((node) => {
    const caption = node.$slots?.['caption'];
    const kind = node.type === 'heading' ? String(node['tag']) : node.type === 'list' ? String(node['tag']) : node.type;
    const words = caption ? `[${textOf(caption)}]` : textOf(node);
    return words === '' ? kind : `${kind}: ${words}`;
  });
}

function textOf(node: SerializedNode): string {
  if (node.type === 'linebreak') return '⏎';
  if (typeof node['text'] === 'string') return node['text'];
  return (Array.isArray(node.children) ? node.children : []).map(textOf).join(node.type === 'list' ? ' / ' : '');
}

export const text = (value: string, format = 0): SerializedNode => ({ type: 'text', version: 1, text: value, format, detail: 0, mode: 'normal', style: '' });

export const element = (type: string, children: readonly SerializedNode[], rest: Partial<SerializedNode> = {}): SerializedNode => ({
  type,
  version: 1,
  children,
  direction: null,
  format: '',
  indent: 0,
  ...(type === 'paragraph' ? { textFormat: 0, textStyle: '' } : {}),
  ...rest,
});

export const paragraph = (id: string, words = ''): SerializedNode => element('paragraph', words === '' ? [] : [text(words)], { $: { blockId: id } });

export const figure = (id: string, caption: string, assetId = 'a'.repeat(64)): SerializedNode => ({
  type: 'figure',
  version: 1,
  $: { blockId: id, assetId, credit: 'Minh Châu', alt: 'Kênh nội đồng', width: 1500, height: 600 },
  $slots: { caption: element('paragraph', caption === '' ? [] : [text(caption)]) },
});

export const documentOf = (...children: readonly SerializedNode[]): Envelope => ({
  app: 'toasoan',
  schema: DOCUMENT_SCHEMA,
  editor: 'lexical@0.52.0',
  state: { root: element('root', children) },
});

/** Two paragraphs with a figure between them: the place of most accidents. */
export const withFigure = (): Opening => ({
  headline: 'Tin mới',
  lead: 'Sáng nay',
  document: documentOf(paragraph('doan-dau-1', 'Đoạn trước'), figure('anh-mot-11', 'Vớt bèo'), paragraph('doan-sau-1', 'Đoạn sau')),
});
