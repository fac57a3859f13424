import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdf } from '../helpers/read-pdf.ts';
import { ask, call, type Host, launchBrowser, newFolder, openTab, removeFolder, startHost } from './support.ts';

let host: Host;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  host = await startHost(newFolder());
  browser = await launchBrowser();
  page = await openTab(browser, host.url);
});
afterAll(async () => {
  await browser.close();
  await host.end('SIGTERM');
  removeFolder(host.dir);
});

test('printing to PDF: the page as it stands, with the styles that scripts have added, on the paper they ask for', async () => {
  await page.evaluate(() => {
    document.title = 'Bài để in';
    document.body.append(Object.assign(document.createElement('p'), { className: 'sheet', textContent: 'Xã Tân Phú tổng kết năm' }));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@page { size: 100mm 150mm; margin: 15mm; @bottom-center { content: "trang " counter(page) } } @media print { body > :not(.sheet) { display: none } .sheet { break-after: page } }');
    document.adoptedStyleSheets = [sheet];
  });
  const { title, pages } = await readPdf((await call(page, 'pdf')) as Uint8Array);
  expect(title).toBe('Bài để in');
  expect(pages[0]?.text).toMatch(/^trang 1\s*Xã Tân Phú tổng kết năm$/);
  expect([pages[0]?.width, pages[0]?.height].map((points) => Math.round(((points ?? 0) / 72) * 25.4))).toEqual([100, 150]);
  // Served once, to the browser that prints.
  expect((await ask(`${host.url}__host/snapshot/${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}`)).status).toBe(404);
});

test('printing: the browser opens its own dialog', async () => {
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  expect(await call(page, 'print')).toBe(true);
  await page.locator('html[data-printed="yes"]').waitFor({ state: 'attached' });
});

test('the clipboard takes several kinds of one content, exactly as they were written', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const items = { 'text/html': '<p style="text-align: center">Chữ <em>nghiêng</em></p>', 'text/plain': 'Chữ nghiêng' };
  // Somebody has just pressed something: only then a browser lets a page write.
  await page.locator('textarea').click();
  expect(await call(page, 'copy', items)).toBe('Chữ nghiêng');
  const read = (type: string): Promise<string> => page.evaluate(async (wanted) => (await (await navigator.clipboard.read())[0]?.getType(wanted))?.text() ?? '', type);
  await expect.poll(() => read('text/plain')).toBe('Chữ nghiêng');
  expect(await read('text/html')).toContain('<p style="text-align: center');
  expect(await read('text/html')).toContain('Chữ <em');
});
