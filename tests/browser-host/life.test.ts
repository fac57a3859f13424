import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { call, type Host, launchBrowser, newFolder, openTab, removeFolder, spawnHost, startHost } from './support.ts';

let browser: Browser;
let dir: string;
let host: Host;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  dir = newFolder();
  host = await startHost(dir);
});
afterEach(async () => {
  if (host.child.exitCode === null && host.child.signalCode === null) await host.end('SIGKILL');
  removeFolder(dir);
});

test('SIGTERM: pages save, windows are asked, the app ends in time', async () => {
  const page = await openTab(browser, host.url);
  const text = 'Ra quân nạo vét kênh mương';
  await page.locator('textarea').fill(text);
  const began = Date.now();
  expect(await host.end('SIGTERM')).toBe(0);
  expect(Date.now() - began).toBeLessThan(3_000);
  expect(readFileSync(join(dir, 'saved-1.txt'), 'utf8')).toBe(text);
  expect(host.events().slice(-5)).toEqual(['before-quit', 'before-quit', 'close 1', 'closed 1', 'will-quit']);
  await page.getByRole('dialog', { name: 'Tòa Soạn đã dừng' }).waitFor();
});

test('chosen files go with the host, not with a second one that is refused', async () => {
  const folder = join(dir, 'browser-host-chosen');
  const page = await openTab(browser, host.url);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('#choose')]);
  await chooser.setFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('một') });
  await page.locator('output').filter({ hasText: 'một' }).waitFor();
  await once(spawnHost(dir), 'close');
  expect(existsSync(folder)).toBe(true);
  expect(await host.end('SIGTERM')).toBe(0);
  expect(existsSync(folder)).toBe(false);
});

test('SIGTERM before any tab came', async () => {
  expect(await host.end('SIGTERM')).toBe(0);
  expect(host.events().at(-1)).toBe('will-quit');
});

test('a second host on the same folder refuses, and says where the first is', async () => {
  const second = spawnHost(dir);
  let output = '';
  second.stdout?.on('data', (part: Buffer) => (output += part.toString()));
  second.stderr?.on('data', (part: Buffer) => (output += part.toString()));
  const [code] = (await once(second, 'close')) as [number];
  expect(code).toBe(3);
  expect(output).toContain(dir);
  expect(output).toContain(host.url);
  expect(host.events().filter((event) => event.startsWith('ready'))).toHaveLength(1);
});

test('after kill -9 the folder is free at once, and secrets can be read again', async () => {
  await call(await openTab(browser, host.url), 'seal', 'mật khẩu cổng');
  expect(readFileSync(join(dir, 'sealed')).toString('latin1')).not.toContain('khẩu');
  await host.end('SIGKILL');
  host = await startHost(dir);
  expect(await call(await openTab(browser, host.url), 'unseal')).toBe('mật khẩu cổng');
  if (process.platform !== 'win32') expect(statSync(join(dir, 'browser-host.key')).mode & 0o777).toBe(0o600);
});

test('a secret that was changed on the disk is refused', async () => {
  const page = await openTab(browser, host.url);
  await call(page, 'seal', 'mật khẩu');
  const sealed = readFileSync(join(dir, 'sealed'));
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
  writeFileSync(join(dir, 'sealed'), sealed);
  await expect(call(page, 'unseal')).rejects.toThrow(/Error invoking remote method 'unseal'/);
});

test('an address that is in use says so instead of a stack', async () => {
  const { port } = new URL(host.url);
  const other = newFolder();
  const second = spawnHost(other, ['--port', port]);
  let output = '';
  second.stderr?.on('data', (part: Buffer) => (output += part.toString()));
  const [code] = (await once(second, 'close')) as [number];
  removeFolder(other);
  expect(code).toBe(1);
  expect(output).toBe(`Cổng mạng ${port} đang được chương trình khác dùng. Hãy chọn số khác bằng --port.\n`);
});
