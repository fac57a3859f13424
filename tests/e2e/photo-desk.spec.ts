import { expect, type Locator, type Page } from '@playwright/test';
import { eventPhoto } from '../fixtures/event-photos.ts';
import { expectAccessible } from '../helpers/axe.ts';
import { hasPosition, metadataTraces } from '../helpers/photo-checks.ts';
import { desk, type PhotoFile } from './desk.ts';
import { dropFiles } from './give-files.ts';
import { test } from './own-app.ts';

const headline = 'Ra quân nạo vét kênh mương';
const captionOf = (n: number): string => `${headline}, ảnh ${n}`;

/** Eight photos of one morning, in the wrong order on the card; the first one taken says what it shows. */
const photos = (): Promise<readonly PhotoFile[]> =>
  Promise.all(
    Array.from({ length: 8 }, async (_, at): Promise<PhotoFile> => {
      const taken = `2026:11:22 06:${String(50 - at * 5).padStart(2, '0')}:00`;
      const words = at === 7 ? ([['caption', 'Đoàn viên vớt bèo ở trạm bơm số 2.'], ['byline', 'Văn Tịnh']] as const) : [];
      return { name: `DSC_${String(at + 1).padStart(4, '0')}.jpg`, mimeType: 'image/jpeg', buffer: await eventPhoto({ number: at, taken, iptc: words }) };
    }),
  );

/** What a reporter does on the desk, in the words of the interface. */
function photoDesk(page: Page) {
  const region = page.getByRole('main', { name: 'Bàn ảnh', exact: true });
  const sheet = region.getByRole('listbox', { name: 'Ảnh của bài' });
  return {
    region,
    sheet,
    cells: sheet.getByRole('option'),
    cell: (name: string): Locator => sheet.getByRole('option').filter({ hasText: name }),
    box: (name: string): Locator => region.getByRole('textbox', { name, exact: true }),
    said: region.getByRole('status').filter({ hasText: 'ảnh' }).first(),
    /** Presses keys with the keyboard on the sheet. */
    async press(...keys: readonly string[]): Promise<void> {
      await sheet.focus();
      for (const key of keys) await page.keyboard.press(key);
    },
  };
}

