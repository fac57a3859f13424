import { expect, type Locator, type Page } from '@playwright/test';
import { clickBehind, wordsIn } from '../editor/ime-places.ts';
import { inputMethodNames, typeBy } from '../editor/input-methods.ts';
import { scenePhoto } from '../fixtures/photos.ts';
import { startFaultProxy, type FaultProxy } from '../helpers/fault-proxy.ts';
import { approver, startPortal, type TestPortal } from '../sync/newsroom.ts';
import { desk } from './desk.ts';
import { openTab, test as base } from './own-app.ts';

const test = base.extend<{ readonly portal: TestPortal; readonly line: FaultProxy }>({
  portal: async ({}, use) => {
    const portal = await startPortal();
    await use(portal);
    await portal.close();
  },
  line: async ({ portal }, use) => {
    const line = await startFaultProxy(portal.address);
    await use(line);
    await line.close();
  },
});

const PHOTOS = 6;
const phrase = ' đồng ruộng';

const holds = (box: Locator, text: string, what: string): Promise<void> => expect.poll(() => wordsIn(box), { message: what, intervals: [10, 20, 50, 100] }).toBe(text);

/** The letters in front of the caret, back to the beginning of its text. */
const beforeCaret = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLTextAreaElement) return activeElement.value.slice(0, activeElement.selectionEnd);
    const { anchorNode, anchorOffset } = getSelection() ?? { anchorNode: null, anchorOffset: 0 };
    return anchorNode?.textContent?.slice(0, anchorOffset) ?? '';
  });

test('while photos are being sent, notices appear and panes open and close, every letter arrives where the caret is', async ({ launch, line }) => {
  const app = await launch({ width: 1280, height: 800 });
  const { page } = app;
  const at = desk(page);
  await at.online();
  await at.newArticle();
  await at.headline.fill('Ra đồng');
  await at.write(at.body, 'Sáng nay');
  await at.addAuthor(0, 'Minh Châu');
  const files = await Promise.all(Array.from({ length: PHOTOS }, async (_, seed) => ({ name: `anh-${seed}.jpg`, mimeType: 'image/jpeg', buffer: await scenePhoto({ seed: seed + 1, width: 640 + seed, height: 480 }) })));
  await at.body.getByText('Sáng nay').click();
  await at.insertPhotos(files);
  await expect(at.captions).toHaveCount(PHOTOS);
  await expect(at.saved).toBeVisible();
  await at.addPortal({ name: 'Cổng xã Bình Minh', address: line.address, username: approver.username, password: approver.password });
  // Every photo waits on the line until the test lets it through.
  line.plan(({ method, path }) => (method === 'PUT' && path.includes('/assets/') ? { kind: 'late-request' } : null));
  await at.send.click();
  await expect.poll(() => line.held()).toBe(1);

  const places = [
    { name: 'headline', box: at.headline, before: 'Ra đồng' },
    { name: 'paragraph', box: at.body.locator('p').first(), before: 'Sáng nay' },
    { name: 'caption', box: at.captions.first(), before: '' },
  ];
  const written = new Map(places.map(({ name, before }) => [name, before]));
  for (const [turn, method] of inputMethodNames.entries()) {
    const held = line.seen.length;
    for (const { name, box } of places) {
      const what = `${method}, ${name}`;
      await clickBehind(page, box, written.get(name) ?? '');
      await Promise.all([typeBy(page, method, phrase, true), name === 'paragraph' ? line.release() : null, page.keyboard.press(name === 'caption' ? 'Alt+F8' : 'Control+\\')]);
      written.set(name, `${written.get(name) ?? ''}${phrase}`);
      await holds(box, written.get(name) ?? '', what);
      expect(await beforeCaret(page), `${what}: the caret`).toBe(written.get(name));
      await expect(box, `${what}: it is still seen`).toBeInViewport();
    }
    await expect(page.getByRole('log').getByText(turn % 2 === 0 ? 'Dòng đang gõ được giữ ở giữa trang.' : 'Đã thôi giữ dòng đang gõ ở giữa trang.')).toBeVisible();
    await expect.poll(() => line.seen.length, { message: 'the next photo is on its way' }).toBeGreaterThan(held);
  }
  line.plan(() => null);
  await line.release();
  await page.getByRole('tab', { name: 'Gửi' }).click();
  await at.published();
  await expect(at.saved).toBeVisible();
  await page.reload();
  for (const { name, box } of places) await holds(box, written.get(name) ?? '', `${name}, opened again`);
});

