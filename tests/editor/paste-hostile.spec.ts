import type { Page } from '@playwright/test';
import { linkSchemes } from '../../shared/document/inline-model.ts';
import { blocksSchema } from '../../shared/document/model.ts';
import { readEnvelope } from '../../shared/document/read-envelope.ts';
import { toBlocks } from '../../shared/document/to-blocks.ts';
import { hostileHtml, hugeHtml } from '../fixtures/hostile-html.ts';
import { paste } from './clipboard.ts';
import { body, documentOf, expect, openEditor, outline, paragraph, settled, snapshot, test } from './support.ts';

const blank = { headline: '', lead: '', document: documentOf(paragraph('doan-mot-1')) };
const article = { headline: '', lead: '', document: documentOf(paragraph('doan-mot-1', 'Trước'), paragraph('doan-hai-2', 'Sau')) };

/** What a page asked for beyond its own files, and what its policy had to refuse. */
function watch(page: Page): { readonly outside: string[]; readonly refused: string[] } {
  const outside: string[] = [];
  const refused: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1|blob:|data:image)/.test(request.url())) outside.push(request.url());
  });
  page.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) refused.push(message.text());
  });
  return { outside, refused };
}

test('hostile snippets, pasted as HTML, as text and as our own format: nothing runs, nothing leaves, nothing is refused', async ({ page }) => {
  await openEditor(page, blank);
  const seen = watch(page);
  for (const [index, html] of hostileHtml.entries()) {
    if (index % 16 === 0) await openEditor(page, blank);
    await body(page).focus();
    await page.keyboard.press('Control+End');
    await paste(page, { 'text/html': html });
    await paste(page, { 'text/html': `<p>trước ${html} sau</p>`, 'text/plain': html });
    const node = { type: 'link', version: 1, url: html, rel: null, target: null, title: null, children: [{ type: 'text', text: html, style: html, format: 1 }], direction: null, format: '', indent: 0 };
    await paste(page, { 'application/x-lexical-editor': JSON.stringify({ namespace: 'toasoan', nodes: [{ ...node, type: 'paragraph', children: [node] }, node] }) });
    await paste(page, { 'text/plain': html });
    const stored = JSON.stringify(await snapshot(page));
    const urls = [...stored.matchAll(/"url":("(?:[^"\\]|\\.)*")/g)].map((match) => String(JSON.parse(match[1] ?? '""')));
    expect(urls.filter((url) => !linkSchemes.some((scheme) => url.startsWith(scheme))), html).toEqual([]);
    expect(stored.isWellFormed(), html).toBe(true);
    if (index % 16 === 15) await body(page).hover();
  }
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(seen).toEqual({ outside: [], refused: [] });
});

test('huge pages come to an end, in bounded time, as a document that can be read, sent and undone', async ({ page }) => {
  await openEditor(page, article);
  const seen = watch(page);
  for (const [name, { html, mark }] of Object.entries(hugeHtml)) {
    await openEditor(page, article);
    await body(page).getByText('Trước').click();
    await page.keyboard.press('End');
    await settled(page);
    await paste(page, { 'text/html': html() });
    const all = page.getByRole('dialog').getByRole('button', { name: 'Dán hết' });
    await expect(async () => {
      if (await all.isVisible()) await all.click();
      await expect(page.getByRole('dialog')).toBeHidden({ timeout: 100 });
    }).toPass({ timeout: 30_000 });
    const { document } = await snapshot(page);
    const { blocks } = toBlocks(document);
    expect.soft(readEnvelope(document).kind, name).toBe('ok');
    expect.soft(blocksSchema.safeParse(blocks).success, name).toBe(true);
    expect.soft(JSON.stringify(blocks), name).toContain(mark);
    await body(page).focus();
    await page.keyboard.press('Control+z');
    expect.soft(await outline(page), name).toEqual(['paragraph: Trước', 'paragraph: Sau']);
  }
  expect(seen).toEqual({ outside: [], refused: [] });
});
