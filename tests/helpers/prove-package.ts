import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { startApp } from './app-driver.ts';

/** How long the packed app may take to show its first article with its photo and to run the training portal, in milliseconds. */
const START_MS = 30_000;

/**
 * Starts the packed app in the browser host: its page must show the sample article, which takes SQLite, sharp and the photo
 * worker, and its training portal must answer, which takes Fastify and its fonts. Throws when it does not.
 */
export async function provePackage(appDir: string): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'toa-soan-proof-'));
  const app = await startApp({ dataDir, appDir });
  try {
    const { page } = app;
    await page.getByRole('button', { name: 'Bài mới' }).first().waitFor({ timeout: START_MS });
    await page.waitForFunction(() => [...document.images].some((image) => image.src.includes('/asset/') && image.complete && image.naturalWidth > 0), undefined, { timeout: START_MS });
    const training = () =>
      page.evaluate(async () => {
        const answer = await window.newsroom.portalList();
        return (answer.ok ? answer.value.find(({ running }) => running)?.portal.address : undefined) ?? '';
      });
    await expect.poll(training, { timeout: START_MS }).toMatch(/^http:/);
    const site = await fetch(await training());
    if (!site.ok || !(await site.text()).includes('<html')) throw new Error(`The training portal of the packed app answers ${site.status}`);
  } catch (error) {
    throw new Error(`The packed app does not work. ${error instanceof Error ? error.message : String(error)}\n${app.output()}`, { cause: error });
  } finally {
    const code = await app.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 });
    if (code !== 0) process.stderr.write(`The packed app ended with ${code}.\n`);
  }
}
