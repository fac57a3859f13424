import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, eventually, type Host, launchBrowser, newFolder, openTab, removeFolder, startHost } from './support.ts';

let host: Host;
let browser: Browser;

beforeAll(async () => {
  host = await startHost(newFolder());
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await host.end('SIGTERM');
  removeFolder(host.dir);
});

const idOf = async (who: Promise<unknown>): Promise<number> => ((await who) as { id: number }).id;
const count = (event: string): number => host.events().filter((line) => line === event).length;

test('tabs are windows: the first takes the app’s own, others get new ones, closed ones go, the app stays', async () => {
  const first = await openTab(browser, host.url);
  expect(await idOf(call(first, 'who'))).toBe(1);
  await eventually(() => ['ready-to-show 1', 'loaded 1'].every((event) => host.events().includes(event)), true);

  const second = await openTab(browser, host.url);
  expect(await call(second, 'who')).toMatchObject({ id: 2, windows: 2 });

  await second.close();
  await eventually(() => host.events().includes('closed 2'), true);
  expect(await call(first, 'who')).toMatchObject({ id: 1, windows: 1 });
  expect(host.events()).not.toContain('close 2');

  await first.close();
  await eventually(() => host.events().includes('closed 1'), true);
  expect(host.events()).not.toContain('window-all-closed');

  const third = await openTab(browser, host.url);
  expect(await call(third, 'who')).toMatchObject({ id: 3, windows: 1 });
  await third.close();
  await eventually(() => host.events().includes('closed 3'), true);
});

test('a reloaded tab keeps its window, and what it says while it goes arrives', async () => {
  const page = await openTab(browser, host.url);
  const id = await idOf(call(page, 'who'));
  await page.locator('textarea').fill('chưa lưu');
  await page.reload();
  expect(await idOf(call(page, 'who'))).toBe(id);
  expect(count(`did-navigate ${id}`)).toBe(2);
  expect(host.events()).not.toContain(`closed ${id}`);
  await page.close();
  await eventually(() => host.events().includes(`closed ${id}`), true);
});

test('a copied tab is a window of its own', async () => {
  const page = await openTab(browser, host.url);
  const id = await idOf(call(page, 'who'));
  const token = await page.evaluate(() => sessionStorage.getItem('browser-host-window') ?? '');
  const copy = await (await browser.newContext()).newPage();
  await copy.addInitScript((value) => {
    sessionStorage.setItem('browser-host-window', value);
  }, token);
  await copy.goto(host.url);
  await copy.locator('html[data-ready="function"]').waitFor({ state: 'attached' });
  expect(await idOf(call(copy, 'who'))).not.toBe(id);
  expect(await idOf(call(page, 'who'))).toBe(id);
  await Promise.all([page.close(), copy.close()]);
});

test('a window that the app opens gets a tab of its own', async () => {
  const page = await openTab(browser, host.url);
  const opened = page.context().waitForEvent('page');
  await page.evaluate(() => {
    document.querySelector('textarea')?.addEventListener('click', () => void window.fixture.call('new-window'));
  });
  await page.locator('textarea').click();
  const tab = await opened;
  await tab.locator('html[data-ready="function"]').waitFor({ state: 'attached' });
  expect(await idOf(call(tab, 'who'))).not.toBe(await idOf(call(page, 'who')));
  expect(await tab.evaluate(() => window.opener)).toBeNull();
});
