import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { startApp, type RunningApp } from '../helpers/app-driver.ts';

type Fixtures = {
  /** Data folder of this test alone. */
  readonly dataDir: string;
  /** Starts the built app on the data folder; again after a kill. What still runs at the end is stopped. */
  readonly launch: (viewport?: { readonly width: number; readonly height: number }) => Promise<RunningApp>;
};

/** A test with an app and a data folder of its own. */
export const test = base.extend<Fixtures>({
  dataDir: async ({}, use) => {
    const dir = mkdtempSync(join(tmpdir(), 'toasoan-e2e-'));
    await use(dir);
    rmSync(dir, { recursive: true, force: true, maxRetries: 10 });
  },
  launch: async ({ dataDir }, use) => {
    let app: RunningApp | null = null;
    await use(async (viewport) => (app = await startApp({ dataDir, ...(viewport === undefined ? {} : { viewport }) })));
    // The exit of a killed app has been seen already; its promise answers at once.
    await (app as RunningApp | null)?.stop();
  },
});

/** Another tab of the same browser on the same app: what Electron would show as a second window. */
export async function openTab(app: RunningApp): Promise<Page> {
  const tab = await app.page.context().newPage();
  tab.setDefaultTimeout(20_000);
  await tab.goto(app.url);
  return tab;
}
