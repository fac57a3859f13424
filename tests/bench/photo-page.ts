import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../helpers/app-driver.ts';

/** How long thirty photos may take until all of them stand on the page, in milliseconds. */
const PATIENCE_MS = 240_000;

/**
 * Longest task of the page, in milliseconds, while photos come into a new article by *Chèn ảnh*; 0 when none took 50.
 * The built app in the browser host, where the page itself hands the files over: more work than under Electron.
 */
export async function longestPageBlock(photos: readonly string[]): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), 'photo-page-'));
  const app = await startApp({ dataDir });
  try {
    const { page } = app;
    await page.getByRole('button', { name: 'Bài mới' }).click();
    await page.getByRole('textbox', { name: 'Nội dung bài', exact: true }).click();
    await page.evaluate(() => {
      const seen = Object.assign(window, { longest: 0 });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
      }).observe({ entryTypes: ['longtask'] });
    });
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Chèn ảnh', exact: true }).first().click()]);
    await chooser.setFiles([...photos]);
    await page.locator('main figure').nth(photos.length - 1).waitFor({ state: 'attached', timeout: PATIENCE_MS });
    return await page.evaluate(() => Number(Reflect.get(window, 'longest')));
  } finally {
    await app.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
