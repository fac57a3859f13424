import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { exeFile, macroFile, pdfFile, zipFile } from '../fixtures/attachment-files.ts';
import { desk, type PhotoFile } from './desk.ts';
import { give } from './give-files.ts';
import { test } from './own-app.ts';

const plan: PhotoFile = { name: 'Kế hoạch nạo vét kênh.pdf', mimeType: 'application/pdf', buffer: pdfFile(9, 3_500_000) };
const pictures: PhotoFile = { name: 'Hồ sơ.zip', mimeType: 'application/zip', buffer: zipFile() };

/** What is downloaded while `act` runs: its name and its bytes. */
async function downloaded(page: Page, act: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('a quote that stands out, a box, a video and two files: written, sent, and there for readers', async ({ launch }) => {
  const app = await launch({ width: 1280, height: 720 });
  const { page } = app;
  const at = desk(page);
  const insert = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Chèn', exact: true }).click();
    await page.getByRole('menuitem', { name, exact: true }).click();
  };
  const panel = page.getByRole('region', { name: 'Đang nhập tệp' });
  const lineOf = (name: string) => panel.getByRole('listitem').filter({ hasText: name });

  await at.online();
  await at.newArticle();
  await at.headline.fill('Ra quân làm thủy lợi');
  await at.write(at.body, 'Bà con ra đồng từ sớm.');
  await page.keyboard.press('Enter');

  await test.step('written at the keyboard', async () => {
    await insert('Trích dẫn nổi bật');
    await at.type('Nước trong là mừng.');
    await page.keyboard.press('ArrowDown');
    await at.type('Bà Hoa, thôn Đoài');
    await page.keyboard.press('Enter');
    await insert('Hộp thông tin');
    await at.type('Lịch cấp nước');
    await page.keyboard.press('ArrowDown');
    await at.type('Thứ Hai: thôn Đông');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await insert('Thẻ video');
    const dialog = page.getByRole('dialog', { name: 'Chèn thẻ video' });
    await dialog.getByRole('textbox', { name: 'Địa chỉ video' }).fill('https://youtu.be/dQw4w9WgXcQ?si=theo-doi');
    await dialog.getByRole('textbox', { name: 'Tên video' }).fill('Lễ ra quân');
    await dialog.getByRole('button', { name: 'Chèn thẻ' }).click();
    await at.type('Ghi hình: Văn Tịnh');
    await page.keyboard.press('Enter');
  });

  await test.step('files are chosen and dropped; what is not what it is called, or carries macros, stays out with the reason', async () => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), insert('Tệp đính kèm')]);
    await chooser.setFiles([plan, { name: 'Giấy mời.pdf', mimeType: 'application/pdf', buffer: exeFile() }]);
    await expect(panel.getByRole('status')).toHaveText('Đã đính kèm 1/2 tệp', { timeout: 30_000 });
    await expect(lineOf('Giấy mời.pdf')).toContainText('Bên trong tệp không phải là loại mà đuôi tên ghi');
    await panel.getByRole('button', { name: 'Đóng' }).click();
    await give(page, 'drop', [pictures, { name: 'Biểu mẫu.xlsm', mimeType: '', buffer: macroFile() }, { name: 'cài đặt.exe', mimeType: '', buffer: exeFile() }]);
    await expect(panel.getByRole('status')).toHaveText('Đã đính kèm 1/3 tệp');
    await expect(lineOf('Biểu mẫu.xlsm')).toContainText('Tệp có macro');
    await expect(lineOf('cài đặt.exe')).toContainText('Cổng không đăng loại tệp này.');
    await panel.getByRole('button', { name: 'Đóng' }).click();
    await expect(at.body.locator('.page-attachment')).toHaveCount(2);
  });

  await test.step('a file can be looked at and saved from the page', async () => {
    await at.body.getByText(plan.name).click();
    const tools = page.getByRole('group', { name: 'Việc với tệp này' });
    expect(await downloaded(page, () => tools.getByRole('button', { name: 'Mở bản chỉ đọc' }).click())).toEqual({ name: plan.name, bytes: plan.buffer });
    await tools.getByRole('button', { name: 'Lưu bản sao…' }).click();
    const place = page.getByRole('dialog').filter({ has: page.getByRole('textbox', { name: 'Tên tệp' }) });
    expect(await downloaded(page, () => place.getByRole('button', { name: 'Lưu', exact: true }).click())).toEqual({ name: plan.name, bytes: plan.buffer });
    await tools.getByRole('button', { name: 'Sửa tên hiện của tệp' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Tên hiện với bạn đọc' }).fill('Kế hoạch số 12');
    await page.keyboard.press('Enter');
    await expect(at.body.getByText('Kế hoạch số 12')).toBeVisible();
  });

  let again = at;
  let reader = page;
  await test.step('all of it is still there after the power has failed', async () => {
    await at.addAuthor(0, 'Minh Châu');
    await at.aSecondAfterSaved();
    await app.kill();
    reader = (await launch({ width: 1280, height: 720 })).page;
    again = desk(reader);
    await expect(again.headline).toHaveValue('Ra quân làm thủy lợi');
    await expect(reader.getByRole('textbox', { name: 'Người nói' })).toHaveText('Bà Hoa, thôn Đoài');
    await expect(again.body.getByRole('group', { name: 'Hộp thông tin' })).toContainText('Thứ Hai: thôn Đông');
    await expect(reader.getByRole('textbox', { name: 'Chú thích video' })).toHaveText('Ghi hình: Văn Tịnh');
    await expect(again.body.locator('.page-attachment')).toHaveText([/Kế hoạch số 12.*PDF.*Kế hoạch nạo vét kênh\.pdf/, /Hồ sơ\.zip/]);
  });

  await test.step('sent, and the public page has it all; the file is the one that was put in, bit for bit', async () => {
    await again.online();
    await again.send.click();
    const address = await again.published();
    await expect(again.ledger.getByText('tệp 2/2')).toBeVisible();

    const site = await reader.context().newPage();
    const asked = new Set<string>();
    site.on('request', (request) => asked.add(new URL(request.url()).host));
    await site.goto(address);
    await expect(site.locator('.pull-quote blockquote')).toHaveText('Nước trong là mừng.');
    await expect(site.locator('.pull-quote figcaption')).toHaveText('Bà Hoa, thôn Đoài');
    await expect(site.locator('aside.info-box')).toHaveText(/^Lịch cấp nước\s*Thứ Hai: thôn Đông$/);
    const video = site.locator('.video-card');
    await expect(video.getByRole('link', { name: 'Lễ ra quân' })).toHaveAttribute('href', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ');
    await expect(video).toContainText('Ghi hình: Văn Tịnh');
    await expect(site.locator('iframe')).toHaveCount(0);
    expect([...asked]).toEqual([new URL(address).host]);
    expect(await downloaded(site, () => site.getByRole('link', { name: 'Kế hoạch số 12' }).click())).toEqual({ name: plan.name, bytes: plan.buffer });
    expect(await downloaded(site, () => site.getByRole('link', { name: 'Hồ sơ.zip' }).click())).toEqual({ name: pictures.name, bytes: pictures.buffer });
  });
});
