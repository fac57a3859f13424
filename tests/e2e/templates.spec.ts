import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expectAccessible } from '../helpers/axe.ts';
import { desk } from './desk.ts';
import { openTab, test } from './own-app.ts';

const shelf = (page: Page) => page.getByRole('dialog', { name: 'Mẫu bài và đoạn mẫu' });
const snippets = (page: Page) => page.getByRole('listbox', { name: 'Đoạn mẫu' }).getByRole('option');
const selected = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement instanceof HTMLTextAreaElement ? activeElement.value.slice(activeElement.selectionStart, activeElement.selectionEnd) : String(document.getSelection());
  });

async function fromTemplate(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Viết bài từ mẫu' }).click();
  await page.getByRole('menuitem', { name }).click();
}

test('an article from a template is filled in by keyboard, takes a snippet, and is there again after a kill', async ({ launch }) => {
  let app = await launch({ width: 1280, height: 720 });
  let { page } = app;
  let at = desk(page);
  await at.newArticle();
  const untitled = page.getByRole('grid', { name: 'Danh sách bài' }).getByText('Chưa có tiêu đề');
  await expect(untitled).toHaveCount(1);

  await test.step('the empty article takes the template up; its first blank is selected', async () => {
    await page.getByRole('button', { name: 'Viết bài từ mẫu' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Tin vắn' }).press('Enter');
    await expect.poll(() => selected(page)).toBe('«Việc gì, ở đâu»');
    await expect(page.getByText('Gõ để điền ô trống đang chọn. F8: tới ô tiếp theo.')).toBeVisible();
    await expect(untitled).toHaveCount(0);
  });

  await test.step('F8 from blank to blank', async () => {
    await at.type('Xã Tân Lập khánh thành cầu kênh Ba');
    await page.keyboard.press('F8');
    for (const words of ['1/7/2026', 'ấp Ba', 'UBND xã', 'khánh thành cầu', 'Cầu dài 24 m', 'Bà con đi lại thuận lợi']) {
      await at.type(words);
      await page.keyboard.press('F8');
    }
    await expect(at.body).toHaveText('Ngày 1/7/2026, tại ấp Ba, UBND xã đã khánh thành cầu. Cầu dài 24 m. Bà con đi lại thuận lợi.');
    await expect(page.getByText('Không còn ô trống «…» nào trên trang.')).toBeVisible();
  });

  await test.step('a snippet from the list, taken back and done again', async () => {
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('F9');
    await page.getByRole('combobox', { name: 'Tìm đoạn mẫu' }).fill('chu ky');
    await expect(snippets(page)).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect.poll(() => selected(page)).toBe('«TÊN CƠ QUAN»');
    await page.keyboard.press('Control+z');
    await expect(at.body).not.toContainText('TÊN CƠ QUAN');
    await page.keyboard.press('Control+y');
    await expect(at.body).toContainText('Địa chỉ: «địa chỉ trụ sở»');
  });

  await test.step('and one by its shortcut word', async () => {
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await at.type('tl');
    await page.keyboard.press('F9');
    await expect.poll(() => selected(page)).toBe('«Lời nói»');
    await expect(page.getByRole('combobox', { name: 'Tìm đoạn mẫu' })).toHaveCount(0);
  });

  await test.step('blanks are told before publishing, and Escape leaves the list without a trace', async () => {
    await page.keyboard.press('F9');
    await page.getByRole('combobox', { name: 'Tìm đoạn mẫu' }).press('Escape');
    await expect(at.body).toBeFocused();
    await at.addAuthor(0, 'Minh Châu');
    await at.send.click();
    await expect(page.getByText(/Chưa gửi được: Còn 8 ô trống/)).toBeVisible();
    await expect(at.ledger.getByText('Chờ gửi')).toHaveCount(0);
    await page.getByRole('button', { name: /^Viết: Còn 8 ô trống/ }).click();
    await expect.poll(() => selected(page)).toContain('«');
    await page.getByRole('button', { name: 'Vẫn đăng' }).click();
    await expect(at.ledger.getByRole('article').or(at.ledger.getByText('Xã Tân Lập khánh thành cầu kênh Ba')).first()).toBeVisible();
  });

  await expect(at.saved).toBeVisible();
  await app.kill();
  app = await launch({ width: 1280, height: 720 });
  ({ page } = app);
  at = desk(page);
  await at.openArticle('Xã Tân Lập khánh thành cầu kênh Ba');
  await expect(at.body).toContainText('«Lời nói»');
});

test('templates and snippets are kept, edited, shared between PCs and put back; two windows agree', async ({ launch }) => {
  test.setTimeout(200_000);
  const app = await launch({ width: 1280, height: 720 });
  const { page } = app;
  const at = desk(page);
  await at.newArticle();
  await at.headline.fill('Lịch cắt điện');
  await at.write(at.body, 'Điện lực thông báo lịch cắt điện tại ấp Ba.');

  await test.step('this article becomes a template', async () => {
    await fromTemplate(page, 'Lưu bài này thành mẫu…');
    const form = page.getByRole('dialog', { name: 'Lưu bài này thành mẫu' });
    await expect(form.getByLabel('Tên')).toHaveValue('Lịch cắt điện');
    await form.getByLabel('Tên').fill('Cắt điện');
    await form.getByLabel('Dùng khi nào').fill('Khi điện lực báo lịch');
    await form.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect(form).toHaveCount(0);
  });

  await test.step('a selection becomes a snippet', async () => {
    await at.body.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('F9');
    await page.getByRole('button', { name: 'Lưu phần chọn thành đoạn mẫu…' }).click();
    const form = page.getByRole('dialog', { name: 'Lưu phần chọn thành đoạn mẫu' });
    await expect(form.getByLabel('Tên')).toHaveValue('Điện lực thông báo lịch cắt điện tại ấp Ba.');
    await form.getByLabel('Từ gõ tắt').fill('n ong');
    await expect(form.getByText('“Đường dây nóng” cũng dùng từ này.')).toBeVisible();
    await form.getByLabel('Từ gõ tắt').fill('cd');
    await form.getByLabel('Tên').press('Enter');
    await expect(form).toHaveCount(0);
  });

  await test.step('the command palette leads there too', async () => {
    await page.keyboard.press('Control+Shift+P');
    await page.keyboard.type('bai moi tu mau');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Cắt điện' })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menuitem')).toHaveCount(0);
  });

  const second = await openTab(app);
  await test.step('edited on the same page as an article, saved by itself, undone by itself', async () => {
    await page.getByRole('button', { name: 'Mở đoạn mẫu' }).click();
    const dialog = shelf(page);
    await expect(dialog.getByRole('option', { name: /Điện lực/ })).toHaveAttribute('aria-selected', 'true');
    await dialog.getByRole('radio', { name: 'Mẫu bài' }).click();
    await expect(dialog.getByRole('option').first()).toContainText('Cắt điện');
    await expect(dialog.getByRole('textbox', { name: 'Tiêu đề' })).toHaveValue('Lịch cắt điện');
    const body = dialog.getByRole('textbox', { name: 'Nội dung mẫu' });
    await body.click();
    await page.keyboard.press('Control+End');
    await at.type(' Xem lịch:');
    await page.keyboard.press('Control+z');
    await expect(body).not.toContainText('lịch:');
    await page.keyboard.press('Control+y');
    await dialog.getByRole('switch', { name: /Dùng chung/ }).locator('xpath=ancestor-or-self::label').click();
    await expect(dialog.getByText(/^Mẫu đã lưu \d/)).toBeVisible();
    // The article behind is as it was.
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(at.body).toHaveText('Điện lực thông báo lịch cắt điện tại ấp Ba.');
  });

  await test.step('the other window knows', async () => {
    await second.getByRole('button', { name: 'Viết bài từ mẫu' }).click();
    await expect(second.getByRole('menuitem', { name: 'Cắt điện' })).toContainText('Khi điện lực báo lịch');
    await second.getByRole('menuitem', { name: 'Cắt điện' }).click();
    await expect(desk(second).body).toHaveText('Điện lực thông báo lịch cắt điện tại ấp Ba. Xem lịch:');
    await second.close();
  });

  await test.step('handed out as a file, which changes nothing where it came from', async () => {
    await fromTemplate(page, 'Quản lý mẫu…');
    const dialog = shelf(page);
    await dialog.getByRole('button', { name: 'Xuất tệp mẫu…' }).click();
    const place = page.getByRole('dialog', { name: 'Lưu tệp mẫu để phát cho các máy' });
    const [download] = await Promise.all([page.waitForEvent('download'), place.getByRole('button', { name: 'Lưu' }).click()]);
    const path = await download.path();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ app: 'toasoan', kind: 'mau', templates: [{ name: 'Cắt điện' }], snippets: [] });
    await expect(dialog.getByText('Đã ghi Mẫu của cơ quan.toasoan-mau: 1 mẫu bài, 0 đoạn mẫu.')).toBeVisible();

    const bring = async (name: string, buffer: Buffer) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), dialog.getByRole('button', { name: 'Nhập tệp mẫu…' }).click()]);
      await chooser.setFiles([{ name, mimeType: 'application/json', buffer }]);
    };
    await bring('mau.toasoan-mau', readFileSync(path));
    await expect(dialog.getByText('Đã nhập mau.toasoan-mau: 0 mục mới, 0 mục cập nhật, 1 mục không đổi.')).toBeVisible();
    await bring('la.toasoan-mau', Buffer.from('{"app":"khác"}'));
    await expect(dialog.getByText('Chưa nhập la.toasoan-mau: đây không phải tệp mẫu của Tòa Soạn.')).toBeVisible();
  });

  await test.step('removed, taken back; a built-in one changed and put back, hidden and shown', async () => {
    const dialog = shelf(page);
    await dialog.getByRole('option', { name: /Cắt điện/ }).click();
    await dialog.getByRole('button', { name: 'Xóa', exact: true }).click();
    await expect(dialog.getByRole('option', { name: /Cắt điện/ })).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Hoàn tác', exact: true }).last().click();
    await expect(dialog.getByRole('option', { name: /Cắt điện/ })).toHaveCount(1);

    await dialog.getByRole('option', { name: /Tin vắn/ }).click();
    await dialog.getByLabel('Tên', { exact: true }).fill('Tin ngắn');
    await expect(dialog.getByRole('option', { name: /Tin ngắn/ })).toContainText('có sẵn, đã sửa');
    await dialog.getByRole('button', { name: 'Khôi phục mẫu gốc' }).click();
    await expect(dialog.getByRole('option', { name: /Tin vắn/ })).toContainText('có sẵn');
    await expect(dialog.getByLabel('Tên', { exact: true })).toHaveValue('Tin vắn');
    await dialog.getByRole('button', { name: 'Ẩn khỏi danh sách' }).click();
    await expect(dialog.getByRole('option', { name: /Tin vắn/ })).toContainText('đang ẩn');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Viết bài từ mẫu' }).click();
    await expect(page.getByRole('menuitem', { name: 'Thông báo' })).toBeVisible();
    await expect(page.getByRole('menuitem', { name: 'Tin vắn' })).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  for (const look of ['Sáng', 'Tối', 'Tương phản cao']) {
    await test.step(`nothing is wrong for people who cannot see: ${look}`, async () => {
      await page.getByRole('button', { name: 'Cài đặt', exact: true }).click();
      await page.getByRole('radio', { name: look, exact: true }).locator('xpath=ancestor-or-self::label').click();
      await expect(page.getByRole('radio', { name: look, exact: true })).toBeChecked();
      await at.leaveSettings();
      await page.getByRole('button', { name: 'Viết bài từ mẫu' }).click();
      await expect(page.getByRole('menuitem', { name: 'Thông báo' })).toBeVisible();
      await expectAccessible(page, `menu, ${look}`, { colours: look !== 'Sáng' });
      await page.getByRole('menuitem', { name: 'Quản lý mẫu…' }).click();
      await expect(shelf(page).getByRole('textbox', { name: 'Tiêu đề' })).toBeVisible();
      await shelf(page).getByText('Chuyên mục, tác giả, nguồn, từ khóa').click();
      await expectAccessible(page, `templates, ${look}`, { colours: look !== 'Sáng' });
      await shelf(page).getByRole('radio', { name: 'Đoạn mẫu' }).click();
      await expect(shelf(page).getByLabel('Từ gõ tắt')).toBeVisible();
      await expectAccessible(page, `snippets, ${look}`, { colours: look !== 'Sáng' });
      await page.keyboard.press('Escape');
      await at.body.click();
      await page.keyboard.press('F9');
      await expect(snippets(page).first()).toBeVisible();
      await expectAccessible(page, `list, ${look}`, { colours: look !== 'Sáng' });
      await page.keyboard.press('Escape');
    });
  }
});
