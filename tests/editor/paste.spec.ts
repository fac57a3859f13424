import type { Page } from '@playwright/test';
import { paste } from './clipboard.ts';
import { blocks, body, captions, documentOf, events, expect, figures, headline, openEditor, outline, paragraph, settled, snapshot, test, withFigure } from './support.ts';

const blank = { headline: '', lead: '', document: documentOf(paragraph('doan-mot-1')) };

const stored = async (page: Page): Promise<string> => JSON.stringify(await snapshot(page));

test('structure and alignment stay; fonts, colours, indents and invisible signs go; h1 becomes h2, h5 becomes h4', async ({ page }) => {
  await openEditor(page, blank);
  await body(page).click();
  await settled(page);
  const html = `<html><head><style>p{color:red}</style></head><body>
    <h1 style="text-align:center">Tít\u00a0lớn</h1><h5>Tít nhỏ</h5>
    <p style="margin-left:40px;text-align:justify"><font face="Arial" color="red">Chữ <b>đậm</b> <i>nghiêng</i> <u>gạch</u> <s>bỏ</s> <span style="font-weight:bold;font-size:30px">to</span></font></p>
    <p>Ti\u0065\u0302\u0301ng\u200b Vi\u00adệt <a href="https://example.vn/a" target="_blank" onclick="x()">liên kết</a> <a href="javascript:x()">xấu</a></p>
    <ul><li>Một<ul><li>Con</li></ul></li><li>Hai</li></ul><blockquote>Lời</blockquote><hr><table><tr><td>Ô</td></tr></table></body></html>`;
  await paste(page, { 'text/html': html });
  const lines = await outline(page);
  expect(lines.slice(0, 4)).toEqual(['h2: Tít lớn', 'h4: Tít nhỏ', 'paragraph: Chữ đậm nghiêng gạch bỏ to', 'paragraph: Tiếng Việt liên kết xấu']);
  expect(lines).toContain('quote: Lời');
  expect(lines).toContain('horizontalrule');
  expect(lines.some((line) => line.includes('Ô'))).toBe(true);
  const json = await stored(page);
  expect(json).not.toMatch(/color(?!":null)|Arial|"style":"[^"]|_blank|onclick|javascript/i);
  expect(json).toBe(json.normalize('NFC'));
  const formats = [...json.matchAll(/"format":(\d+)/g)].map((match) => Number(match[1]));
  expect(formats.every((format) => (format & ~15) === 0)).toBe(true);
  const [title, , words] = await blocks(page);
  expect([title?.['format'], words?.['format'], words?.['indent']]).toEqual(['center', 'justify', 0]);
  await expect(body(page).locator('ul ul')).toHaveText('Con');
  await expect(body(page).locator('a')).toHaveCount(1);
});

test('lists from Word arrive as lists', async ({ page }) => {
  await openEditor(page, blank);
  await body(page).click();
  await settled(page);
  const item = (mark: string, level: number, words: string) =>
    `<p class="MsoListParagraph" style="text-indent:-.25in;mso-list:l0 level${String(level)} lfo1"><span style="mso-list:Ignore">${mark}<span>&nbsp;&nbsp;</span></span>${words}</p>`;
  await paste(page, { 'text/html': `<html><head><meta name="Generator" content="Microsoft Word 15"></head><body>${item('·', 1, 'Một')}${item('·', 1, 'Hai')}</body></html>` });
  expect((await outline(page))[0]).toBe('ul: Một / Hai');
});

test('pictures in pasted pages are never fetched; the writer is told', async ({ page }) => {
  await openEditor(page, blank);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await body(page).click();
  await settled(page);
  await paste(page, { 'text/html': '<p>Trước</p><figure><img src="https://attacker.invalid/a.jpg"><figcaption>Lời dưới ảnh</figcaption></figure><p>Sau</p>' });
  expect(await outline(page)).toEqual(['paragraph: Trước', 'paragraph: Lời dưới ảnh', 'paragraph: Sau']);
  expect(await events(page, 'notice')).toEqual(['pasted-images-dropped']);
  expect(asked.filter((url) => url.includes('attacker'))).toEqual([]);
});

test('files on the clipboard go to the importer, also when a browser adds HTML to them', async ({ page }) => {
  await openEditor(page, blank);
  await body(page).click();
  await settled(page);
  await paste(page, {}, ['a.png']);
  await paste(page, { 'text/html': '<img src="https://attacker.invalid/b.png">' }, ['b.png']);
  expect(await events(page, 'files')).toEqual([['a.png'], ['b.png']]);
  expect(await outline(page)).toEqual(['paragraph']);
});

test('dropped files go to the importer, and the photo goes where they were dropped', async ({ page }) => {
  await openEditor(page, { headline: '', lead: '', document: documentOf(paragraph('doan-mot-1', 'Một'), paragraph('doan-hai-2', 'Hai')) });
  const target = await body(page).getByText('Hai').boundingBox();
  if (!target) throw new Error('nothing to drop on');
  await page.evaluate(({ x, y }) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array([1])], 'lua.jpg', { type: 'image/jpeg' }));
    const at = document.elementFromPoint(x, y);
    for (const type of ['dragenter', 'dragover', 'drop']) at?.dispatchEvent(new DragEvent(type, { dataTransfer, clientX: x, clientY: y, bubbles: true, cancelable: true }));
  }, { x: target.x + 5, y: target.y + 2 });
  expect(await events(page, 'files')).toEqual([['lua.jpg']]);
  await page.evaluate(() => window.harness.insertPhotos([{ assetId: 'b'.repeat(64), name: 'lua.jpg', width: 30, height: 20, bytes: 9, caption: '', credit: '' }]));
  expect(await outline(page)).toEqual(['paragraph: Một', 'figure: []', 'paragraph: Hai']);
});

