import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RemoteArticle } from '../../shared/portal-api/schemas.ts';
import { blockId, content, figure, jpeg, paragraph, readArticle, sha256, signIn, startTestPortal, type PortalClient, type TestPortal } from '../helpers/portal-client.ts';
import { childrenOf, readTags, readXml, textOf, type Tag, type XmlNode } from '../helpers/markup.ts';

let portal: TestPortal;
let client: PortalClient;
let main: RemoteArticle;
const photo = () => jpeg(33);

beforeAll(async () => {
  portal = await startTestPortal();
  client = await signIn(portal);
  await client.upload(await photo(), 'image/jpeg');
  for (let n = 1; n <= 12; n += 1) {
    await client.post(content({ headline: `Tin số ${n}`, tags: n === 5 ? ['Thủy Lợi'] : [], section: n <= 11 ? 'tin-tuc-su-kien' : 'kinh-te' }));
    portal.clock.advance(60_000);
  }
  main = await client.post(
    content({
      headline: 'Đường & cống "đã" thông <b>',
      byline: [
        { name: 'Nguyễn Thị Thùy Dương', penName: 'Bích Hường', role: 'writer' },
        { name: 'Văn Tịnh', penName: '', role: 'photographer' },
        { name: 'Lê Biên Tập', penName: '', role: 'editor' },
      ],
      tags: ['thủy lợi'],
      blocks: [paragraph('Kênh đã thông dòng.'), figure(sha256(await photo()), 'Tuyến kênh sau nạo vét.'), { type: 'heading', id: blockId(), level: 2, content: [{ type: 'text', text: 'Ruộng kịp vụ' }] }],
    }),
  );
});
afterAll(() => portal.stop());

const get = async (path: string) => {
  const answer = await fetch(new URL(path, portal.address()));
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const meta = (tags: readonly Tag[], name: string) => tags.filter((tag) => tag.name === 'meta' && (tag.attributes['property'] ?? tag.attributes['name']) === name).map((tag) => tag.attributes['content']);

describe('the article page', () => {
  test('has every part of a public page', async () => {
    const { text } = await get(main.address ?? '');
    expect(text).toContain('<html lang="vi">');
    expect(text.match(/<h1[ >]/g)).toHaveLength(1);
    expect(text).toContain('<h1>Đường &amp; cống &quot;đã&quot; thông &lt;b&gt;</h1>');
    expect(text).toContain('<time datetime="2026-11-23T07:42:00+07:00">Thứ Hai, 23/11/2026, 07:42</time>');
    expect(text).toContain('<p class="sapo">Đoạn đường dài 1,2 km được sửa xong trước Tết.</p>');
    expect(text).toContain(`<figure><img src="/anh/${sha256(await photo())}" alt="Mô tả ảnh" width="60" height="40"><figcaption>Tuyến kênh sau nạo vét. <span class="credit">Ảnh: Minh Châu</span></figcaption></figure>`);
    expect(text).toContain('<h2>Ruộng kịp vụ</h2>');
    expect(text).toContain('<p class="byline">Bích Hường – Văn Tịnh</p>');
    expect(text).toContain('<p class="source">Nguồn: Đài truyền thanh xã</p>');
    expect(text).toContain('Số lượt truy cập');
    expect(textOf(text)).toContain('Trang chủ › Tin tức - Sự kiện');
  });

  test('has a mailto with title and address, print and text size buttons', async () => {
    const tags = readTags((await get(main.address ?? '')).text);
    const mail = new URL(tags.find((tag) => tag.attributes['href']?.startsWith('mailto:'))?.attributes['href'] ?? '');
    expect(mail.searchParams.get('subject')).toBe('Đường & cống "đã" thông <b>');
    expect(mail.searchParams.get('body')).toBe(`Đường & cống "đã" thông <b>\r\n${main.address}`);
    expect(tags.filter((tag) => tag.name === 'button').map((tag) => tag.attributes['data-tool'])).toEqual([undefined, 'in', 'co-chu']);
  });

  test('relates by tags first, then by section, newest first, never to itself', async () => {
    const related = /<section class="related"[\s\S]*?<\/section>/.exec((await get(main.address ?? '')).text)?.[0] ?? '';
    expect([...related.matchAll(/>(Tin số \d+)</g)].map((match) => match[1])).toEqual(['Tin số 5', 'Tin số 11', 'Tin số 10', 'Tin số 9', 'Tin số 8']);
  });

  test('describes itself to machines', async () => {
    const { text } = await get(main.address ?? '');
    const tags = readTags(text);
    expect(meta(tags, 'og:title')).toEqual([main.content.headline]);
    expect(meta(tags, 'og:url')).toEqual([main.address]);
    expect(meta(tags, 'og:image')).toEqual([`${portal.address()}/anh/${sha256(await photo())}`]);
    expect(meta(tags, 'description')).toEqual([main.content.lead]);
    expect(tags.find((tag) => tag.attributes['rel'] === 'canonical')?.attributes['href']).toBe(main.address);
    const data: unknown = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(text)?.[1] ?? '');
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      headline: main.content.headline,
      datePublished: '2026-11-23T07:42:00+07:00',
      author: [{ '@type': 'Person', name: 'Bích Hường' }, { '@type': 'Person', name: 'Văn Tịnh' }],
      mainEntityOfPage: main.address,
    });
  });
});

