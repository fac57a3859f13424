import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { content, figure, jpeg, sha256, signIn, startTestPortal, type TestPortal } from '../helpers/portal-client.ts';

let portal: TestPortal;
let article: string;
const photo = () => jpeg(5);

beforeEach(async () => {
  portal = await startTestPortal();
  const client = await signIn(portal);
  await client.upload(await photo(), 'image/jpeg');
  const { address } = await client.post(content({ blocks: [figure(sha256(await photo()))] }));
  article = address ?? '';
});
afterEach(() => portal.stop());

const load = (path: string, headers: Record<string, string> = {}, method = 'GET') => fetch(new URL(path, portal.address()), { method, headers: { 'user-agent': 'Mozilla/5.0 Firefox/140.0', ...headers } });
/** What the page itself shows; asking as a robot does not count. */
const shown = async () => Number(/<data value="(\d+)">/.exec(await (await load('/', { 'user-agent': 'Googlebot/2.1' })).text())?.[1]);

describe('Số lượt truy cập', () => {
  test('counts every page a person loads, this one included, and survives a restart', async () => {
    expect(await shown()).toBe(0);
    expect(await (await load('/')).text()).toContain('<p class="count" data-zeros="0\u00a0000\u00a000"><data value="1">1</data></p>');
    await load(article);
    await load('/chuyen-muc/kinh-te');
    await load('/tim-kiem?q=a');
    await load(article);
    expect(await shown()).toBe(5);
    await portal.restart();
    expect(await shown()).toBe(5);
  });

  test('does not count what belongs to a page, or no page at all', async () => {
    const page = await (await load('/')).text();
    const files = [...page.matchAll(/(?:src|href)="(\/(?:tep|anh)\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(files.length).toBeGreaterThanOrEqual(4);
    for (const file of [...files, ...files]) expect((await load(file)).status).toBe(200);
    for (const path of ['/rss.xml', '/rss/kinh-te.xml', '/sitemap.xml', '/robots.txt', '/favicon.ico', '/khong-co', '/bai/khong-co', '/chuyen-muc/khong-co', '/api/v1/server']) await load(path);
    expect(await shown()).toBe(1);
  });

  test('does not count HEAD, robots, previews and prefetching', async () => {
    expect((await load('/', {}, 'HEAD')).status).toBe(200);
    for (const agent of ['Googlebot/2.1 (+http://www.google.com/bot.html)', 'facebookexternalhit/1.1', 'Mozilla/5.0 (compatible; bingbot/2.0)', 'AhrefsBot/7.0', 'Mozilla/5.0 (compatible; Baiduspider/2.0)', 'coccocbot-web/1.0']) {
      await load(article, { 'user-agent': agent });
    }
    await load('/', { 'sec-purpose': 'prefetch;prerender' });
    await load('/', { purpose: 'prefetch' });
    await load(article, { 'sec-fetch-dest': 'image' });
    await load('/', { 'sec-fetch-dest': 'empty' });
    expect(await shown()).toBe(0);
    await load('/', { 'sec-fetch-dest': 'document' });
    expect(await shown()).toBe(1);
  });

  test('loses none of many at once', async () => {
    await Promise.all(Array.from({ length: 40 }, () => load(article)));
    expect(await shown()).toBe(40);
  });
});

test('Đọc nhiều lists what was read, most read first', async () => {
  const client = await signIn(portal);
  const second = await client.post(content({ headline: 'Bài thứ hai' }));
  expect(await (await load('/')).text()).not.toContain('Đọc nhiều');
  await load(article);
  await load(second.address ?? '');
  await load(second.address ?? '');
  const box = /Đọc nhiều<\/h2><ol>([\s\S]*?)<\/ol>/.exec(await (await load('/')).text())?.[1] ?? '';
  expect([...box.matchAll(/>([^<>]+)<\/a>/g)].map((match) => match[1])).toEqual(['Bài thứ hai', 'Sửa đường liên thôn']);
});
