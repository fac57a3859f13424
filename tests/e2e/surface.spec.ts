import { expect, type Page } from '@playwright/test';
import { hostileHtml } from '../fixtures/hostile-html.ts';
import { scenePhoto } from '../fixtures/photos.ts';
import { expectAccessible } from '../helpers/axe.ts';
import { desk } from './desk.ts';
import { test } from './own-app.ts';

/** Whatever the page complains about, and every request that would leave this PC. */
function complaintsOf(page: Page, address: string): readonly string[] {
  const { host } = new URL(address);
  const complaints: string[] = [];
  page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && complaints.push(message.text())));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => (complaints.push(dialog.message()), void dialog.dismiss()));
  page.on('request', (request) => void (new URL(request.url()).protocol.startsWith('http') && new URL(request.url()).host !== host && complaints.push(request.url())));
  return complaints;
}

/** What is cut off sideways, or sticks out of its pane or the window. */
const overflowing = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    /** Where the words of a button end, in px from the left; a button may shrink under them. */
    const wordsEnd = (element: HTMLElement): number => {
      const range = document.createRange();
      const ends = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => (range.selectNode(node), range.getBoundingClientRect().right));
      return Math.max(0, ...ends);
    };
    return [...document.querySelectorAll<HTMLElement>('button, [role=radio], [role=tab], label, h1, h2, h3')]
      .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, [aria-hidden=true]'))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        let clip = element.parentElement;
        while (clip !== null && getComputedStyle(clip).overflowX === 'visible' && !clip.matches('main, aside, header, footer, [role=dialog]')) clip = clip.parentElement;
        const edge = (clip ?? document.documentElement).getBoundingClientRect();
        return left < edge.left - 1 || right > edge.right + 1 || (element.tagName === 'BUTTON' && wordsEnd(element) > right + 1);
      })
      .map((element) => element.textContent || element.ariaLabel || element.tagName);
  });

test('nothing is wrong for people who cannot see, in any look, size or language', async ({ launch }) => {
  test.setTimeout(300_000);
  const app = await launch({ width: 1280, height: 720 });
  const { page } = app;
  const at = desk(page);
  const complaints = complaintsOf(page, app.url);
  await at.online();
  await at.newArticle();
  await at.headline.fill('Ra quân nạo vét kênh mương');
  await at.write(at.body, 'Từ sáu giờ, lực lượng đã có mặt.');
  await at.addAuthor(0, 'Minh Châu');
  await at.insertPhotos([{ name: 'kenh.jpg', mimeType: 'image/jpeg', buffer: await scenePhoto() }, { name: 'hong.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') }]);
  await expect(at.captions).toHaveCount(1);
  await at.send.click();
  await at.published();

  const choose = async (...names: readonly string[]) => {
    await page.getByRole('button', { name: /^(Cài đặt|Settings)$/ }).click();
    for (const name of names) {
      await page.getByRole('radio', { name, exact: true }).locator('xpath=ancestor-or-self::label').click();
      await expect(page.getByRole('radio', { name, exact: true })).toBeChecked();
    }
  };
  for (const look of ['Sáng', 'Tối', 'Tương phản cao']) {
    await test.step(look, async () => {
      await choose(look);
      await expectAccessible(page, `settings, ${look}`, { colours: look !== 'Sáng' });
      await page.getByRole('tab', { name: 'Cổng' }).click();
      await page.getByRole('button', { name: 'Thêm cổng' }).click();
      const dialog = await page.getByRole('dialog').boundingBox();
      expect((dialog?.y ?? 720) + (dialog?.height ?? 0), 'bottom of the dialog').toBeLessThanOrEqual(720);
      await expectAccessible(page, `portals, ${look}`, { colours: look !== 'Sáng' });
      await at.leaveSettings();
      await expectAccessible(page, `sending, ${look}`, { colours: look !== 'Sáng' });
      await page.getByRole('tab', { name: 'Ảnh' }).click();
      const words = await page.getByRole('button', { name: 'Xem ảnh 1 trên trang' }).locator('.figure-words > :not(.visually-hidden)').evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().left));
      expect(new Set(words).size, 'lines that start below each other').toBe(1);
      await expectAccessible(page, `photos, ${look}`, { colours: look !== 'Sáng' });
      await page.getByRole('tab', { name: 'Bài' }).click();
      await expectAccessible(page, `writing, ${look}`, { colours: look !== 'Sáng' });
      await page.getByRole('tab', { name: 'Gửi' }).click();
    });
  }

  await test.step('nothing is cut off with very large text', async () => {
    await choose('Sáng', 'Rất lớn');
    expect(await overflowing(page)).toEqual([]);
    await at.leaveSettings();
    for (const tab of ['Bài', 'Ảnh', 'Gửi']) {
      await page.getByRole('tab', { name: tab }).click();
      expect(await overflowing(page), tab).toEqual([]);
    }
    await choose('Vừa');
    await at.leaveSettings();
  });

  await test.step('English and back, without a start', async () => {
    /** Names stay as they are in any language. */
    const names = /Ra quân nạo vét kênh mương|Nông dân Tân Lập rộn ràng thu hoạch lúa hè thu|Tòa|Soạn|Minh Châu|Cổng tập huấn|Tin tức - Sự kiện|Tiếng Việt|Nhân Dân/g;
    /** Interface words with Vietnamese letters; what people wrote on the page and in fields is theirs. */
    const vietnamese = async (): Promise<readonly string[]> => {
      const words = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('body *')]
          .filter((element) => element.checkVisibility() && !element.closest('.page-sheet, option'))
          .flatMap((element) => [
            ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent),
            ...['aria-label', 'title', 'placeholder', 'aria-description'].map((name) => element.getAttribute(name)),
          ]),
      );
      return words.filter((word) => /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/.test((word ?? '').normalize('NFC').replace(names, ''))).map(String);
    };
    await choose('English');
    await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    for (const tab of ['Portals', 'About']) {
      await page.getByRole('tab', { name: tab }).click();
      expect(await vietnamese(), tab).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    for (const tab of ['Article', 'Photos', 'Send']) {
      await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
      expect(await vietnamese(), tab).toEqual([]);
    }
    await page.reload();
    await expect(page.getByRole('button', { name: 'New article', exact: true })).toBeVisible();
    await choose('Tiếng Việt');
    await at.leaveSettings();
    await expect(page.getByRole('button', { name: 'Bài mới' })).toBeVisible();
  });
  expect(complaints).toEqual([]);
});

