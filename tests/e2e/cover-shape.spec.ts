import { expect, type Locator } from '@playwright/test';
import { scenePhoto } from '../fixtures/photos.ts';
import { approver, startPortal, type TestPortal } from '../sync/newsroom.ts';
import { desk } from './desk.ts';
import { test as base } from './own-app.ts';

const test = base.extend<{ readonly portal: TestPortal }>({
  /** A portal whose lists show nearly square photos. */
  portal: async ({}, use) => {
    const portal = await startPortal({ coverRatio: 4 / 3 });
    await use(portal);
    await portal.close();
  },
});

/** Width by height of a picture's file. */
const shapeOf = (picture: Locator): Promise<number> => picture.evaluate((image: HTMLImageElement) => (image.complete && image.naturalHeight > 0 ? image.naturalWidth / image.naturalHeight : 0));

test('a cover is cut in the shape that the chosen portal tells', async ({ launch, portal }) => {
  const { page, browser } = await launch({ width: 1280, height: 720 });
  const at = desk(page);
  const cover = page.getByRole('region', { name: 'Ảnh đại diện' }).locator('img');
  const makeCover = async (): Promise<void> => {
    await at.body.locator('figure .figure-photo').first().click();
    await page.getByRole('toolbar', { name: 'Việc với ảnh này' }).getByRole('button', { name: 'Làm ảnh đại diện' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Áp dụng' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await at.online();
  await at.newArticle();
  await at.headline.fill('Hội làng vào mùa');
  await at.addAuthor(0, 'Minh Châu');
  await at.write(at.body, 'Cờ hội đã treo.');
  await at.insertPhotos([{ name: 'hoi.jpg', mimeType: 'image/jpeg', buffer: await scenePhoto({ seed: 7, width: 1600, height: 800 }) }]);

  await makeCover();
  await expect.poll(() => shapeOf(cover)).toBeCloseTo(16 / 9, 1);

  await at.addPortal({ name: 'Cổng xã Bình Minh', address: portal.address, username: approver.username, password: approver.password });
  await makeCover();
  await expect.poll(() => shapeOf(cover)).toBeCloseTo(4 / 3, 1);
  await expect(cover).toHaveCSS('aspect-ratio', /^1\.33/);

  await at.send.click();
  const reader = await browser.newPage();
  await reader.goto(await at.published());
  const sides = await Promise.all(['width', 'height'].map((side) => reader.locator(`meta[property="og:image:${side}"]`).getAttribute('content')));
  expect(Number(sides[0]) / Number(sides[1])).toBeCloseTo(4 / 3, 1);
  // The portal shows it whole: its lists have that very shape.
  await reader.goto(portal.address);
  expect(await reader.locator('.card-photo img').first().evaluate((image) => getComputedStyle(image).aspectRatio)).toMatch(/^1\.33/);
});
