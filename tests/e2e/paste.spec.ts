import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { scenePhoto } from '../fixtures/photos.ts';
import { desk } from './desk.ts';
import { test } from './own-app.ts';

/** Pastes into the body, with what Word would have on the clipboard. */
async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate((source) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', source);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

/** A number no real Word is using: the folder belongs to this test alone. */
const FOLDER = 'msohtmlclip917';

test('text and pictures of Word come in together; what Word has not kept is said, and plain text comes from the menu', async ({ launch }) => {
  const folder = join(tmpdir(), FOLDER, '01');
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(join(folder, 'clip_image001.jpg'), await scenePhoto({ seed: 4 }));
    const { page } = await launch({ width: 1280, height: 720 });
    const at = desk(page);
    await at.newArticle();
    await at.headline.fill('Bài dán từ Word');
    await at.body.click();
    const picture = (name: string): string => `<img width=600 src="file:///C:/Users/A/AppData/Local/Temp/${FOLDER}/01/${name}" alt="Trồng cây">`;
    await paste(page, `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><!--StartFragment--><p class=MsoNormal style='font-family:".VnTime"'>Nh©n d©n x· Hång Th¸i trång c©y.</p><p class=MsoNormal>${picture('clip_image001.jpg')}</p><p class=MsoCaption>Người dân trồng cây</p><p class=MsoNormal>${picture('clip_image002.jpg')}Sau ảnh</p><!--EndFragment--></body></html>`);
    await expect(at.captions).toHaveText('Người dân trồng cây', { timeout: 30_000 });
    await expect(at.body).toContainText('Nhân dân xã Hồng Thái trồng cây.');
    await expect.poll(() => page.locator('main figure img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    const notices = page.getByRole('log', { name: 'Thông báo' });
    await expect(notices).toContainText('1 ảnh của Word không còn trên máy');
    await expect(notices).toContainText('1 đoạn TCVN3 đã chuyển sang Unicode.');
    await notices.getByRole('button', { name: 'Giữ nguyên chữ gốc' }).click();
    await expect(at.body).toContainText('Nh©n d©n x· Hång Th¸i trång c©y.');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(page.locator('main figure')).toHaveCount(0);
    await page.keyboard.press('Control+y');
    await expect(at.captions).toHaveText('Người dân trồng cây');

    // The stand-in for Electron's own paste has to ask the browser.
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob(['<b>đậm</b>'], { type: 'text/html' }), 'text/plain': new Blob(['thuần'], { type: 'text/plain' }) })]));
    await at.body.getByText('Sau ảnh').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Shift+p');
    await page.getByRole('combobox', { name: 'Bảng lệnh' }).fill('Dán văn bản thuần');
    await page.keyboard.press('Enter');
    await expect(at.body).toContainText('Sau ảnhthuần');
  } finally {
    rmSync(join(tmpdir(), FOLDER), { recursive: true, force: true });
  }
});
