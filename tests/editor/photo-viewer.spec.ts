import { expectAccessible } from '../helpers/axe.ts';
import { photoIds } from './photo-harness/photo-ids.ts';
import { openViewer, test } from './photo-support.ts';
import { expect } from './support.ts';

const words = { caption: '', credit: '', alt: '' };
const photos = [
  { assetId: photoIds.landscape, width: 3000, height: 2000, caption: 'Bà con thôn Trung thu hoạch lúa hè thu bên dòng kênh nội đồng.', credit: 'Văn Tịnh', alt: 'Cánh đồng lúa' },
  { assetId: photoIds.edited, width: 1600, height: 900, ...words, caption: 'Phần giữa của ảnh' },
  { assetId: photoIds.upright, width: 1600, height: 2400, ...words },
];

test('goes from photo to photo by key, says which one it is, and gives the focus back', async ({ page }) => {
  const viewer = await openViewer(page, photos, 0);
  await expect(viewer.getByRole('region', { name: /^Ảnh/ })).toBeFocused();
  await expect(viewer.getByText('Ảnh: Văn Tịnh')).toBeVisible();
  await expect(viewer.getByRole('img', { name: 'Cánh đồng lúa' })).toBeVisible();
  await expect(viewer.getByRole('button', { name: 'Ảnh trước' })).toBeDisabled();
  await page.keyboard.press('ArrowLeft');
  await expect(viewer.getByRole('status')).toHaveText('Ảnh 1/3');
  await page.keyboard.press('ArrowRight');
  await expect(viewer.getByText('Phần giữa của ảnh')).toBeVisible();
  await page.keyboard.press('End');
  await expect(viewer.getByRole('status')).toHaveText('Ảnh 3/3');
  await expect(viewer.getByText('Chưa có chú thích')).toBeVisible();
  await viewer.getByRole('button', { name: 'Ảnh trước' }).click();
  await expect(viewer.getByRole('status')).toHaveText('Ảnh 2/3');
  await page.keyboard.press('Escape');
  await expect(viewer).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Bên dưới' })).toBeFocused();
});

test('shows an edited photo as it was before, and offers it for no other', async ({ page }) => {
  const viewer = await openViewer(page, photos, 1);
  const before = viewer.getByRole('button', { name: 'Xem ảnh gốc' });
  await before.click();
  await expect(viewer.locator(`img[src*="${photoIds.landscape}/portal"]`)).toBeVisible();
  await page.keyboard.press('\\');
  await expect(viewer.locator(`img[src*="${photoIds.edited}/portal"]`)).toBeVisible();
  await page.keyboard.press('\\');
  await page.keyboard.press('PageUp');
  await expect(viewer.getByRole('status')).toHaveText('Ảnh 1/3');
  await expect(before).toHaveCount(0);
});

test('zooms by key and is moved by pulling; arrows then move the picture, not the row', async ({ page }) => {
  const viewer = await openViewer(page, photos, 0);
  const stage = viewer.getByRole('region', { name: /^Ảnh/ });
  await expect(stage.locator('img').first()).toBeVisible();
  const fit = await stage.locator('.stage-picture').boundingBox();
  await page.keyboard.press('1');
  await expect(viewer.getByRole('button', { name: /Đang xem 100 %/ })).toBeVisible();
  expect((await stage.locator('.stage-picture').boundingBox())?.width).toBe(2000);
  const left = (): Promise<number> => stage.evaluate((element) => element.scrollLeft);
  const start = await left();
  await page.keyboard.press('ArrowRight');
  await expect.poll(left).toBeGreaterThan(start);
  await expect(viewer.getByRole('status')).toHaveText('Ảnh 1/3');
  const before = await left();
  await page.mouse.move(600, 350);
  await page.mouse.down();
  await page.mouse.move(700, 350);
  await page.mouse.up();
  await expect.poll(left).toBeLessThan(before);
  await page.keyboard.press('0');
  expect((await stage.locator('.stage-picture').boundingBox())?.width).toBeCloseTo(fit?.width ?? 0, 0);
});

test('axe finds nothing, in the dark as well', async ({ page }) => {
  await openViewer(page, photos, 1);
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((look) => window.photoHarness.look({ theme: look }), theme);
    await expectAccessible(page, theme, { within: '[role="dialog"]', colours: theme !== 'light' });
  }
  await page.evaluate(() => window.photoHarness.look({ theme: 'light' }));
});
