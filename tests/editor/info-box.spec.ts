import type { Page } from '@playwright/test';
import { after, around, before, boxes, command, heading, infoBox, plain, shape } from './cards-support.ts';
import { blocks, body, documentOf, element, expect, figure, openEditor, paragraph, settled, snapshot, test, text, tool } from './support.ts';
import { typeBy } from './input-methods.ts';

const box = 'infobox(h3: Lịch tiêm / paragraph: Thứ Hai / paragraph: Thứ Ba)';
const opening = () => around(infoBox('hop-tin-001', heading('Lịch tiêm'), plain('Thứ Hai'), plain('Thứ Ba')));
const caretAfter = async (page: Page, words: string): Promise<void> => {
  await body(page).getByText(words, { exact: true }).click();
  await page.keyboard.press('End');
};

test.describe('an info box', () => {
  test('comes with a line for its title and one for its text, which say what they are for; one step of undo', async ({ page }) => {
    await openEditor(page, around());
    await caretAfter(page, 'Đoạn trước');
    await command(page, 'insert.info-box');
    await expect.poll(() => shape(page)).toEqual([before, 'infobox(h2 / paragraph)', after]);
    const hints = await boxes(page).evaluate((box) => [...box.children].map((line) => getComputedStyle(line, '::before').content));
    expect(hints).toEqual(['"Tên hộp…"', '"Nội dung trong hộp: mốc thời gian, liên hệ, tóm tắt…"']);
    await expect(page.getByRole('group', { name: 'Hộp thông tin' })).toHaveCount(1);
    await typeBy(page, 'backspaceKeys', 'lịch tiêm chủng', false);
    await page.keyboard.press('ArrowDown');
    await typeBy(page, 'composition', 'thứ hai', false);
    await expect.poll(() => shape(page)).toEqual([before, 'infobox(h2: lịch tiêm chủng / paragraph: thứ hai)', after]);
    for (let step = 0; step < 6 && (await shape(page)).length > 2; step += 1) await page.keyboard.press('Control+z');
    expect(await shape(page)).toEqual([before, after]);
  });

  test('has a title one level below the heading it stands under', async ({ page }) => {
    await openEditor(page, around(heading('Việc cần biết')));
    await caretAfter(page, 'Việc cần biết');
    await command(page, 'insert.info-box');
    await expect.poll(() => shape(page)).toEqual([before, 'h3: Việc cần biết', 'infobox(h4 / paragraph)', after]);
  });

  test('takes the selected paragraphs and lists in, and gives them back, in one step each', async ({ page }) => {
    const list = element('list', [element('listitem', [text('Một')], { value: 1 })], { listType: 'bullet', start: 1, tag: 'ul', $: { blockId: 'danh-sach' } });
    const document = documentOf(paragraph('doan-mot-1', 'Mở đầu'), list, paragraph('doan-hai-1', 'Kết'));
    await openEditor(page, { headline: '', lead: '', document });
    await caretAfter(page, 'Mở đầu');
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+End');
    await command(page, 'insert.info-box');
    await expect.poll(() => shape(page)).toEqual(['infobox(paragraph: Mở đầu / ul: Một)', 'paragraph: Kết']);
    expect(new Set((await blocks(page)).map((block) => block.$?.['blockId'])).size).toBe(2);
    await page.keyboard.press('Control+z');
    expect((await snapshot(page)).document).toEqual(document);
    await page.keyboard.press('Control+y');
    await caretAfter(page, 'Mở đầu');
    await command(page, 'insert.info-box');
    await expect.poll(() => shape(page)).toEqual(['paragraph: Mở đầu', 'ul: Một', 'paragraph: Kết']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => shape(page)).toEqual(['infobox(paragraph: Mở đầu / ul: Một)', 'paragraph: Kết']);
  });

  test('holds nothing but paragraphs, headings and lists; what a newer version put into it stays', async ({ page }) => {
    await openEditor(page, opening());
    await caretAfter(page, 'Thứ Hai');
    await command(page, 'insert.rule');
    await expect.poll(() => shape(page)).toEqual([before, box, 'horizontalrule', after]);
    const html = '<p> và</p><blockquote>Lời</blockquote><figure><img src="x"></figure><ul><li>Mục</li></ul>';
    await page.evaluate((markup) => navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([markup], { type: 'text/html' }) })]), html);
    await caretAfter(page, 'Thứ Hai');
    await page.keyboard.press('Control+v');
    await expect.poll(async () => (await shape(page))[1]).toContain('ul: Mục');
    const inside = (await blocks(page))[1]?.children?.map(({ type }) => type) ?? [];
    expect(inside.filter((type) => !['heading', 'paragraph', 'list'].includes(type))).toEqual([]);
    const newer = around({ ...infoBox('hop-tin-001'), children: [plain('Một'), element('hop-moi', [text('Hai')])] });
    await openEditor(page, newer);
    await caretAfter(page, 'Một');
    await page.keyboard.type('!');
    expect((await blocks(page))[1]?.children?.map(({ type }) => type)).toEqual(['paragraph', 'hop-moi']);
  });

  test('a photo put in while the caret is in it comes behind it', async ({ page }) => {
    await openEditor(page, opening());
    await caretAfter(page, 'Thứ Hai');
    await page.evaluate(() => window.harness.insertPhotos([{ assetId: 'a'.repeat(64), name: 'a.jpg', width: 4, height: 3, bytes: 9, caption: 'Ảnh', credit: '' }]));
    await expect.poll(() => shape(page)).toEqual([before, box, 'figure', after]);
  });

  test('Enter twice on its last line leaves it, and typing goes on behind it', async ({ page }) => {
    await openEditor(page, opening());
    await caretAfter(page, 'Thứ Ba');
    await page.keyboard.press('Enter');
    expect((await shape(page))[1]).toBe('infobox(h3: Lịch tiêm / paragraph: Thứ Hai / paragraph: Thứ Ba / paragraph)');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Tiếp');
    expect(await shape(page)).toEqual([before, box, 'paragraph: Tiếp', after]);
    await caretAfter(page, 'Thứ Hai');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('giữa');
    expect((await shape(page))[1]).toBe('infobox(h3: Lịch tiêm / paragraph: Thứ Hai / paragraph / paragraph: giữa / paragraph: Thứ Ba)');
  });

  test('arrow keys go in and out; from a box at the very beginning up into the lead', async ({ page }) => {
    await openEditor(page, { ...opening(), document: documentOf(infoBox('hop-tin-001', heading('Lịch'), plain('Một')), paragraph('doan-sau-1', 'Đoạn sau')) });
    await caretAfter(page, 'Một');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('S');
    expect(await shape(page)).toEqual(['infobox(h3: Lịch / paragraph: Một)', 'paragraph: SĐoạn sau']);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('textbox', { name: 'Sapo' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('T');
    expect((await shape(page))[0]).toBe('infobox(h3: TLịch / paragraph: Một)');
  });

  test('Ctrl+A selects what is in it first, then everything', async ({ page }) => {
    await openEditor(page, opening());
    await caretAfter(page, 'Thứ Hai');
    await page.keyboard.press('Control+a');
    await settled(page);
    expect(await page.evaluate(() => getSelection()?.toString().replace(/\s+/g, ' '))).toBe('Lịch tiêm Thứ Hai Thứ Ba');
    await page.keyboard.press('Control+a');
    await settled(page);
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('Đoạn sau');
    await page.keyboard.press('ArrowRight');
    await caretAfter(page, 'Thứ Hai');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.type('Mới');
    await expect.poll(async () => (await shape(page))[1]).toMatch(/^infobox\((?:h3|paragraph): Mới\)$/);
    expect((await shape(page)).length).toBe(3);
  });

  test('Backspace at the start of an empty one takes it away; of a full one it stays', async ({ page }) => {
    await openEditor(page, around(infoBox('hop-tin-001', heading(''), plain(''))));
    await boxes(page).locator('h3').click();
    await page.keyboard.press('Backspace');
    await expect.poll(() => shape(page)).toEqual([before, 'paragraph', after]);
    expect((await blocks(page))[1]?.$?.['blockId']).toBe('hop-tin-001');
    await page.keyboard.press('Control+z');
    await expect.poll(() => shape(page)).toEqual([before, 'infobox(h3 / paragraph)', after]);
    await openEditor(page, around(infoBox('hop-tin-001', plain('Một'), plain('Hai'))));
    await body(page).getByText('Một').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Backspace');
    expect(await shape(page)).toEqual([before, 'infobox(paragraph: Một / paragraph: Hai)', after]);
  });

  test('Backspace behind it and Delete before it never pull words over its edge', async ({ page }) => {
    await openEditor(page, opening());
    await body(page).getByText('Đoạn sau').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Backspace');
    await caretAfter(page, 'Đoạn trước');
    await page.keyboard.press('Delete');
    await caretAfter(page, 'Thứ Ba');
    await page.keyboard.press('Delete');
    expect(await shape(page)).toEqual([before, box, after]);
  });

  test('the list of block types and the list buttons work inside; a quotation is not offered a way out', async ({ page }) => {
    await openEditor(page, opening());
    await caretAfter(page, 'Thứ Hai');
    const types = page.getByRole('combobox', { name: 'Kiểu đoạn' });
    await expect(types).toHaveValue('paragraph');
    await types.selectOption('h4');
    await expect.poll(async () => (await shape(page))[1]).toBe('infobox(h3: Lịch tiêm / h4: Thứ Hai / paragraph: Thứ Ba)');
    await caretAfter(page, 'Thứ Ba');
    await tool(page, 'Danh sách').click();
    await expect.poll(async () => (await shape(page))[1]).toBe('infobox(h3: Lịch tiêm / h4: Thứ Hai / ul: Thứ Ba)');
    await command(page, 'blocks.quote');
    await settled(page);
    expect(await shape(page)).toEqual([before, 'infobox(h3: Lịch tiêm / h4: Thứ Hai / ul: Thứ Ba)', after]);
  });

  test('is copied and pasted whole, and stored as it was', async ({ page }) => {
    const start = around(infoBox('hop-tin-001', heading('Lịch tiêm'), plain('Thứ Hai'), plain('Thứ Ba')), figure('anh-mot-11', 'Ảnh'));
    await openEditor(page, start);
    expect((await snapshot(page)).document).toEqual(start.document);
    await caretAfter(page, 'Đoạn trước');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+v');
    await expect.poll(async () => (await shape(page)).filter((line) => line === box)).toHaveLength(2);
  });

  test('cannot be changed on a page that is only read', async ({ page }) => {
    await openEditor(page, { ...opening(), readOnly: true });
    await command(page, 'insert.info-box');
    await body(page).getByText('Thứ Hai').click();
    await page.keyboard.type('x');
    expect(await shape(page)).toEqual([before, box, after]);
  });
});
