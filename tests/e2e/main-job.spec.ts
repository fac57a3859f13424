import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { scenePhoto } from '../fixtures/photos.ts';
import { startApp, type RunningApp } from '../helpers/app-driver.ts';
import { cornerColours, hasPosition, metadataTraces } from '../helpers/photo-checks.ts';
import { desk } from './desk.ts';
import { readPublicArticle } from './public-page.ts';
import { story } from './story.ts';

/**
 * The main job, as a reporter does it: write offline with two captioned photos, lose the power, come back, send once,
 * read it on the portal, correct a caption. Done with the built app and, where one was packed, with the packed one.
 */
const packed = process.env['TOASOAN_PACKED_APP'];
const builds = [{ name: 'built', appDir: undefined }, ...(packed === undefined ? [] : [{ name: 'packed', appDir: packed }])];
let app: RunningApp;
let dataDir: string;

test.beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'main-job-'));
});
test.afterEach(async () => {
  await app.stop();
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 });
});

for (const { name, appDir } of builds) test(`an article written offline reaches the portal exactly once: ${name} app`, async () => {
  const photos = [
    { name: 'IMG_0412.jpg', mimeType: 'image/jpeg', buffer: await scenePhoto({ orientation: 6, gps: true, width: 2400, height: 1600 }) },
    { name: 'IMG_0413.jpg', mimeType: 'image/jpeg', buffer: await scenePhoto({ width: 1500, height: 1000 }) },
  ];

  await test.step('write without a network', async () => {
    app = await startApp({ dataDir, appDir });
    const { page } = app;
    const at = desk(page);
    await at.online();
    await at.runTrainingPortal(false);
    await at.newArticle();
    await at.write(at.headline, story.headline);
    await page.keyboard.press('Enter');
    await at.write(at.lead, story.lead);
    await page.keyboard.press('Enter');
    await at.write(at.body, story.paragraphs[0]);
    for (const paragraph of story.paragraphs.slice(1)) {
      await page.keyboard.press('Enter');
      await at.type(paragraph);
    }
    await page.keyboard.press('Enter');
    await at.chooseBlock('Tít xen lớn');
    await at.type(story.heading);
    await page.keyboard.press('Enter');
    await at.tool('Danh sách');
    for (const [index, item] of story.list.entries()) {
      if (index > 0) await page.keyboard.press('Enter');
      await at.type(item);
    }
    await at.insertPhotos(photos);
    await expect(at.captions).toHaveCount(2);
    for (const [index, caption] of story.captions.entries()) await at.write(at.captions.nth(index), caption);
    for (const index of [0, 1] as const) await at.describePhoto(index, story.credits[index], story.alts[index]);
    for (const [index, name] of story.authors.entries()) await at.addAuthor(index, name);
    await page.getByRole('textbox', { name: 'Nguồn', exact: true }).fill(story.source);
    await expect(at.saved).toBeVisible();
  });

  await test.step('everything is there after the power has failed', async () => {
    await desk(app.page).aSecondAfterSaved();
    await app.kill();
    app = await startApp({ dataDir, appDir });
    const at = desk(app.page);
    await expect(at.headline).toHaveValue(story.headline);
    await expect(at.lead).toHaveValue(story.lead);
    for (const text of [...story.paragraphs, story.heading, ...story.list]) await expect(at.body).toContainText(text);
    for (const [index, caption] of story.captions.entries()) await expect(at.captions.nth(index)).toHaveText(caption);
    await expect(app.page.getByText(story.authors.join(' – ')).first()).toBeVisible();
    await expect(app.page.getByRole('textbox', { name: 'Nguồn', exact: true })).toHaveValue(story.source);
  });

  let address = '';
  await test.step('it waits for the portal, then goes by itself', async () => {
    const at = desk(app.page);
    await at.send.click();
    await expect(at.ledger.getByText('Chờ mạng, sẽ tự gửi tiếp')).toBeVisible();
    await at.runTrainingPortal(true);
    address = await at.published();
  });

  const reader = await app.browser.newPage();
  await test.step('the public page shows exactly what was written', async () => {
    const article = await readPublicArticle(reader, address);
    expect(article).toMatchObject({
      headline: story.headline,
      lead: story.lead,
      paragraphs: story.paragraphs,
      headings: [story.heading],
      items: story.list,
      byline: story.authors.join(' – '),
    });
    expect(article.source).toContain(story.source);
    expect(article.figures.map(({ caption, credit, alt }) => ({ caption, credit, alt }))).toEqual(
      [0, 1].map((index) => ({ caption: story.captions[index], credit: `Ảnh: ${story.credits[index]}`, alt: story.alts[index] })),
    );
    expect(new Set(article.figures.map(({ src }) => src)).size).toBe(2);
    for (const { src } of article.figures) {
      const bytes = new Uint8Array(await (await fetch(src)).arrayBuffer());
      expect(await hasPosition(bytes)).toBe(false);
      expect(metadataTraces(bytes)).toEqual([]);
      expect(await cornerColours(bytes)).toEqual({ topLeft: 'red', topRight: 'green', bottomLeft: 'blue', bottomRight: 'yellow' });
    }
  });

  await test.step('sending again does not make a second article', async () => {
    const at = desk(app.page);
    await at.send.click();
    await expect(app.page.getByText('Cổng đã có đúng bản này của bài.')).toBeVisible();
    expect(await linksOnFrontPage(address)).toEqual([address]);
  });

  await test.step('a corrected caption updates the article in place', async () => {
    const at = desk(app.page);
    await at.captions.nth(1).click();
    await app.page.keyboard.press('Control+A');
    await at.type(story.editedCaption);
    await at.send.click();
    await expect(at.ledger.getByText(/^Đã đăng lúc/)).toHaveCount(2);
    const article = await readPublicArticle(reader, address);
    expect(article.figures.map(({ caption }) => caption)).toEqual([story.captions[0], story.editedCaption]);
    expect(await linksOnFrontPage(address)).toEqual([address]);
    const feed = await (await fetch(new URL('/rss/tin-tuc-su-kien.xml', address))).text();
    expect(feed.match(/<item>/g)).toHaveLength(1);
    expect(feed).toContain(story.headline);
  });
});

/** Every article address that the front page links to, once. */
async function linksOnFrontPage(address: string): Promise<readonly string[]> {
  const html = await (await fetch(new URL('/', address))).text();
  const links = [...html.matchAll(/href="([^"]*\/bai\/[^"#]+)"/g)].map(([, link]) => new URL(link ?? '', address).href);
  return [...new Set(links)];
}
