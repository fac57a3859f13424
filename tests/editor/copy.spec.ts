import type { Page } from '@playwright/test';
import { copied, paste } from './clipboard.ts';
import { body, captions, documentOf, element, expect, figure, openEditor, outline, paragraph, settled, test, text } from './support.ts';
import { table } from './tables.ts';

const list = element(
  'list',
  [element('listitem', [text('một')], { value: 3 }), element('listitem', [element('list', [element('listitem', [text('con')], { value: 1 })], { listType: 'bullet', start: 1, tag: 'ul' })], { value: 4 }), element('listitem', [text('hai')], { value: 4 })],
  { listType: 'number', start: 3, tag: 'ol', $: { blockId: 'ds-mot-111' } },
);
const article = {
  headline: '',
  lead: '',
  document: documentOf(
    element('heading', [text('Tít lớn')], { tag: 'h2', format: 'center', $: { blockId: 'tit-mot-11' } }),
    element('paragraph', [text('Chữ '), text('đậm', 1), text(' và '), element('link', [text('liên kết')], { url: 'https://example.vn/' })], { format: 'justify', textFormat: 0, textStyle: '', $: { blockId: 'doan-mot-1' } }),
    figure('anh-mot-11', 'Vớt bèo'),
    list,
    table([[{ words: 'Xã', header: 1 }, { words: 'Hộ', header: 1 }], ['An', '1']], {}, 'Hộ nghèo'),
    { type: 'video', version: 1, $: { blockId: 'phim-mot-1', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', title: 'Lễ hội' }, $slots: { caption: element('paragraph', [text('Phim')]) } },
    { type: 'attachment', version: 1, $: { blockId: 'tep-mot-11', assetId: 'c'.repeat(64), name: 'Kế hoạch.pdf', mime: 'application/pdf', bytes: 20_480, title: '' } },
    paragraph('doan-cuoi', 'Hết'),
  ),
};

async function all(page: Page): Promise<void> {
  await body(page).focus();
  await page.keyboard.press('Control+a');
  await settled(page);
}

test('a whole article goes out as clean HTML with its pictures inside, as plain text, and as our own format', async ({ page }) => {
  await openEditor(page, article);
  await expect.poll(() => body(page).locator('figure img').first().evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0)).toBe(true);
  await all(page);
  const data = await copied(page);
  const html = (data['text/html'] ?? '').replace(/src="data:image\/jpeg;base64,[A-Za-z0-9+/=]{500,}"/, 'src="JPEG"');
  expect(html.split('\n')).toEqual([
    '<meta charset="utf-8"><meta name="generator" content="Tòa Soạn"><h2 style="text-align: center">Tít lớn</h2>',
    '<p style="text-align: justify">Chữ <strong>đậm</strong> và <a href="https://example.vn/" rel="noopener nofollow">liên kết</a></p>',
    '<figure><img src="JPEG" alt="Kênh nội đồng" width="1500" height="600"><figcaption>Vớt bèo <span class="credit">Ảnh: Minh Châu</span></figcaption></figure>',
    '<ol start="3"><li>một<ul><li>con</li></ul></li><li>hai</li></ol>',
    '<table border="1" style="border-collapse: collapse"><caption>Hộ nghèo</caption><thead><tr><th scope="col">Xã</th><th scope="col">Hộ</th></tr></thead><tbody><tr><td>An</td><td>1</td></tr></tbody></table>',
    '<figure class="video-card" data-provider="youtube"><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" rel="noopener nofollow">Lễ hội</a> <span class="video-place">Video trên YouTube</span><figcaption>Phim</figcaption></figure>',
    '<p>Kế hoạch.pdf (20 KB)</p>',
    '<p>Hết</p>',
  ]);
  expect(data['text/plain']).toBe('Tít lớn\nChữ đậm và liên kết\nVớt bèo\n3. một\n  - con\n4. hai\nHộ nghèo\nXã\tHộ\nAn\t1\nPhim\nHết');
  expect(JSON.parse(data['application/x-lexical-editor'] ?? '')).toMatchObject({ namespace: 'toasoan' });
});

test('parts keep the block they are in; words alone are words', async ({ page }) => {
  await openEditor(page, article);
  const select = (from: string, to: string): Promise<void> =>
    page.evaluate(
      ([start, end]) => {
        const find = (words: string | undefined): Text => {
          const walker = document.createTreeWalker(document.querySelector('.page-body') ?? document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) if (node.nodeValue?.includes(words ?? '')) return node as Text;
          throw new Error(`no ${String(words)}`);
        };
        const [first, last] = [find(start), find(end)];
        document.getSelection()?.setBaseAndExtent(first, (first.nodeValue ?? '').indexOf(start ?? ''), last, (last.nodeValue ?? '').indexOf(end ?? '') + (end ?? '').length);
      },
      [from, to],
    );
  const html = async (from: string, to: string): Promise<string> => {
    await body(page).focus();
    await select(from, to);
    await settled(page);
    return ((await copied(page))['text/html'] ?? '').replace(/^(?:<meta[^>]*>)*/, '');
  };
  expect(await html('hữ', 'đậ')).toBe('hữ <strong>đậ</strong>');
  expect(await html('lớn', 'Chữ')).toBe('<h2 style="text-align: center">lớn</h2>\n<p style="text-align: justify">Chữ</p>');
  expect(await html('con', 'ai')).toBe('<ol start="3"><li><ul><li>con</li></ul></li><li>hai</li></ol>');
  expect(await html('liên', 'ết')).toBe('<a href="https://example.vn/" rel="noopener nofollow">liên kết</a>');
});

test('cut takes what it copied, and pasting gives it back as it was', async ({ page }) => {
  await openEditor(page, article);
  const before = await outline(page);
  await all(page);
  const data = await copied(page, 'cut');
  expect(await outline(page)).toHaveLength(1);
  expect(await body(page).textContent()).toBe('');
  await body(page).focus();
  await paste(page, { 'application/x-lexical-editor': data['application/x-lexical-editor'] ?? '' });
  expect(await outline(page)).toEqual(before);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await outline(page)).toEqual(before);
});

test('a caption and a selected picture go out, too; nothing selected copies nothing', async ({ page }) => {
  await openEditor(page, article);
  await captions(page).first().click();
  await page.keyboard.press('Control+a');
  await settled(page);
  expect((await copied(page))['text/plain']).toBe('Vớt bèo');
  await body(page).locator('figure img').first().click();
  await settled(page);
  const picture = await copied(page);
  expect(picture['text/html']).toMatch(/<figure><img src="data:image\/jpeg;base64,[^"]+" alt="Kênh nội đồng"/);
  expect(picture['text/plain']).toBe('Vớt bèo');
  await body(page).getByText('Hết').click();
  await settled(page);
  expect((await copied(page))['text/html']).toBeUndefined();
});

test('a picture that is not there leaves its words', async ({ page }) => {
  await openEditor(page, { ...article, document: documentOf(paragraph('doan-mot-1', 'Trước'), figure('anh-mot-11', 'Vớt bèo', 'f'.repeat(64)), table([['a', 'b']]), paragraph('doan-cuoi', 'Sau')) });
  await all(page);
  expect((await copied(page))['text/html']).toContain('<p>Vớt bèo Ảnh: Minh Châu</p>');
});