describe('lists', () => {
  test('the front page shows every section that has something, newest on top', async () => {
    const { text } = await get('/');
    expect(textOf(text)).toContain('Tin tức - Sự kiện Đường & cống');
    expect(text).toContain('id="muc-kinh-te"');
    expect(text).not.toContain('id="muc-thong-bao"');
  });

  test('sections come in pages of ten; other pages do not exist', async () => {
    const first = await get('/chuyen-muc/tin-tuc-su-kien');
    expect(first.text.match(/class="card-row"/g)).toHaveLength(10);
    expect(first.text).toContain('<a rel="next" href="/chuyen-muc/tin-tuc-su-kien?trang=2">');
    const second = await get('/chuyen-muc/tin-tuc-su-kien?trang=2');
    expect([...second.text.matchAll(/<h2><a [^>]*>(Tin số \d+)</g)].map((match) => match[1])).toEqual(['Tin số 2', 'Tin số 1']);
    expect(second.text).toContain('rel="canonical" href="' + portal.address() + '/chuyen-muc/tin-tuc-su-kien?trang=2"');
    for (const path of ['?trang=3', '?trang=0', '?trang=-1', '?trang=a', '?trang=1e9']) expect((await get(`/chuyen-muc/tin-tuc-su-kien${path}`)).status, path).toBe(404);
    expect((await get('/chuyen-muc/thong-bao')).text).toContain('Chuyên mục này chưa có bài.');
    expect((await get('/chuyen-muc/khong-co')).status).toBe(404);
  });

  test('search finds with and without marks, in headline, body and captions, and takes no syntax', async () => {
    for (const query of ['đường cống', 'duong cong', 'DUONG', 'thông dòng', 'nao vet', 'thong don']) {
      expect((await get(`/tim-kiem?q=${encodeURIComponent(query)}`)).text, query).toContain(new URL(main.address ?? '').pathname);
    }
    for (const query of ['"', '* OR', 'NEAR(', 'headline:duong ^', "'; DROP TABLE publications; --", '()', '\u0000', '%']) {
      expect((await get(`/tim-kiem?q=${encodeURIComponent(query)}`)).status, query).toBe(200);
    }
    const none = await get('/tim-kiem?q=kh%C3%B4ngthểcó');
    expect(none.text).toContain('Không có bài nào chứa');
    expect(none.text).toContain('<meta name="robots" content="noindex">');
  });
});

