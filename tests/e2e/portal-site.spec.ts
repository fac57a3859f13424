import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import type { Block } from '../../shared/document/model.ts';
import { hostileHtml } from '../fixtures/hostile-html.ts';
import { expectAccessible } from '../helpers/axe.ts';
import { chromiumArgs, chromiumPath } from '../helpers/chromium.ts';
import { content, figure, jpeg, paragraph, sha256, signIn, startTestPortal, type TestPortal } from '../helpers/portal-client.ts';

let portal: TestPortal;
let empty: TestPortal;
let browser: Browser;
let page: Page;
let article: string;
let hostile: string;

test.beforeAll(async () => {
  portal = await startTestPortal();
  empty = await startTestPortal();
  const client = await signIn(portal);
  const photo = await jpeg(60, 1200, 800);
  const shapes = await Promise.all([jpeg(90, 1200, 800), jpeg(120, 600, 900), jpeg(150, 1600, 500), jpeg(180, 900, 600), jpeg(210, 800, 800)]);
  for (const bytes of [photo, ...shapes]) await client.upload(bytes, 'image/jpeg');
  const shown = (bytes: Uint8Array, width: number, height: number) => ({ asset: sha256(bytes), width, height });
  const sizes = [[1200, 800], [600, 900], [1600, 500], [900, 600], [800, 800]] as const;
  const photos = shapes.map((bytes, at) => ({ ...shown(bytes, sizes[at]?.[0] ?? 1, sizes[at]?.[1] ?? 1), caption: at === 3 ? [] : [{ type: 'text' as const, text: `Chú thích của ảnh số ${at + 1}, có khi dài hơn một dòng.` }], credit: 'Minh Châu', alt: `Mô tả ${at + 1}` }));
  const gallery: Block = { type: 'gallery', id: 'bo-anh-0001', caption: [{ type: 'text', text: 'Các đoạn đường vừa làm xong.' }], photos };
  for (let n = 1; n <= 11; n += 1) await client.post(content({ headline: `Tin số ${n} của thôn Trung`, blocks: [figure(sha256(photo))] }));
  hostile = (await client.post(content({ headline: 'Bài có chữ lạ', section: 'kinh-te', blocks: hostileHtml.flatMap((snippet) => [paragraph(snippet), { type: 'paragraph', id: `link-${sha256(snippet).slice(0, 12)}`, content: [{ type: 'link', href: snippet, content: [{ type: 'text', text: snippet }] }] }]) }))).address ?? '';
  article = (await client.post(content({ headline: 'Sửa xong đường liên thôn', blocks: [paragraph('Đường đã thông xe.'), figure(sha256(photo)), { type: 'heading', id: 'heading-001', level: 2, content: [{ type: 'text', text: 'Việc còn lại' }] }, gallery], cover: { ...shown(shapes[1] ?? photo, 600, 900), alt: 'Cột mốc', focus: { x: 0.5, y: 0 } } }))).address ?? '';
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumArgs] });
});
test.afterAll(async () => {
  await browser.close();
  await portal.stop();
  await empty.stop();
});
test.beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'vi-VN' });
  page = await context.newPage();
});
test.afterEach(() => page.context().close());

for (const [name, width] of [['desktop', 1280], ['phone', 360]] as const) {
  test(`axe finds nothing, and nothing is wider than the screen: ${name}`, async () => {
    await page.setViewportSize({ width, height: 720 });
    const pages = [`${empty.address()}/`, `${portal.address()}/`, `${portal.address()}/chuyen-muc/tin-tuc-su-kien`, article, hostile, `${portal.address()}/tim-kiem?q=duong`, `${portal.address()}/khong-co`];
    for (const address of pages) {
      await page.goto(address);
      await expectAccessible(page, address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(width);
    }
  });
}

test('a gallery stands in rows of one height, on a phone one photo below the other, whole', async () => {
  await page.goto(article);
  const heights = () => page.locator('.gallery-row').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('img')].map((image) => image.getBoundingClientRect().height)));
  const wide = await heights();
  expect(wide.map(({ length }) => length)).toEqual([2, 1, 2]);
  for (const row of wide) expect(Math.max(...row) - Math.min(...row)).toBeLessThan(1);
  const fills = await page.locator('.gallery-row').evaluateAll((rows) => rows.map((row) => Math.round((row.lastElementChild?.getBoundingClientRect().right ?? 0) - row.getBoundingClientRect().right)));
  expect(fills).toEqual([0, 0, 0]);
  await page.setViewportSize({ width: 360, height: 720 });
  const shapes = await page.locator('.gallery-row img').evaluateAll((images) => images.map((image) => [Math.round(image.getBoundingClientRect().left), Math.round((image.getBoundingClientRect().width / image.getBoundingClientRect().height) * 100) / 100]));
  expect(shapes.map(([, shape]) => shape)).toEqual([1.5, 0.67, 3.2, 1.5, 1]);
  expect(new Set(shapes.map(([left]) => left)).size).toBe(1);
});

