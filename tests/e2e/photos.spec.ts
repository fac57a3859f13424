import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { emptyFile, pixelBomb, scenePhoto, textFile, truncatedPhoto } from '../fixtures/photos.ts';
import { desk, type PhotoFile } from './desk.ts';
import { give } from './give-files.ts';
import { test } from './own-app.ts';

const jpeg = (name: string, buffer: Buffer): PhotoFile => ({ name, mimeType: 'image/jpeg', buffer });

/** Originals and renditions that the app keeps on disk. */
const kept = (dataDir: string): readonly string[] => readdirSync(join(dataDir, 'assets'), { recursive: true }).map(String).filter((name) => /[0-9a-f]{64}$/.test(name));

test('seven files at once, four of them bad: the good ones arrive, every bad one is named', async ({ launch, dataDir }) => {
  const app = await launch({ width: 1280, height: 720 });
  const { page } = app;
  const at = desk(page);
  await at.newArticle();
  await at.headline.fill('Ảnh đủ loại');
  await at.write(at.body, 'Chữ có trước khi thả ảnh.');
  const panel = page.getByRole('region', { name: 'Đang nhập ảnh' });
  const lineOf = (name: string) => panel.getByRole('listitem').filter({ hasText: name });
  const [first, second, third] = [await scenePhoto({ seed: 1 }), await scenePhoto({ seed: 2, width: 480, height: 640 }), await scenePhoto({ seed: 3, orientation: 6 })];

  await test.step('dropped together', async () => {
    await give(page, 'drop', [
      jpeg('kenh.jpg', first),
      jpeg('van-ban.jpg', textFile()),
      jpeg('cat-cut.jpg', await truncatedPhoto()),
      jpeg('cong.jpg', second),
      jpeg('rong.jpg', emptyFile()),
      { name: 'khong-lo.png', mimeType: 'image/png', buffer: pixelBomb() },
      jpeg('bo-kenh.jpg', third),
    ]);
    await expect(panel.getByRole('status')).toHaveText('Đã nhập 3/7 ảnh', { timeout: 30_000 });
    await expect(at.captions).toHaveCount(3);
    // What went wrong is seen without scrolling.
    await expect(panel.getByRole('listitem').first()).toContainText('van-ban.jpg');
    await expect(lineOf('van-ban.jpg')).toContainText('Tệp này không phải là ảnh.');
    await expect(lineOf('cat-cut.jpg')).toContainText('Ảnh bị hỏng, không đọc hết được.');
    await expect(lineOf('rong.jpg')).toContainText('Tệp rỗng, không có dữ liệu nào.');
    await expect(lineOf('khong-lo.png')).toContainText('Ảnh có kích thước quá lớn');
    await panel.getByRole('button', { name: 'Đóng bảng nhập ảnh' }).click();
    await expect(panel).toHaveCount(0);
  });

  await test.step('every photo is drawn, in the order of the files', async () => {
    const shapes = await page.locator('main figure img').evaluateAll((images) =>
      Promise.all(images.map(async (image) => ((image as HTMLImageElement).decode(), (image as HTMLImageElement).naturalWidth > (image as HTMLImageElement).naturalHeight ? 'wide' : 'tall'))),
    );
    expect(shapes).toEqual(['wide', 'tall', 'wide']);
    await expect(at.body).toContainText('Chữ có trước khi thả ảnh.');
  });

  await test.step('a pasted picture is a figure; the same picture twice is kept once', async () => {
    const before = kept(dataDir).length;
    await give(page, 'paste', [jpeg('', first)]);
    await expect(at.captions).toHaveCount(4);
    expect(kept(dataDir)).toHaveLength(before);
    await give(page, 'paste', [{ name: 'image.png', mimeType: 'image/png', buffer: await scenePhoto({ seed: 9 }) }]);
    await expect(at.captions).toHaveCount(5);
    expect(kept(dataDir).length).toBeGreaterThan(before);
  });

  await test.step('all of it is still there after the power has failed', async () => {
    await at.aSecondAfterSaved();
    await app.kill();
    const again = desk((await launch()).page);
    await expect(again.headline).toHaveValue('Ảnh đủ loại');
    await expect(again.captions).toHaveCount(5);
    await expect(again.body).toContainText('Chữ có trước khi thả ảnh.');
  });
});
