import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { desk } from '../e2e/desk.ts';
import { dropFiles } from '../e2e/give-files.ts';
import { story } from '../e2e/story.ts';
import { startApp } from './app-driver.ts';

/** Makes the pictures of the README from the running app: `node tests/helpers/make-screenshots.ts` after a build. */
const root = join(import.meta.dirname, '../..');
const target = join(root, 'assets/screenshots');
const photo = { name: 'thu-hoach-lua.jpg', mimeType: 'image/jpeg', buffer: readFileSync(join(root, 'assets/sample/lua-he-thu.jpg')) };

const dataDir = mkdtempSync(join(tmpdir(), 'screenshots-'));
mkdirSync(target, { recursive: true });
const app = await startApp({ dataDir, viewport: { width: 1280, height: 720 } });
const { page } = app;
const at = desk(page);

/** Pictures with a palette: a third of the size, and text stays sharp. */
async function keep(name: string, picture: Buffer): Promise<void> {
  await sharp(picture).png({ palette: true, quality: 90, effort: 10 }).toFile(join(target, `${name}.png`));
}

await at.online();
await page.getByRole('button', { name: 'Đóng thông báo' }).click();
await keep('first-run', await page.screenshot());

await at.newArticle();
await at.write(at.headline, story.headline);
await at.write(at.lead, story.lead);
await at.write(at.body, story.paragraphs[0]);
await at.insertPhotos([photo]);
await at.write(at.captions.first(), story.captions[0]);
await at.describePhoto(0, story.credits[0], story.alts[0]);
for (const [index, name] of story.authors.entries()) await at.addAuthor(index, name);
await at.captions.first().click();
await page.getByRole('tab', { name: 'Bài' }).click();
const close = page.getByRole('button', { name: 'Đóng bảng nhập ảnh' });
if (await close.isVisible()) await close.click();
await page.setViewportSize({ width: 1280, height: 900 });
await at.captions.first().scrollIntoViewIfNeeded();
await at.saved.waitFor();
await keep('writing', await page.screenshot());
await page.setViewportSize({ width: 1280, height: 720 });

await at.body.locator(':scope > p').last().click();
await page.keyboard.press('Control+End');
await page.getByRole('button', { name: 'Chèn', exact: true }).click();
await page.getByRole('menuitem', { name: 'Bảng', exact: true }).click();
await page.getByRole('dialog').getByRole('button', { name: 'Chèn bảng' }).click();
for (const cell of ['Thôn', 'Diện tích (ha)', 'Đã gặt', 'Đông', '42', '38', 'Trung', '51', '47']) {
  await page.keyboard.type(cell);
  await page.keyboard.press('Tab');
}
await at.saved.waitFor();
await keep('table', await page.screenshot());
await page.keyboard.press('Control+Shift+P');
await page.getByRole('dialog').waitFor();
await page.keyboard.type('can');
await keep('palette', await page.screenshot());
await page.keyboard.press('Escape');

// Parts of the sample drawing stand for the photos of a morning.
const parts = [[0, 0, 900, 600], [500, 200, 1000, 640], [900, 80, 700, 520], [200, 420, 900, 560], [0, 300, 620, 680], [700, 380, 900, 600]] as const;
const { width, height } = await sharp(photo.buffer).metadata();
const more = await Promise.all(
  parts.map(async ([x, y, wide, high], at) => {
    const [left, top] = [Math.min(x, width - 300), Math.min(y, height - 200)];
    const buffer = await sharp(photo.buffer).extract({ left, top, width: Math.min(wide, width - left), height: Math.min(high, height - top) }).jpeg({ quality: 90 }).toBuffer();
    return { name: `DSC_${String(412 + at).padStart(4, '0')}.jpg`, mimeType: 'image/jpeg', buffer };
  }),
);
await page.keyboard.press('Control+Shift+B');
const table = page.getByRole('main', { name: 'Bàn ảnh', exact: true });
await dropFiles(table, more);
const cells = table.getByRole('listbox', { name: 'Ảnh của bài' }).getByRole('option');
await cells.nth(parts.length).waitFor();
if (await close.isVisible()) await close.click();
await table.getByRole('listbox').focus();
await page.keyboard.press('End');
await keep('photo-desk', await page.screenshot());
await page.keyboard.press('Alt+e');
const editor = page.getByRole('dialog');
await editor.getByRole('radio', { name: '16:9' }).first().waitFor();
await page.waitForLoadState('networkidle');
await page.waitForTimeout(1_000);
await keep('photo-editor', await page.screenshot());
await page.keyboard.press('Escape');
await editor.waitFor({ state: 'hidden' });
await page.keyboard.press('Control+Shift+B');
await table.waitFor({ state: 'hidden' });

await at.send.click();
const address = await at.published();
await page.getByRole('row', { name: 'Đã đăng' }).waitFor();
await keep('sending', await page.screenshot());

const reader = await app.browser.newPage({ viewport: { width: 1280, height: 900 } });
await reader.goto(address);
await keep('public-page', await reader.screenshot());
await app.stop();
rmSync(dataDir, { recursive: true, force: true });