test('plain text: lines become paragraphs; in a caption and in the fields one line', async ({ page }) => {
  await openEditor(page, withFigure());
  await body(page).getByText('Đoạn sau').click();
  await page.keyboard.press('End');
  await settled(page);
  await paste(page, { 'text/plain': '.\r\nDòng hai\n\n\nDòng ba' });
  expect((await outline(page)).slice(2)).toEqual(['paragraph: Đoạn sau.', 'paragraph: Dòng hai', 'paragraph: Dòng ba']);
  await captions(page).click();
  await page.keyboard.press('End');
  await settled(page);
  await paste(page, { 'text/html': '<h2>To</h2><ul><li>Một</li></ul>', 'text/plain': 'To\nMột' });
  await expect(captions(page)).toHaveText('Vớt bèoTo Một');
  await headline(page).click();
  await page.keyboard.press('End');
  await paste(page, { 'text/plain': ': hai\n dòng \u200bnha\u0301' });
  await expect(headline(page)).toHaveValue('Tin mới: hai dòng nhá');
  await page.keyboard.press('Control+z');
  await expect(headline(page)).toHaveValue('Tin mới');
});

test('a paste is one step of its own', async ({ page }) => {
  await openEditor(page, withFigure());
  await body(page).getByText('Đoạn sau').click();
  await page.keyboard.press('End');
  await settled(page);
  await page.keyboard.type('a');
  await paste(page, { 'text/plain': 'dán' });
  await page.keyboard.type('b');
  await page.keyboard.press('Control+z');
  await expect(body(page).getByText('Đoạn sauadán')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(body(page).getByText('Đoạn saua')).toBeVisible();
});

test('our own format from elsewhere is not believed', async ({ page }) => {
  await openEditor(page, blank);
  await body(page).click();
  await settled(page);
  const nodes = [
    { type: 'figure', $: { assetId: '../../etc/passwd', credit: '<img src=x onerror=window.hacked=1>' } },
    { type: 'script', text: 'window.hacked=1' },
    { type: 'paragraph', children: [{ type: 'text', text: 'chữ', format: 4095, style: 'position:fixed', mode: 'token', detail: 3 }] },
  ];
  await paste(page, { 'application/x-lexical-editor': JSON.stringify({ namespace: 'toasoan', nodes }), 'text/plain': 'không' });
  await expect(figures(page)).toHaveCount(0);
  await expect(body(page).getByText('chữ')).toBeVisible();
  expect(await stored(page)).not.toContain('position:fixed');
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  await paste(page, { 'application/x-lexical-editor': `{"namespace":"toasoan","nodes":[${'{"type":"paragraph","children":['.repeat(20_000)}`, 'text/plain': ' thay thế' });
  await expect(body(page).getByText('thay thế')).toBeVisible();
});
