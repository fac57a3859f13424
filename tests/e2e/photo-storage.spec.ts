import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, type Download } from '@playwright/test';
import exifr from 'exifr';
import { DATABASE_FILE } from '../../electron/store/database.ts';
import { eventPhoto } from '../fixtures/event-photos.ts';
import { expectAccessible } from '../helpers/axe.ts';
import { hasPosition } from '../helpers/photo-checks.ts';
import { desk, type PhotoFile } from './desk.ts';
import { dropFiles } from './give-files.ts';
import { test } from './own-app.ts';

const photo = async (number: number): Promise<PhotoFile> => ({
  name: `DSC_${String(number).padStart(4, '0')}.jpg`,
  mimeType: 'image/jpeg',
  buffer: await eventPhoto({ number, taken: `2026:11:22 06:1${String(number)}:00` }),
});

/** A week passes for everything that is stored: photos leave their time of grace. */
function aWeekPasses(dataDir: string): void {
  const db = new Database(join(dataDir, DATABASE_FILE));
  const week = 7 * 24 * 3_600_000;
  db.prepare('UPDATE assets SET added_at = added_at - @week, held_until = max(0, held_until - @week)').run({ week });
  db.close();
}

test('photos leave the desk as files with their words, and those nobody needs leave the disk', async ({ launch, dataDir }) => {
  const app = await launch({ width: 1280, height: 720 });
  const { page } = app;
  const at = desk(page);
  await at.newArticle();
  await at.headline.fill('Ra quân nạo vét kênh mương');
  await at.write(at.body, 'Từ 6 giờ, lực lượng đã có mặt.');
  await page.keyboard.press('Control+Shift+B');
  const region = page.getByRole('main', { name: 'Bàn ảnh', exact: true });
  const cells = region.getByRole('option');
  const box = (name: string) => region.getByRole('textbox', { name, exact: true });
  await dropFiles(region, [await photo(1), await photo(2), await photo(3)]);
  await expect(cells).toHaveCount(3, { timeout: 30_000 });
  await cells.first().click();
  await box('Chú thích ảnh').fill('Đoàn viên vớt bèo ở trạm bơm số 2.');
  await box('Ảnh: (nguồn)').fill('Văn Tịnh');
  await box('Văn bản thay thế').fill('Năm người kéo bèo lên bờ');
  await expect(cells.first()).not.toContainText('thiếu');

  await test.step('files with the words written here, in a folder, without the place', async () => {
    const list = region.getByRole('listbox');
    await list.focus();
    await page.keyboard.press('Control+a');
    await region.getByRole('button', { name: 'Việc khác với ảnh đã chọn' }).click();
    await page.getByRole('menuitem', { name: 'Xuất ảnh…' }).click();
    const wish = page.getByRole('dialog', { name: 'Xuất 3 ảnh' });
    await wish.getByText('Đặt tên mới cho tệp').click();
    await wish.getByRole('textbox', { name: 'Mẫu tên tệp' }).fill('kenh-{n}');
    await expectAccessible(page, 'export');
    const files: Download[] = [];
    page.on('download', (download) => files.push(download));
    await wish.getByRole('button', { name: 'Chọn thư mục rồi xuất…' }).click();
    await page.getByRole('dialog', { name: 'Chọn thư mục để lưu ảnh' }).getByRole('button', { name: 'Lưu' }).click();
    await expect(page.getByText(/Đã xuất 3 ảnh vào thư mục/)).toBeVisible();
    await expect.poll(() => files.map((file) => file.suggestedFilename()).toSorted()).toEqual(['kenh-01.jpg', 'kenh-02.jpg', 'kenh-03.jpg']);
    const first = files.find((file) => file.suggestedFilename() === 'kenh-01.jpg');
    const words = JSON.stringify(await exifr.parse(readFileSync((await first?.path()) ?? ''), { iptc: true, xmp: true, tiff: true }));
    for (const written of ['Đoàn viên vớt bèo ở trạm bơm số 2.', 'Văn Tịnh', 'Năm người kéo bèo lên bờ']) expect(words).toContain(written);
    for (const file of files) expect(await hasPosition(readFileSync(await file.path()))).toBe(false);
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).last().click();
  });

  await test.step('one goes into the text, one stays in the tray, one is taken from it', async () => {
    await cells.nth(0).click();
    await page.keyboard.press('Alt+Enter');
    await expect(cells.nth(0)).toContainText('trong bài');
    await cells.nth(2).click();
    await region.getByRole('button', { name: 'Việc khác với ảnh đã chọn' }).click();
    await page.getByRole('menuitem', { name: 'Bỏ khỏi khay của bài' }).click();
    await expect(cells).toHaveCount(2);
  });

  await test.step('a photo just taken out of everything is not offered yet', async () => {
    await region.getByRole('button', { name: 'Ảnh không dùng…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ảnh trên máy này' });
    await expect(dialog.getByRole('button', { name: 'Không có ảnh để xóa' })).toBeDisabled();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await at.aSecondAfterSaved();
    await app.stop();
  });

  await test.step('a week later it is removed for good; what an article holds stays', async () => {
    aWeekPasses(dataDir);
    const later = (await launch({ width: 1280, height: 720 })).page;
    const again = desk(later);
    await expect(again.captions).toHaveCount(1);
    await later.keyboard.press('Control+Shift+B');
    await later.getByRole('button', { name: 'Ảnh không dùng…' }).click();
    const dialog = later.getByRole('dialog', { name: 'Ảnh trên máy này' });
    await expect(dialog.getByRole('list', { name: 'Không dùng' }).getByRole('listitem')).toHaveText([/DSC_0003\.jpg/]);
    await dialog.getByRole('button', { name: /^Xóa 1 ảnh không dùng/ }).click();
    await expect(dialog.getByRole('alert')).toContainText('Không lấy lại được.');
    await dialog.getByRole('button', { name: 'Xóa hẳn' }).click();
    await expect(dialog.getByText(/^Đã xóa 1 ảnh, thêm/)).toBeVisible();
    await expectAccessible(later, 'storage');
    await dialog.getByRole('radio', { name: /^Tất cả/ }).click();
    const kept = dialog.getByRole('list', { name: 'Tất cả' }).getByRole('listitem');
    await expect(kept.filter({ hasText: 'DSC_0001.jpg' })).toContainText('Ra quân nạo vét kênh mương');
    await expect(kept.filter({ hasText: 'DSC_0002.jpg' })).toContainText('Khay ảnh của bài');
    await expect(kept.filter({ hasText: 'DSC_0003.jpg' })).toHaveCount(0);
  });
});