describe('feeds for machines', () => {
  test('RSS 2.0 for all and for each section', async () => {
    const all = await get('/rss.xml');
    expect(all.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    const items = checkFeed(all.text, '/rss.xml');
    expect(items).toHaveLength(13);
    const [item] = items;
    expect(item).toMatchObject({ title: main.content.headline, link: main.address, guid: `urn:uuid:${main.id}`, pubDate: 'Mon, 23 Nov 2026 00:42:00 GMT', category: 'Tin tức - Sự kiện', 'dc:creator': 'Bích Hường – Văn Tịnh' });
    expect(checkFeed((await get('/rss/kinh-te.xml')).text, '/rss/kinh-te.xml').map((entry) => entry['title'])).toEqual(['Tin số 12']);
    expect(checkFeed((await get('/rss/thong-bao.xml')).text, '/rss/thong-bao.xml')).toEqual([]);
    expect((await get('/rss/khong-co.xml')).status).toBe(404);
  });

  test('sitemap and robots', async () => {
    const sitemap = readXml((await get('/sitemap.xml')).text);
    const places = sitemap.children.map((url) => childrenOf(url, 'loc')[0]?.text);
    expect(places).toContain(main.address);
    expect(places).toHaveLength(1 + 4 + 13);
    expect((await get('/robots.txt')).text).toContain(`Sitemap: ${portal.address()}/sitemap.xml`);
  });
});

describe('delivery of pages', () => {
  test('every answer carries the policy; files named by their content are kept for ever', async () => {
    const page = await get('/');
    for (const path of ['/', main.address ?? '', '/khong-co', '/rss.xml', '/api/v1/server', '/api/v1/khong-co', '/%ff']) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy'), path).toBe("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    }
    const tags = readTags(page.text);
    const style = tags.find((tag) => tag.attributes['rel'] === 'stylesheet')?.attributes['href'] ?? '';
    const sheet = await get(style);
    expect(sheet.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const fonts = [...sheet.text.matchAll(/url\(([^)]+\.woff2)\)/g)].map((match) => match[1] ?? '');
    expect(fonts).toHaveLength(10);
    for (const font of fonts) expect((await get(font)).text.slice(0, 4)).toBe('wOF2');
    expect(tags.some((tag) => 'style' in tag.attributes || tag.name === 'style')).toBe(false);
  });

  test('a page that is not there says so in words', async () => {
    const { status, text } = await get('/bai/khong-co');
    expect(status).toBe(404);
    expect(text).toContain('<h1 class="page-title">Không tìm thấy trang</h1>');
  });
});

test('an empty portal explains how to fill it', async () => {
  const empty = await startTestPortal();
  try {
    const text = await (await fetch(`${empty.address()}/`)).text();
    expect(text).toContain('chưa có bài nào được đăng');
    expect(checkFeed(await (await fetch(`${empty.address()}/rss.xml`)).text(), '/rss.xml', empty)).toEqual([]);
    const draft = await readArticle(await (await signIn(empty)).create('33333333-3333-4333-8333-333333333333', content()));
    expect(draft.state).toBe('draft');
    expect(await (await fetch(`${empty.address()}/`)).text(), 'drafts stay inside').toContain('chưa có bài nào được đăng');
  } finally {
    await empty.stop();
  }
});

/** The rules of RSS 2.0 and its best-practices profile that feed readers rely on; answers the items as plain records. */
function checkFeed(xml: string, path: string, at = portal): readonly Record<string, string>[] {
  const rss = readXml(xml);
  expect(rss).toMatchObject({ name: 'rss', attributes: { version: '2.0' } });
  const [channel] = rss.children;
  if (channel === undefined) throw new Error('no channel');
  const one = (node: XmlNode, name: string) => {
    const found = childrenOf(node, name);
    expect(found, name).toHaveLength(1);
    return found[0];
  };
  for (const name of ['title', 'link', 'description', 'language']) expect(one(channel, name)?.text).not.toBe('');
  expect(one(channel, 'atom:link')?.attributes).toEqual({ href: at.address() + path, rel: 'self', type: 'application/rss+xml' });
  const items = childrenOf(channel, 'item');
  if (items.length > 0) expect(new Date(one(channel, 'lastBuildDate')?.text ?? '').getTime()).toBeGreaterThan(0);
  const guids = items.map((item) => one(item, 'guid'));
  expect(new Set(guids.map((guid) => guid?.text)).size).toBe(items.length);
  expect(guids.every((guid) => guid?.attributes['isPermaLink'] === 'false')).toBe(true);
  return items.map((item) => {
    expect(one(item, 'pubDate')?.text).toMatch(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/);
    for (const enclosure of childrenOf(item, 'enclosure')) expect(enclosure.attributes).toMatchObject({ url: expect.stringContaining('/anh/'), length: expect.stringMatching(/^\d+$/), type: 'image/jpeg' });
    return Object.fromEntries(item.children.map((child) => [child.name, child.text]));
  });
}