test('hostile HTML runs nothing and sends nothing; a kill in the middle of typing costs a second at most', async ({ launch }) => {
  let app = await launch({ width: 1280, height: 720 });
  // Without its policy the page must be as safe: the policy is the second lock, not the first. (It would also complain
  // about handlers in the inert document that clipboard HTML is read in, where they cannot run.)
  const context = await app.browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 720 }, locale: 'vi-VN' });
  const page = await context.newPage();
  await page.goto(app.url);
  let at = desk(page);
  const complaints = complaintsOf(page, app.url);
  await at.newArticle();
  await at.headline.fill('Dán từ trang lạ');
  await at.body.click();
  await test.step('pasted one by one, as HTML and as text', async () => {
    for (const html of hostileHtml) {
      await at.body.evaluate((element, html) => {
        for (const type of ['text/html', 'text/plain']) {
          const clipboardData = new DataTransfer();
          clipboardData.setData(type, type === 'text/html' ? `<p>trước</p>${html}<p>sau</p>` : html);
          element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        }
      }, html);
    }
    await expect(at.saved).toBeVisible();
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    const addresses = await at.body.locator('a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol));
    expect(addresses.filter((protocol) => !['http:', 'https:', 'mailto:', 'tel:'].includes(protocol))).toEqual([]);
    expect(await at.body.locator('script, iframe, object, embed, form, svg, math, style, [onerror], [onload], [onclick]').count()).toBe(0);
  });
  await test.step('read again from the disk', async () => {
    await page.reload();
    await at.openArticle('Dán từ trang lạ');
    await expect(at.body).toContainText('trước');
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });
  expect(complaints).toEqual([]);

  await test.step('killed while typing', async () => {
    await at.newArticle();
    await at.headline.fill('Gõ liên tục');
    await at.body.click();
    await expect(at.saved).toBeVisible();
    const typed: { readonly word: string; readonly at: number }[] = [];
    const end = Date.now() + 3_500;
    for (let number = 1; Date.now() < end; number += 1) {
      const word = `chữ${number}`;
      await page.keyboard.insertText(`${word} `);
      typed.push({ word, at: Date.now() });
    }
    const killedAt = Date.now();
    await app.kill();
    app = await launch();
    at = desk(app.page);
    await at.openArticle('Gõ liên tục');
    const there = new Set((await at.body.locator(':scope > *').allTextContents()).join(' ').split(/\s+/));
    // A second between two saves, and what one save takes on a busy PC.
    const lost = typed.filter(({ word, at: when }) => when < killedAt - 1_500 && !there.has(word));
    expect(lost).toEqual([]);
    expect(typed.length).toBeGreaterThan(20);
  });
});
