import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListBlock } from '../../shared/document/flow-model.ts';
import type { ArticleContent } from '../../shared/portal-api/schemas.ts';
import { hostileHtml } from '../fixtures/hostile-html.ts';
import { readTags, readXml, textOf, type Tag } from '../helpers/markup.ts';
import { blockId, content, figure, jpeg, paragraph, readArticle, sha256, signIn, startTestPortal, type PortalClient, type TestPortal } from '../helpers/portal-client.ts';

let portal: TestPortal;
let client: PortalClient;
let photo: string;
beforeAll(async () => {
  portal = await startTestPortal();
  client = await signIn(portal);
  const bytes = await jpeg();
  photo = sha256(bytes);
  await client.upload(bytes, 'image/jpeg');
});
afterAll(() => portal.stop());

const pageTags = new Set(
  'html head meta title link script body a header div h1 h2 h3 h4 img span b small form input button nav ul ol li main section article p time svg path figure figcaption blockquote hr br strong em u aside data footer'.split(' '),
);
const urlAttributes = ['href', 'src', 'action', 'content'];

/** Nothing in this page can run or reach out except our own files. */
async function expectInert(address: string): Promise<string> {
  const answer = await fetch(address, { headers: { 'user-agent': 'Googlebot' } });
  expect(answer.status).toBe(200);
  const html = await answer.text();
  for (const tag of readTags(html)) {
    expect(pageTags, `<${tag.name}>`).toContain(tag.name);
    expect(Object.keys(tag.attributes).filter((name) => name.startsWith('on') || name === 'style' || name === 'srcdoc' || name === 'target')).toEqual([]);
    if (tag.name === 'script') expect(tag.attributes).toSatisfy(isOwnScript);
    for (const name of urlAttributes) if (name !== 'content') expectHarmless(tag, name);
  }
  return html;
}

function isOwnScript(attributes: Tag['attributes']): boolean {
  const keys = Object.keys(attributes).join();
  return (keys === 'src' && /^\/tep\/trang\.[0-9a-f]{16}\.js$/.test(attributes['src'] ?? '')) || (keys === 'type' && attributes['type'] === 'application/ld+json');
}

function expectHarmless(tag: Tag, name: string): void {
  const value = tag.attributes[name];
  if (value === undefined) return;
  const { protocol, origin } = new URL(value, portal.address());
  if (tag.name === 'a') expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(protocol);
  else expect(origin, `${tag.name} ${name}`).toBe(portal.address());
}

/** Publishes it as the newest of all, so that it stands in the feed, and answers its page. */
async function publishNewest(snippet: string) {
  portal.clock.advance(1_000);
  const article = await client.post(everywhere(snippet));
  const feed = await (await fetch(`${portal.address()}/rss.xml`)).text();
  expect(feed).toContain(article.id);
  readXml(feed);
  return { article, html: await expectInert(article.address ?? '') };
}

/** The snippet everywhere a person or a program may put text. Cutting may leave half a surrogate pair: all the better. */
const everywhere = (snippet: string): ArticleContent =>
  content({
    headline: snippet.slice(0, 500),
    lead: snippet,
    byline: [{ name: snippet.slice(0, 120), penName: snippet.slice(0, 120), role: 'writer' }],
    source: snippet.slice(0, 300),
    tags: [snippet.slice(0, 80)],
    blocks: [
      paragraph(snippet),
      { type: 'heading', id: blockId(), level: 3, content: [{ type: 'text', text: snippet, marks: ['bold', 'italic', 'underline'] }] },
      { type: 'quote', id: blockId(), content: [{ type: 'text', text: snippet }] },
      { type: 'paragraph', id: blockId(), content: [{ type: 'link', href: snippet, content: [{ type: 'text', text: snippet }] }] },
      { type: 'paragraph', id: blockId(), content: [{ type: 'link', href: /href="([^"]*)/.exec(snippet)?.[1] ?? `https://example.vn/${snippet}`, content: [{ type: 'text', text: 'a' }] }] },
      { type: 'list', id: blockId(), list: { ordered: true, start: 3, items: [{ content: [{ type: 'text', text: snippet }] }] } },
      { type: 'figure', id: blockId(), asset: photo, width: 60, height: 40, caption: [{ type: 'text', text: snippet }], credit: snippet.slice(0, 300), alt: snippet },
    ],
  });

describe('a hundred hostile snippets sent straight to the API', () => {
  test('there are more than a hundred, all different', () => {
    expect(hostileHtml.length).toBeGreaterThan(100);
    expect(new Set(hostileHtml).size).toBe(hostileHtml.length);
  });

  test.each(hostileHtml.map((snippet, n) => [n + 1, snippet] as const))('%i: %s', async (_, snippet) => {
    const { html } = await publishNewest(snippet);
    const seen = snippet.replace(/[\u0000-\u0008\u000b-\u001f]/g, '').replace(/\s+/g, ' ').trim();
    expect(textOf(/<div class="body">([\s\S]*?)<\/div>/.exec(html)?.[1] ?? ''), 'shown as the text it is').toContain(seen);
    expect(() => JSON.parse(/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '')).not.toThrow();
  });

  test('lists, search and feeds stay inert with all of them in', async () => {
    for (const path of ['/', '/chuyen-muc/tin-tuc-su-kien', '/chuyen-muc/tin-tuc-su-kien?trang=7', '/tim-kiem?q=script', ...hostileHtml.slice(0, 40).map((snippet) => `/tim-kiem?q=${encodeURIComponent(snippet)}`)]) {
      await expectInert(portal.address() + path);
    }
    for (const path of ['/rss.xml', '/rss/tin-tuc-su-kien.xml', '/sitemap.xml']) readXml(await (await fetch(portal.address() + path)).text());
  });
});

