import { expectAccessible } from '../helpers/axe.ts';
import { body, captions, documentOf, events, expect, openEditor, outline, paragraph, settled, snapshot, test, tool, withFigure } from './support.ts';

const words = { headline: 'Tin', lead: 'Sapo', document: documentOf(paragraph('doan-mot-1', 'Một hai ba'), paragraph('doan-hai-2', 'Bốn')) };

test('Alt+F10 goes into the bar, arrows walk through it, Escape goes back to the text', async ({ page }) => {
  await openEditor(page, words);
  await body(page).getByText('Bốn').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Alt+F10');
  await expect(tool(page, 'Hoàn tác')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(tool(page, 'Chèn ảnh')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(tool(page, 'Đậm')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(tool(page, 'Đậm')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(body(page)).toBeFocused();
  await page.keyboard.type('!');
  await expect(body(page).locator('strong')).toHaveText('!');
  await page.keyboard.press('Alt+F10');
  await expect(tool(page, 'Đậm')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Tiêu đề' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(tool(page, 'Đậm')).toBeFocused();
});

test('block types by list, by buttons, by keys; the bar shows what is there', async ({ page }) => {
  await openEditor(page, words);
  const type = page.getByRole('combobox', { name: 'Kiểu đoạn' });
  await body(page).getByText('Bốn').click();
  await settled(page);
  await type.selectOption({ label: 'Tít xen lớn' });
  expect((await outline(page))[1]).toBe('h2: Bốn');
  await tool(page, 'Danh sách').click();
  expect((await outline(page))[1]).toBe('ul: Bốn');
  await expect(tool(page, 'Danh sách')).toHaveAttribute('aria-pressed', 'true');
  await expect(type).toHaveValue('bullet');
  await tool(page, 'Danh sách').click();
  expect((await outline(page))[1]).toBe('paragraph: Bốn');
  await tool(page, 'Trích dẫn').click();
  expect((await outline(page))[1]).toBe('quote: Bốn');
  await page.keyboard.press('Control+Alt+0');
  await page.keyboard.press('Control+Shift+7');
  expect((await outline(page))[1]).toBe('ol: Bốn');
  for (let step = 0; step < 6; step++) await page.keyboard.press('Control+z');
  expect(await outline(page)).toEqual(['paragraph: Một hai ba', 'paragraph: Bốn']);
});

test('a heading chosen right after typing keeps the words and the caret', async ({ page }) => {
  await openEditor(page, words);
  await body(page).getByText('Bốn').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Alt+3');
  await page.keyboard.type('Nước về');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Chữ');
  expect((await outline(page)).slice(2)).toEqual(['h3: Nước về', 'paragraph: Chữ']);
});

test('links: set, change, refuse, remove', async ({ page }) => {
  await openEditor(page, words);
  await body(page).getByText('Bốn').dblclick();
  await settled(page);
  const address = page.getByRole('textbox', { name: 'Địa chỉ' });
  const hrefs = async () => [...JSON.stringify((await snapshot(page)).document).matchAll(/"url":"([^"]*)"/g)].map((match) => match[1]);

  await tool(page, 'Liên kết').click();
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'ftp://x.vn', 'hai chữ', '']) {
    await address.fill(bad);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Chỉ dùng được địa chỉ web')).toBeVisible();
  }
  await address.fill('example.vn/tin');
  await page.keyboard.press('Enter');
  await expect(address).toHaveCount(0);
  expect(await hrefs()).toEqual(['https://example.vn/tin']);
  await expect(tool(page, 'Liên kết')).toHaveAttribute('aria-pressed', 'true');

  await tool(page, 'Liên kết').click();
  await expect(address).toHaveValue('https://example.vn/tin');
  await address.fill('ubnd@xa.gov.vn');
  await page.getByRole('button', { name: 'Gắn liên kết' }).click();
  expect(await hrefs()).toEqual(['mailto:ubnd@xa.gov.vn']);

  await tool(page, 'Liên kết').click();
  await page.getByRole('button', { name: 'Bỏ liên kết' }).click();
  expect(await hrefs()).toEqual([]);
  expect((await outline(page))[1]).toBe('paragraph: Bốn');
  await page.keyboard.press('Control+z');
  expect(await hrefs()).toEqual(['mailto:ubnd@xa.gov.vn']);
});

test('the bar knows that a caption takes no blocks, and says so', async ({ page }) => {
  await openEditor(page, withFigure());
  await captions(page).click();
  await expect(tool(page, 'Danh sách')).toHaveAttribute('aria-disabled', 'true');
  await expect(tool(page, 'Đậm')).not.toHaveAttribute('aria-disabled', 'true');
});

test('tools leave the caret where it is', async ({ page }) => {
  await openEditor(page, words);
  await body(page).getByText('Một hai ba').click();
  await page.keyboard.press('End');
  await settled(page);
  await tool(page, 'Nghiêng').click();
  await expect(body(page)).toBeFocused();
  await page.keyboard.type(' bốn');
  await expect(body(page).locator('em')).toHaveText(' bốn');
  await tool(page, 'Chèn ảnh').click();
  expect(await events(page, 'insert-photo')).toHaveLength(1);
  await expect(body(page)).toBeFocused();
});

test('axe finds nothing on the page', async ({ page }) => {
  await openEditor(page, withFigure());
  await page.getByRole('img', { name: 'Kênh nội đồng' }).click();
  await expectAccessible(page, 'page', { within: '.page-editor' });
});