test('two windows on two articles take bursts at the same time, and each keeps its own', async ({ launch }) => {
  const app = await launch({ width: 1280, height: 800 });
  const pages = [app.page, await openTab(app)] as const;
  for (const [at, page] of pages.entries()) {
    await desk(page).newArticle();
    await desk(page).headline.fill(`Bài ${String(at)}`);
    await desk(page).body.click();
  }
  const words = ['đồng ruộng ', 'biển cả '] as const;
  const texts = words.map((own) => own.repeat(inputMethodNames.length));
  for (const method of inputMethodNames) await Promise.all(pages.map((page, at) => typeBy(page, method, words[at] ?? '', true)));
  for (const [at, page] of pages.entries()) {
    await holds(desk(page).body, texts[at] ?? '', `window ${String(at)}`);
    await expect(desk(page).saved).toBeVisible();
  }
  const [first] = pages;
  await pages[1].close();
  for (const at of [0, 1]) {
    await desk(first).openArticle(`Bài ${String(at)}`);
    await holds(desk(first).body, texts[at] ?? '', `article ${String(at)}, opened again`);
  }
});

test('boxes that search or suggest while somebody types take Vietnamese by every input method', async ({ launch }) => {
  const { page } = await launch({ width: 1280, height: 800 });
  const at = desk(page);
  await at.newArticle();
  await at.headline.fill('Đồng ruộng');
  await at.write(at.body, 'Hết.');
  await at.addAuthor(0, 'Minh Châu');
  const boxes = [
    { name: 'palette', open: () => page.keyboard.press('Control+Shift+P'), box: page.getByRole('combobox', { name: 'Bảng lệnh' }), words: 'tìm bài', found: page.getByRole('option', { name: /Tìm bài/ }) },
    { name: 'snippets', open: () => page.keyboard.press('F9'), box: page.getByRole('combobox', { name: 'Tìm đoạn mẫu' }), words: 'chữ ký', found: page.getByRole('listbox', { name: 'Đoạn mẫu' }).getByRole('option') },
    { name: 'library', open: () => page.keyboard.press('Control+Shift+F'), box: page.getByRole('searchbox', { name: 'Tìm bài' }), words: 'đồng ruộng', found: at.row('Đồng ruộng') },
  ];
  for (const { name, open, box, words, found } of boxes) {
    await at.body.click();
    await page.keyboard.press('End');
    for (const method of inputMethodNames) {
      await open();
      await expect(box).toBeFocused();
      await box.fill('');
      await typeBy(page, method, words, true);
      await expect(box, `${name}: ${method}`).toHaveValue(words);
      await expect(found.first(), `${name}: ${method}`).toBeVisible();
      if (name !== 'library') await page.keyboard.press('Escape');
    }
  }
  await page.getByRole('searchbox', { name: 'Tìm bài' }).fill('');
  await expect(at.body).toHaveText('Hết.');

  for (const method of inputMethodNames) {
    const author = page.getByRole('combobox', { name: 'Họ tên 1' });
    await author.fill('');
    await author.click();
    await typeBy(page, method, 'Đỗ Ánh', true);
    await expect(author, method).toHaveValue('Đỗ Ánh');
    await page.keyboard.press('Escape');
    const tags = page.getByRole('textbox', { name: 'Từ khóa' });
    await tags.click();
    await typeBy(page, method, `đồng ${method}`, true);
    await expect(tags, method).toHaveValue(`đồng ${method}`);
    await page.keyboard.press('Enter');
    await expect(tags).toHaveValue('');
  }
  for (const method of inputMethodNames) await expect(page.getByRole('button', { name: `Bỏ từ khóa đồng ${method}`, exact: true })).toBeVisible();
});
