import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ask, call, eventually, type Host, launchBrowser, newFolder, openTab, removeFolder, startHost } from './support.ts';

let host: Host;
let browser: Browser;
let page: Page;
const chosen = newFolder();

beforeAll(async () => {
  host = await startHost(newFolder());
  browser = await launchBrowser();
  page = await openTab(browser, host.url);
});
beforeEach(() => page.evaluate(() => document.querySelector('output')?.replaceChildren()));
afterAll(async () => {
  await browser.close();
  await host.end('SIGTERM');
  removeFolder(host.dir);
  removeFolder(chosen);
});

async function shown(): Promise<unknown> {
  const output = page.locator('output');
  await output.filter({ hasText: /\S/ }).waitFor();
  return JSON.parse((await output.textContent()) ?? '') as unknown;
}

test('files are chosen in the browser and arrive as files, in order, even two of one name', async () => {
  for (const [folder, text] of [['a', 'một'], ['b', 'hai']] as const) {
    mkdirSync(join(chosen, folder));
    writeFileSync(join(chosen, folder, 'ảnh lúa.txt'), text);
  }
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('#choose')]);
  expect(chooser.isMultiple()).toBe(true);
  expect(await chooser.element().getAttribute('accept')).toBe('.jpg,.txt');
  await chooser.setFiles([join(chosen, 'b', 'ảnh lúa.txt'), join(chosen, 'a', 'ảnh lúa.txt')]);
  const result = (await shown()) as { canceled: boolean; files: { path: string; text: string }[] };
  expect(result.canceled).toBe(false);
  expect(result.files.map(({ path, text }) => [basename(path), text])).toEqual([
    ['ảnh lúa.txt', 'hai'],
    ['ảnh lúa.txt', 'một'],
  ]);
  expect(result.files.every(({ path }) => path.startsWith(join(host.dir, 'browser-host-chosen')))).toBe(true);
});

test('a dialog that is called off answers that', async () => {
  await Promise.all([page.waitForEvent('filechooser'), page.click('#choose')]);
  await page.getByRole('dialog', { name: 'Chọn ảnh' }).getByRole('button', { name: 'Hủy' }).click();
  expect(await shown()).toEqual({ canceled: true, files: [] });
});

test('a file that the app saves by a dialog arrives as a download', async () => {
  const saving = call(page, 'save') as Promise<{ canceled: boolean; filePath: string }>;
  const dialog = page.getByRole('dialog', { name: 'Lưu bài' });
  await dialog.getByRole('textbox', { name: 'Tên tệp' }).fill('../Bài về lúa.txt');
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Lưu' }).click()]);
  expect(download.suggestedFilename()).toBe('Bài về lúa.txt');
  expect(readFileSync(await download.path(), 'utf8')).toBe('Nội dung bài');
  expect((await saving).filePath.startsWith(join(host.dir, 'browser-host-saved'))).toBe(true);

  const called = call(page, 'save');
  await dialog.getByRole('button', { name: 'Hủy' }).click();
  expect(await called).toEqual({ canceled: true, filePath: '' });
  expect((await ask(`${host.url}__host/download/${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}`)).status).toBe(404);
});

test('files that the app saves into a chosen folder arrive as downloads', async () => {
  const saving = call(page, 'save-several') as Promise<{ canceled: boolean; filePaths: string[] }>;
  const dialog = page.getByRole('dialog', { name: 'Chọn thư mục' });
  await dialog.getByRole('textbox', { name: 'Tên tệp' }).fill('Ảnh lễ hội');
  const names: string[] = [];
  page.on('download', (download) => names.push(download.suggestedFilename()));
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  const { canceled, filePaths } = await saving;
  expect([canceled, filePaths.map((path) => basename(path))]).toEqual([false, ['Ảnh lễ hội']]);
  await eventually(() => names.toSorted(), ['ảnh 1.txt', 'ảnh 2.txt']);

  const called = call(page, 'save-several');
  await dialog.getByRole('button', { name: 'Hủy' }).click();
  expect(await called).toEqual({ canceled: true, filePaths: [] });
});

test('a file that the app opens in another program arrives as a download, also a read-only one', async () => {
  const path = join(chosen, 'Kế hoạch.txt');
  writeFileSync(path, 'Nội dung kế hoạch', { mode: 0o444 });
  const [download, answer] = await Promise.all([page.waitForEvent('download'), call(page, 'open-file', path)]);
  expect(answer).toBe('');
  expect(download.suggestedFilename()).toBe('Kế hoạch.txt');
  expect(readFileSync(await download.path(), 'utf8')).toBe('Nội dung kế hoạch');
  expect(await call(page, 'open-file', join(chosen, 'mất.txt'))).toContain('ENOENT');
});

test('a message box answers the button and the box', async () => {
  await page.click('#ask');
  const dialog = page.getByRole('dialog', { name: 'Xóa bài này?' });
  await dialog.getByRole('checkbox', { name: 'Không hỏi nữa' }).check();
  await dialog.getByRole('button', { name: 'Xóa', exact: true }).click();
  expect(await shown()).toEqual({ response: 0, checkboxChecked: true });
});

test('Escape is the cancel button', async () => {
  await page.click('#ask');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  expect(await shown()).toEqual({ response: 1, checkboxChecked: false });
});

test('a question outlives the page that was reloaded under it', async () => {
  await page.click('#ask');
  await page.getByRole('dialog').waitFor();
  await page.reload();
  await page.getByRole('dialog', { name: 'Xóa bài này?' }).getByRole('button', { name: 'Giữ lại' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('an address outside opens in another tab, with no way back', async () => {
  const { origin } = new URL(host.url);
  const fresh = await openTab(browser, host.url);
  await fresh.evaluate((url) => {
    document.querySelector('textarea')?.addEventListener('click', () => void window.fixture.call('open', url));
  }, `${origin}/ngay`);
  const [tab] = await Promise.all([fresh.context().waitForEvent('page'), fresh.locator('textarea').click()]);
  expect(tab.url()).toBe(`${origin}/ngay`);
  expect(await tab.evaluate(() => window.opener)).toBeNull();
  expect(host.output()).toContain(`Mở ngoài ứng dụng: ${origin}/ngay`);
  await fresh.context().close();
});

test('when the browser would block that, there is a link', async () => {
  const url = `${new URL(host.url).origin}/chan`;
  const fresh = await (await browser.newContext()).newPage();
  // Nobody has clicked when the page loads. The link comes to the page that has the focus: it asks once it has it and has said so.
  await fresh.addInitScript((address) => {
    // Playwright's own look for the link would count as a click of the person.
    Object.defineProperty(navigator, 'userActivation', { value: { isActive: false } });
    const ask = (): void => void (document.hasFocus() ? setTimeout(() => void window.fixture.call('open', address)) : requestAnimationFrame(ask));
    window.addEventListener('load', ask);
  }, url);
  await fresh.goto(host.url);
  const link = fresh.locator('browser-host').getByRole('link', { name: url });
  const [tab] = await Promise.all([fresh.context().waitForEvent('page'), link.click()]);
  expect(tab.url()).toBe(url);
  await link.waitFor({ state: 'detached' });
  await fresh.context().close();
});
