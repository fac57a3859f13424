import { createHash } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, call, eventually, type Host, launchBrowser, newFolder, openTab, removeFolder, startHost } from './support.ts';

let host: Host;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  host = await startHost(newFolder());
  browser = await launchBrowser();
  page = await openTab(browser, host.url);
  page.on('console', (message) => complaints.push(message.text()));
});
afterAll(async () => {
  await browser.close();
  await host.end('SIGTERM');
  removeFolder(host.dir);
});

test('the app learns who calls', async () => {
  expect(await call(page, 'who')).toEqual({ id: 1, main: true, origin: 'app://bundle', url: 'app://bundle/page.html', windows: 1 });
});

test('its facts are those of package.json', () => {
  expect(host.events()[0]).toBe('ready 1.2.3 Fixture');
});

test('five megabytes go there and back', async () => {
  const [length, hash] = await page.evaluate(async () => {
    const bytes = new Uint8Array(5 * 1024 * 1024);
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = (at * 31) % 251;
    const [echo] = (await window.fixture.call('echo', bytes)) as [Uint8Array<ArrayBuffer>];
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', echo));
    return [echo.length, [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')] as const;
  });
  const expected = Uint8Array.from({ length: 5 * 1024 * 1024 }, (_, at) => (at * 31) % 251);
  expect(length).toBe(expected.length);
  expect(hash).toBe(createHash('sha256').update(expected).digest('hex'));
});

test('calls in flight at once get their own answers', async () => {
  const answers = await page.evaluate(() => Promise.all([1, 2, 3, 4, 5].map((n) => window.fixture.call('echo', n))));
  expect(answers).toEqual([[1], [2], [3], [4], [5]]);
});

test('errors arrive in Electron’s words', async () => {
  await expect(call(page, 'fail')).rejects.toThrow("Error invoking remote method 'fail': RangeError: quá giới hạn");
  await expect(call(page, 'nothing')).rejects.toThrow("Error invoking remote method 'nothing': Error: No handler registered for 'nothing'");
  await expect(call(page, 'function')).rejects.toThrow(/could not be cloned/);
  await expect(page.evaluate(() => window.fixture.call('echo', Symbol('s')))).rejects.toThrow('A symbol cannot cross the context bridge');
  await expect(page.evaluate(() => window.fixture.call('echo', () => 1))).rejects.toThrow(/could not be cloned/);
});

test('what the host does not imitate says so', async () => {
  await expect(call(page, 'tray')).rejects.toThrow('The browser host does not imitate app.setBadgeCount');
});

test('messages without an answer, and events until they are not wanted any more', async () => {
  const heard = await page.evaluate(async () => {
    const seen: unknown[] = [];
    const next = () =>
      new Promise((resolve) => {
        const stop = window.fixture.on('saved', (length) => {
          stop();
          resolve(length);
        });
      });
    const stop = window.fixture.on('saved', (length) => seen.push(length));
    const first = next();
    window.fixture.send('saved', 'một');
    await first;
    stop();
    const second = next();
    window.fixture.send('saved', 'hai!');
    await second;
    return seen;
  });
  expect(heard).toEqual([3]);
});

test('the bridge copies and freezes', async () => {
  const facts = await page.evaluate(() => {
    const given = { a: [1] };
    const back = window.fixture.same(given) as typeof given;
    const failure = (action: () => void) => {
      try {
        action();
        return 'nothing';
      } catch (error) {
        return `${(error as Error).name} ${(error as Error).message}`;
      }
    };
    return {
      copied: back !== given && back.a !== given.a && back.a[0] === 1,
      frozen: Object.isFrozen(window.fixture) && Object.isFrozen(window.fixture.nested.list),
      fixed: failure(() => Object.defineProperty(window, 'fixture', { value: 1 })).startsWith('TypeError'),
      thrown: failure(() => window.fixture.throws()),
      path: window.fixture.pathOf(new File(['x'], 'a.txt')),
      platform: window.fixture.nested.platform,
    };
  });
  expect(facts).toEqual({ copied: true, frozen: true, fixed: true, thrown: 'Error từ chối', path: '', platform: process.platform });
});

test('the host leaves nothing in the page', async () => {
  const left = await page.evaluate(() => ['__browserHost', 'browserHostClient', 'require', 'process', 'ipcRenderer'].filter((name) => name in window));
  expect(left).toEqual([]);
});

test('answers of the protocol handler pass unchanged', async () => {
  const answer = await ask(`${host.url}seen?a=1`, { headers: { 'x-mine': 'yes', range: 'bytes=0-1' } });
  expect(answer.status).toBe(203);
  expect(answer.headers['x-own']).toBe('kept');
  const seen = JSON.parse(answer.body) as { url: string; headers: Record<string, string> };
  expect(seen.url).toBe('app://bundle/seen?a=1');
  expect(seen.headers).toMatchObject({ 'x-mine': 'yes', range: 'bytes=0-1' });
  expect(Object.keys(seen.headers)).not.toContain('host');
  expect((await ask(`${host.url}stream`)).body).toBe('một hai ba');
  expect((await ask(`${host.url}nothing`)).status).toBe(404);
  expect((await ask(host.url, { path: `${new URL(host.url).pathname}a/../../../seen` })).body).toContain('"url":"app://bundle/seen"');
});

test('the page’s own policy is kept to the letter, and is not broken', async () => {
  const answer = await ask(`${host.url}page.html`);
  expect(answer.headers['content-security-policy']).toBe("default-src 'none'; script-src 'self'; connect-src 'self'");
  expect(answer.body.indexOf('__host/client.js')).toBeLessThan(answer.body.indexOf('page.js'));
  expect(answer.body.indexOf('__host/preload.js')).toBeLessThan(answer.body.indexOf('page.js'));
  expect(complaints.filter((text) => /Content Security Policy/i.test(text))).toEqual([]);
});

test('a file by net.fetch', async () => {
  expect((await ask(`${host.url}file`)).headers['content-type']).toBe('text/html');
});

test('where the page goes is the app’s decision', async () => {
  await page.click('#away');
  await eventually(() => host.events().includes('will-navigate https://example.invalid/away'), true);
  await page.click('#tab');
  await eventually(() => host.events().includes('window-open https://example.invalid/tab'), true);
  await page.evaluate(() => window.open('https://example.invalid/script'));
  await eventually(() => host.events().includes('window-open https://example.invalid/script'), true);
  await page.evaluate(() => {
    location.href = './seen';
  });
  await eventually(() => host.events().includes('will-navigate app://bundle/seen'), true);
  expect(page.url()).toBe(`${host.url}page.html`);
});

test('keys of the menu, but not those that the page answers itself', async () => {
  await page.locator('textarea').focus();
  await page.keyboard.press('Control+Shift+F');
  await eventually(() => host.events().includes('menu find'), true);
  await page.keyboard.press('Control+Z');
  expect(await call(page, 'echo', 1)).toEqual([1]);
  expect(host.events()).not.toContain('menu undo');
});

test('F10 shows the menu', async () => {
  const before = host.events().filter((event) => event === 'menu find').length;
  await page.keyboard.press('F10');
  await page.getByRole('button', { name: 'Tìm Ctrl+Shift+F' }).click();
  await eventually(() => host.events().filter((event) => event === 'menu find').length, before + 1);
});