test('hostile text runs nothing, and the policy has nothing to stop', async () => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('dialog', (dialog) => (complaints.push(dialog.message()), void dialog.dismiss()));
  page.on('request', (request) => request.url().startsWith(portal.address()) || complaints.push(request.url()));
  await page.goto(hostile, { waitUntil: 'networkidle' });
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(complaints).toEqual([]);
  const links = await page.locator('.body a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).protocol));
  expect(new Set(links)).toEqual(new Set(['https:']));
  for (const snippet of hostileHtml) expect(await page.locator('.body').textContent()).toContain(snippet.replace(/[\u0000-\u0008]/g, ''));
});

test('Aa makes the text larger in three steps and remembers', async () => {
  await page.goto(article);
  const size = () => page.locator('.sapo').evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const button = page.getByRole('button', { name: 'Aa' });
  const normal = await size();
  await expect(button).toHaveAccessibleName('Aa Cỡ chữ: vừa');
  await button.click();
  await expect(button).toHaveAccessibleName('Aa Cỡ chữ: lớn');
  const large = await size();
  await button.press('Enter');
  const largest = await size();
  expect(large).toBeGreaterThan(normal);
  expect(largest).toBeGreaterThan(large);
  await page.goto(`${portal.address()}/`);
  await page.goto(article);
  expect(await size()).toBe(largest);
  await expect(button).toHaveAccessibleName('Aa Cỡ chữ: rất lớn');
  await button.click();
  expect(await size()).toBe(normal);
});

test('In prints the story without what surrounds it', async () => {
  await page.goto(article);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'In', exact: true }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '');
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.menu', '.side', '.tools', '.related', '.foot', '.find', '.crumb']) await expect(page.locator(hidden)).toBeHidden();
  for (const shown of ['h1', '.sapo', '.body figure img', '.body figcaption', '.byline', '.source', '.print-only']) await expect(page.locator(shown).first()).toBeVisible();
});

test('Email carries title and address', async () => {
  await page.goto(article);
  const mail = new URL((await page.getByRole('link', { name: 'Email' }).getAttribute('href')) ?? '');
  expect([mail.protocol, mail.searchParams.get('subject'), mail.searchParams.get('body')]).toEqual(['mailto:', 'Sửa xong đường liên thôn', `Sửa xong đường liên thôn\r\n${article}`]);
});

test('a page load with all its photos counts once, its reload once more', async () => {
  const shown = async () => Number(await page.locator('.count data').getAttribute('value'));
  await page.goto(article, { waitUntil: 'networkidle' });
  const first = await shown();
  await page.reload({ waitUntil: 'networkidle' });
  expect(await shown()).toBe(first + 1);
  await page.evaluate(async () => {
    const files = [...document.querySelectorAll<HTMLImageElement | HTMLLinkElement>('img, link[rel=stylesheet]')].map((element) => ('src' in element ? element.src : element.href));
    for (const file of files) await new Promise((resolve) => Object.assign(new Image(), { onload: resolve, onerror: resolve, src: file }));
  });
  await page.goto(`${portal.address()}/`);
  expect(await shown()).toBe(first + 2);
});

test('the keyboard reaches everything, and the first stop skips the head', async () => {
  await page.goto(article);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Bỏ qua phần đầu trang' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Bỏ qua phần đầu trang' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('.crumb a').first()).toBeFocused();
  await page.goto(`${portal.address()}/`);
  await page.getByRole('searchbox', { name: 'Tìm trên cổng' }).fill('duong lien thon');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('bài chứa “duong lien thon”');
});

test('without scripts the page reads the same, without dead buttons', async () => {
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(article);
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Sửa xong đường liên thôn');
  await expect(plain.locator('.tools button')).toHaveCount(2);
  for (const button of await plain.locator('.tools button').all()) await expect(button).toBeHidden();
  await plain.close();
});