describe('text that is not quite text', () => {
  test.each([
    ['a lone high surrogate', 'a\ud800b'],
    ['a lone low surrogate', '\udc00'],
    ['control characters', 'a\u0000b\u0008c\u001bd\u007fe\u0085f'],
    ['non-characters', 'a\ufffeb\uffffc'],
    ['right-to-left overrides', '\u202egpj.exe\u202c'],
    ['line separators', 'a\u2028b\u2029c'],
    ['a heap of marks', `a${'\u0301'.repeat(400)}`],
  ])('%s', async (_, text) => {
    const { article, html } = await publishNewest(text);
    expect(html).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/);
    const stored = await readArticle(await client.request('GET', `/articles/${article.id}`));
    expect(stored.contentHash, 'kept exactly as sent').toBe(article.contentHash);
  });
});

describe('shapes that are not articles', () => {
  const put = (body: string) => client.request('PUT', `/articles/${randomUUID()}`, { 'content-type': 'application/json', 'if-none-match': '*', 'idempotency-key': randomUUID() }, body);
  const withBlock = (block: unknown) => JSON.stringify({ ...content(), blocks: [block] });
  /** JSON of a list with `depth` lists inside each other. */
  const nested = (depth: number): string => `${'{"ordered":false,"items":[{"content":[],"list":'.repeat(depth)}{"ordered":false,"items":[{"content":[]}]}${'}]}'.repeat(depth)}`;

  test.each([
    ['an unknown block', withBlock({ type: 'html', id: blockId(), html: '<script>window.hacked=1</script>' })],
    ['an unknown inline', withBlock({ type: 'paragraph', id: blockId(), content: [{ type: 'raw', html: '<b>' }] })],
    ['an unknown mark', withBlock({ type: 'paragraph', id: blockId(), content: [{ type: 'text', text: 'a', marks: ['script'] }] })],
    ['an extra key', withBlock({ ...figure(sha256('a')), onerror: 'window.hacked=1' })],
    ['a heading of level 1', withBlock({ type: 'heading', id: blockId(), level: 1, content: [] })],
    ['a heading whose level is markup', withBlock({ type: 'heading', id: blockId(), level: '2 onclick=x', content: [] })],
    ['a photo named by a path', withBlock({ ...figure('../../portal.db') })],
    ['a photo of negative size', withBlock({ ...figure(sha256('a')), width: -1 })],
    ['a block id that is markup', withBlock({ ...paragraph('a'), id: '"><script>' })],
    ['a link in a link', withBlock({ type: 'paragraph', id: blockId(), content: [{ type: 'link', href: 'https://a.vn/', content: [{ type: 'link', href: 'https://b.vn/', content: [] }] }] })],
    ['lists nested two thousand deep', withBlock({ type: 'list', id: blockId(), list: 'LIST' }).replace('"LIST"', nested(2_000))],
    ['arrays nested a hundred thousand deep', `{"headline":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['a poisoned prototype', '{"__proto__":{"headline":"a"}}'],
    ['a poisoned constructor', '{"constructor":{"prototype":{"headline":"a"}}}'],
    ['an array', '[]'],
    ['null', 'null'],
    ['a number', '1e999'],
    ['no JSON', '<html>'],
    ['a byte order mark and nothing', '\ufeff'],
    ['too many tags', JSON.stringify({ ...content(), tags: Array.from({ length: 51 }, (_, n) => `${n}`) })],
    ['too long a headline', JSON.stringify({ ...content(), headline: 'a'.repeat(501) })],
  ])('%s', async (_, body) => {
    const answer = await put(body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect((await fetch(`${portal.address()}/api/v1/server`)).status, 'still alive').toBe(200);
  });

  test('twenty lists inside each other are shown', async () => {
    const article = await client.post(content({ blocks: [{ type: 'list', id: blockId(), list: JSON.parse(nested(20)) as ListBlock }] }));
    expect((await expectInert(article.address ?? '')).match(/<ul>/g)?.length).toBeGreaterThanOrEqual(21);
  });

  test('an article as large as allowed is published and served', async () => {
    const blocks = Array.from({ length: 5_000 }, (_, n) => paragraph(`Đoạn ${n} ${'chữ '.repeat(90)}`));
    const article = await client.post(content({ headline: 'Bài rất dài', blocks }));
    expect((await expectInert(article.address ?? '')).match(/<p>Đoạn/g)).toHaveLength(5_000);
  });
});
