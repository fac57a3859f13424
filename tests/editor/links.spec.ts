import { expectAccessible } from '../helpers/axe.ts';
import { blocks, body, documentOf, element, events, expect, openEditor, paragraph, test, text } from './support.ts';

const link = (words: string, url: string) => element('link', [text(words)], { rel: null, target: null, title: null, url });
const linked = () => ({
  headline: '',
  lead: '',
  document: documentOf(element('paragraph', [text('Xem '), link('trang này', 'https://example.vn/tin'), text(' nhé')], { $: { blockId: 'doan-so-1' } })),
});
const dialog = (page: Parameters<typeof body>[0]) => page.getByRole('dialog', { name: 'Liên kết' });

test('an existing link: its words and address are changed together, in one step', async ({ page }) => {
  await openEditor(page, linked());
  await body(page).getByText('trang này').click();
  await page.keyboard.press('Control+k');
  await expect(dialog(page).getByRole('textbox', { name: 'Chữ hiển thị' })).toHaveValue('trang này');
  await dialog(page).getByRole('textbox', { name: 'Chữ hiển thị' }).fill('kế hoạch số 12');
  await dialog(page).getByRole('textbox', { name: 'Địa chỉ' }).fill('example.vn/ke-hoach');
  await page.keyboard.press('Enter');
  expect((await blocks(page))[0]?.children?.[1]).toMatchObject({ type: 'link', url: 'https://example.vn/ke-hoach', children: [{ text: 'kế hoạch số 12' }] });
  await page.keyboard.press('Control+z');
  expect((await blocks(page))[0]?.children?.[1]).toMatchObject({ url: 'https://example.vn/tin', children: [{ text: 'trang này' }] });
});

test('a new link at the caret brings its own words; selected words keep theirs', async ({ page }) => {
  await openEditor(page, { headline: '', lead: '', document: documentOf(paragraph('doan-so-1', 'Tải')) });
  await body(page).getByText('Tải').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' ');
  await page.keyboard.press('Control+k');
  await dialog(page).getByRole('textbox', { name: 'Địa chỉ' }).fill('https://example.vn/mau.pdf');
  await dialog(page).getByRole('textbox', { name: 'Chữ hiển thị' }).fill('mẫu đơn');
  await page.keyboard.press('Enter');
  expect((await blocks(page))[0]?.children).toMatchObject([{ text: 'Tải ' }, { type: 'link', children: [{ text: 'mẫu đơn' }] }]);
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+k');
  await expect(dialog(page)).toBeVisible();
  await expect(dialog(page).getByRole('textbox', { name: 'Chữ hiển thị' })).toHaveCount(0);
});

test('what readers would stumble over is said while the address is typed; tracking parts come off by a press', async ({ page }) => {
  await openEditor(page, linked());
  await body(page).getByText('trang này').click();
  await page.keyboard.press('Control+k');
  const address = dialog(page).getByRole('textbox', { name: 'Địa chỉ' });
  await expect(dialog(page).getByRole('status')).toHaveCount(0);
  await address.fill('http://192.168.1.2/tin');
  await expect(dialog(page).getByRole('status')).toContainText('mạng cơ quan');
  await address.fill('https://example.vn/tin?id=1&fbclid=abc');
  await expectAccessible(page, 'dialog', { within: '[role="dialog"]' });
  await dialog(page).getByRole('button', { name: 'Bỏ phần theo dõi' }).click();
  await expect(address).toHaveValue('https://example.vn/tin?id=1');
  await expect(dialog(page).getByRole('status')).toHaveCount(0);
});

test('a link is opened outside the app from the dialog, and by Ctrl and a click; a plain click only puts the caret there', async ({ page }) => {
  await openEditor(page, linked());
  await body(page).getByText('trang này').click();
  expect(await events(page, 'open-link')).toEqual([]);
  await body(page).getByText('trang này').click({ modifiers: ['Control'] });
  expect(await events(page, 'open-link')).toEqual(['https://example.vn/tin']);
  await page.keyboard.press('Control+k');
  await dialog(page).getByRole('button', { name: 'Mở liên kết' }).click();
  expect(await events(page, 'open-link')).toEqual(['https://example.vn/tin', 'https://example.vn/tin']);
});
