import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { noEdit, type PhotoEdit } from '../../shared/domain/photo-edit.ts';
import type { PhotoHarnessApi } from './photo-harness/api.ts';
import { drawPhotos } from './photo-harness/photos.ts';
import { startHarness } from './harness/server.ts';
import { test as base } from './support.ts';

/** `page` is a real Chromium on the photo editor alone. */
export const test = base.extend<object, { readonly harnessAddress: string }>({
  harnessAddress: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const photos = await drawPhotos();
      const server = await startHarness({ root: join(import.meta.dirname, 'photo-harness'), photo: (assetId) => photos.get(assetId) ?? null });
      await provide(server.address);
      await server.close();
    },
    { scope: 'worker' },
  ],
  contextOptions: async ({ contextOptions }, provide) => provide({ ...contextOptions, viewport: { width: 1280, height: 720 } }),
});

export const edited = (change: Partial<PhotoEdit>): PhotoEdit => ({ ...noEdit, ...change });

async function arrive(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'photoHarness' in window))) await page.goto('./');
  await page.waitForFunction(() => 'photoHarness' in window);
}

/** Opens the dialog on a photo of 3000 x 2000 pixels, with its picture loaded. */
export async function openPhoto(page: Page, options: Parameters<PhotoHarnessApi['edit']>[0] = {}): Promise<Locator> {
  await arrive(page);
  await page.getByRole('button', { name: 'Bên dưới' }).focus();
  await page.evaluate((asked) => window.photoHarness.edit(asked), options);
  const dialog = page.getByRole('dialog', { name: options.asCover ? 'Cắt ảnh đại diện' : 'Chỉnh ảnh' });
  await dialog.locator('img[src$="/portal"]').first().waitFor();
  return dialog;
}

export async function openViewer(page: Page, photos: Parameters<PhotoHarnessApi['view']>[0], index: number): Promise<Locator> {
  await arrive(page);
  await page.getByRole('button', { name: 'Bên dưới' }).focus();
  await page.evaluate(([shown, at]) => window.photoHarness.view(shown, at), [photos, index] as const);
  const dialog = page.getByRole('dialog', { name: 'Xem ảnh toàn màn hình' });
  await dialog.waitFor();
  return dialog;
}

export const applied = (page: Page): Promise<readonly PhotoEdit[]> => page.evaluate(() => window.photoHarness.applied());
export const lastApplied = async (page: Page): Promise<PhotoEdit> => {
  const all = await applied(page);
  const last = all.at(-1);
  if (!last) throw new Error('nothing was applied');
  return last;
};

/** Pulls from the middle of one thing by some pixels. */
export async function pull(page: Page, from: Locator, dx: number, dy: number): Promise<void> {
  const box = await from.boundingBox();
  if (!box) throw new Error('not on the screen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2);
  await page.mouse.move(x + dx, y + dy);
  await page.mouse.up();
}

/** Where the picture is on the screen. */
export async function pictureBox(dialog: Locator): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }> {
  const box = await dialog.locator('.picture').boundingBox();
  if (!box) throw new Error('no picture');
  return box;
}