test('from a memory card to the public page: captions, gallery, cover, a covered face', async ({ launch }) => {
  const { page, browser } = await launch({ width: 1280, height: 720 });
  const at = desk(page);
  const table = photoDesk(page);
  await at.online();
  await at.newArticle();
  await at.headline.fill(headline);
  await at.write(at.body, 'Từ 6 giờ, lực lượng đã có mặt.');

  await test.step('eight photos are let fall on the desk and lie there by time', async () => {
    await page.keyboard.press('Control+Shift+B');
    await expect(table.region.getByText('Bài chưa có ảnh')).toBeVisible();
    await dropFiles(table.region, await photos());
    await expect(table.cells).toHaveCount(8, { timeout: 30_000 });
    await expect(table.cells.first()).toContainText('DSC_0008.jpg');
    await expect(table.cells.last()).toContainText('DSC_0001.jpg');
    await expect(table.cells.last()).toContainText('thiếu chú thích');
    await expect(table.cell('DSC_0008')).not.toContainText('thiếu chú thích');
    await page.getByRole('button', { name: 'Đóng bảng nhập ảnh' }).click();
  });

  await test.step('one credit and one pattern for all, without touching what was written', async () => {
    await table.press('Control+a');
    await expect(table.said).toHaveText('Đã chọn 8 / 8 ảnh');
    await table.box('Nguồn chung cho các ảnh').fill('Minh Châu');
    await table.region.getByRole('button', { name: 'Ghi nguồn cho 7 ảnh' }).click();
    await expect(table.box('Sự kiện')).toHaveValue(headline);
    await expect(table.region.getByRole('list', { name: 'Ba chú thích đầu' }).getByRole('listitem')).toHaveText([/Đoàn viên vớt bèo.*giữ nguyên/, captionOf(2), captionOf(3)]);
    await table.region.getByRole('button', { name: 'Ghi chú thích cho 7 ảnh' }).click();
    await expect(table.cells.filter({ hasText: 'thiếu chú thích' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
    await expect(table.cells.filter({ hasText: 'thiếu chú thích' })).toHaveCount(7);
    await table.region.getByRole('button', { name: 'Ghi chú thích cho 7 ảnh' }).click();
    await expect(table.cells.filter({ hasText: 'thiếu' })).toHaveCount(8);
    await expectAccessible(page, 'desk');
  });

  await test.step('three become a gallery, two stand alone; undo and redo from the desk', async () => {
    await table.press('Home', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Alt+Shift+Enter');
    await expect(table.cells.filter({ hasText: 'trong bài' })).toHaveCount(3);
    await table.press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Alt+Enter');
    await expect(table.cells.filter({ hasText: 'trong bài' })).toHaveCount(5);
    await table.press('Control+z');
    await expect(table.cells.filter({ hasText: 'trong bài' })).toHaveCount(3);
    await table.press('Control+Shift+z');
    await expect(table.cells.filter({ hasText: 'trong bài' })).toHaveCount(5);
    await expect(table.sheet).toBeFocused();
  });

  await test.step('a caption written on the desk is the caption on the page', async () => {
    // Typed letters find by name; from box to box without the mouse.
    await table.press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'F2');
    await expect(table.box('Chú thích ảnh')).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Khơi thông cống qua đường.');
    await table.box('Văn bản thay thế').fill('Năm người kéo bèo lên bờ');
    await page.keyboard.press('Escape');
    await expect(table.sheet).toBeFocused();
    await expect(table.cell('DSC_0005')).not.toContainText('thiếu');
  });

  await test.step('the caption that a gallery shares can be written there too', async () => {
    await table.press('Home');
    await table.box('Chú thích chung').fill('Ra quân khơi thông dòng chảy');
    await table.press('Home', 'ArrowRight');
    await expect(table.box('Chú thích chung')).toHaveValue('Ra quân khơi thông dòng chảy');
    await table.press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    await expect(table.box('Chú thích chung')).toHaveCount(0);
  });

  await test.step('a face is covered, and another photo becomes the cover', async () => {
    await table.press('Alt+e');
    const editor = page.getByRole('dialog');
    await editor.getByRole('tab', { name: 'Che mờ' }).click();
    await editor.getByRole('button', { name: 'Thêm vùng che' }).click();
    await editor.getByRole('button', { name: 'Áp dụng' }).click();
    await expect(editor).toHaveCount(0);
    await expect(table.cell('DSC_0005')).toContainText('đã chỉnh');
    await table.press('End', 'Alt+c');
    await page.getByRole('dialog').getByRole('button', { name: 'Áp dụng' }).click();
    await expect(table.cell('DSC_0001')).toContainText('ảnh đại diện');
    await table.press('Control+z');
    await expect(table.cell('DSC_0001')).not.toContainText('ảnh đại diện');
    await table.press('Control+Shift+z');
    await expect(table.cell('DSC_0001')).toContainText('ảnh đại diện');
  });

  await test.step('back on the page the caret is where it was', async () => {
    await page.keyboard.press('Escape');
    await expect(table.region).toHaveCount(0);
    await page.keyboard.type(' Nước về sớm.');
    await expect(at.body).toContainText('Từ 6 giờ, lực lượng đã có mặt. Nước về sớm.');
    await expect(at.captions.filter({ hasText: 'Khơi thông cống qua đường.' })).toHaveCount(1);
  });

  await test.step('the inspector writes the shared caption of the page, with its history', async () => {
    const onPage = at.body.getByRole('textbox', { name: 'Chú thích chung' });
    const inInspector = page.getByRole('complementary', { name: 'Thông tin bài' }).getByRole('textbox', { name: 'Chú thích chung', exact: true });
    await at.body.locator('.page-gallery figure .figure-photo').first().click();
    await expect(inInspector).toHaveValue('Ra quân khơi thông dòng chảy');
    await inInspector.fill('Ra quân khơi thông dòng chảy, sáng chủ nhật.');
    await expect(onPage).toHaveText('Ra quân khơi thông dòng chảy, sáng chủ nhật.');
    await page.keyboard.press('Control+z');
    await expect(onPage).not.toContainText('chủ nhật');
    await page.keyboard.press('Control+Shift+z');
    await expect(inInspector).toHaveValue('Ra quân khơi thông dòng chảy, sáng chủ nhật.');
  });

  await test.step('the public page shows rows, captions and the cover, and no file says where it was taken', async () => {
    await at.send.click();
    const address = await at.published();
    const reader = await browser.newPage();
    await reader.goto(address);
    const gallery = reader.locator('.body figure.gallery');
    await expect(gallery.locator('img')).toHaveCount(3);
    await expect(gallery.locator('figcaption').filter({ hasText: 'Đoàn viên vớt bèo ở trạm bơm số 2.' })).toHaveCount(1);
    await expect(gallery.locator(':scope > figcaption')).toHaveText('Ra quân khơi thông dòng chảy, sáng chủ nhật.');
    await expect(reader.locator('.body > figure:not(.gallery) > figcaption')).toHaveText([/Khơi thông cống qua đường\.\s*Ảnh: Minh Châu/, new RegExp(`${captionOf(5)}\\s*Ảnh: Minh Châu`)]);
    await expect(reader.locator('.body > figure:not(.gallery) > img').first()).toHaveAttribute('alt', 'Năm người kéo bèo lên bờ');
    const cover = (await reader.locator('meta[property="og:image"]').getAttribute('content')) ?? '';
    const [width, height] = await Promise.all(['width', 'height'].map((side) => reader.locator(`meta[property="og:image:${side}"]`).getAttribute('content')));
    expect(Number(width) / Number(height)).toBeCloseTo(16 / 9, 1);
    const shown = await reader.locator('.body img').evaluateAll((images) => images.map((image) => (image as HTMLImageElement).src));
    expect(new Set([...shown, cover]).size).toBe(6);
    for (const source of [...shown, cover]) {
      const bytes = new Uint8Array(await (await fetch(source)).arrayBuffer());
      expect(await hasPosition(bytes)).toBe(false);
      expect(metadataTraces(bytes)).toEqual([]);
    }
    await reader.goto(new URL('/', address).href);
    await expect(reader.locator(`img[src*="${new URL(cover).pathname}"]`).first()).toBeVisible();
  });
});
