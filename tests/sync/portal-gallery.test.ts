import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BlockPhoto } from '../../shared/document/model.ts';
import type { ArticleContent, RemoteArticle } from '../../shared/portal-api/schemas.ts';
import { readTags, type Tag } from '../helpers/markup.ts';
import { blockId, content, figure, jpeg, paragraph, sha256, signIn, startTestPortal, type PortalClient, type TestPortal } from '../helpers/portal-client.ts';

let portal: TestPortal;
let client: PortalClient;
let article: RemoteArticle;
let names: readonly string[];

const photo = (asset: string, caption: string): BlockPhoto => ({ asset, width: 60, height: 40, caption: [{ type: 'text', text: caption }], credit: 'Minh Châu', alt: `Tả ${caption}` });
const cover = (): NonNullable<ArticleContent['cover']> => ({ asset: names[3] ?? '', width: 1600, height: 900, alt: 'Ảnh đại diện', focus: { x: 0.26, y: 0.9 } });
const get = async (path: string): Promise<string> => (await fetch(new URL(path, portal.address()))).text();
const meta = (tags: readonly Tag[], name: string): readonly (string | undefined)[] => tags.filter((tag) => tag.name === 'meta' && (tag.attributes['property'] ?? tag.attributes['name']) === name).map((tag) => tag.attributes['content']);

beforeAll(async () => {
  portal = await startTestPortal();
  client = await signIn(portal);
  const photos = await Promise.all([48, 88, 128, 168].map((red) => jpeg(red)));
  names = photos.map((bytes) => sha256(bytes));
  for (const bytes of photos) await client.upload(bytes, 'image/jpeg');
  const [one = '', two = '', three = ''] = names;
  article = await client.post(
    content({
      headline: 'Ngày hội bên sông',
      blocks: [paragraph('Đông vui.'), figure(three, 'Ảnh đơn.'), { type: 'gallery', id: blockId(), caption: [{ type: 'text', text: 'Toàn cảnh đua thuyền.' }], photos: [photo(one, 'Xuất phát.'), photo(two, 'Về đích.')] }],
      cover: cover(),
    }),
  );
});
afterAll(() => portal.stop());

describe('a gallery', () => {
  test('stands on the page in rows, with captions and its source once; nothing needs a style in an attribute', async () => {
    const html = await get(article.address ?? '');
    expect(html.match(/<figcaption>[^<]*/g)).toEqual(['<figcaption>Ảnh đơn. ', '<figcaption>Xuất phát.', '<figcaption>Về đích.', '<figcaption>Toàn cảnh đua thuyền. ']);
    expect(html.match(/Ảnh: Minh Châu/g)).toHaveLength(2);
    expect(readTags(html).some((tag) => 'style' in tag.attributes)).toBe(false);
    const sheet = await get(readTags(html).find((tag) => tag.attributes['rel'] === 'stylesheet')?.attributes['href'] ?? '');
    for (const name of new Set([...html.matchAll(/ratio-\d+/g)].map(String))) expect(sheet).toContain(`.${name} {`);
  });

  test('is found by the words of every caption', async () => {
    for (const query of ['xuat phat', 'về đích', 'toan canh']) expect(await get(`/tim-kiem?q=${encodeURIComponent(query)}`), query).toContain(new URL(article.address ?? '').pathname);
  });

  test('is only taken with photos that are there, between two and twelve of them', async () => {
    const gallery = (photos: readonly BlockPhoto[]) => content({ blocks: [{ type: 'gallery', id: blockId(), caption: [], photos: [...photos] }] });
    const known = photo(names[0] ?? '', 'a');
    const answer = await client.create('44444444-4444-4444-8444-444444444441', gallery([known, photo('f'.repeat(64), 'b')]));
    expect([answer.status, await answer.json()]).toEqual([409, expect.objectContaining({ code: 'missing-assets', assets: ['f'.repeat(64)] })]);
    for (const count of [0, 1, 13]) expect((await client.create('44444444-4444-4444-8444-444444444442', gallery(Array.from({ length: count }, () => known)))).status, String(count)).toBe(400);
    expect((await client.create('44444444-4444-4444-8444-444444444443', gallery(Array.from({ length: 12 }, () => known)))).status).toBe(201);
  });
});

describe('a cover', () => {
  test('is what lists show, with what must stay in view', async () => {
    for (const path of ['/', '/chuyen-muc/tin-tuc-su-kien', '/tim-kiem?q=ngay+hoi']) {
      const [image] = readTags(await get(path)).filter((tag) => tag.attributes['src']?.startsWith('/anh/'));
      expect(image?.attributes, path).toMatchObject({ src: `/anh/${names[3] ?? ''}`, alt: '', class: 'fx-25 fy-90' });
    }
    const sheet = await get(readTags(await get('/')).find((tag) => tag.attributes['rel'] === 'stylesheet')?.attributes['href'] ?? '');
    for (const rule of ['.fx-25{--fx:25%}', '.fy-90{--fy:90%}', '.fx-0{', '.fy-100{']) expect(sheet).toContain(rule);
  });

  test('is what other sites and search engines are told, and what feeds carry', async () => {
    const html = await get(article.address ?? '');
    const tags = readTags(html);
    const address = `${portal.address()}/anh/${names[3] ?? ''}`;
    expect([meta(tags, 'og:image'), meta(tags, 'og:image:width'), meta(tags, 'og:image:alt'), meta(tags, 'twitter:image'), meta(tags, 'twitter:card')]).toEqual([[address], ['1600'], ['Ảnh đại diện'], [address], ['summary_large_image']]);
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '') as { readonly image: readonly { readonly url: string }[] };
    expect(data.image.map(({ url }) => url)).toEqual([names[3], names[2], names[0], names[1]].map((name) => `${portal.address()}/anh/${name ?? ''}`));
    expect(await get('/rss.xml')).toContain(`<enclosure url="${address}"`);
    expect((await fetch(address)).status).toBe(200);
  });

  test('must be there; without one the first photo stands in its place, also one of a gallery; without any nothing does', async () => {
    const missing = await client.create('44444444-4444-4444-8444-444444444445', content({ cover: { ...cover(), asset: 'e'.repeat(64) } }));
    expect(missing.status).toBe(409);
    for (const focus of [{ x: 2, y: 0 }, { x: 0 }]) expect((await client.create('44444444-4444-4444-8444-444444444446', { ...content(), cover: { ...cover(), focus } })).status).toBe(400);
    const plain = await client.post(content({ headline: 'Chỉ có bộ ảnh', cover: null, blocks: [{ type: 'gallery', id: blockId(), caption: [], photos: [photo(names[1] ?? '', 'a'), photo(names[0] ?? '', 'b')] }] }));
    expect(meta(readTags(await get(plain.address ?? '')), 'og:image')).toEqual([`${portal.address()}/anh/${names[1] ?? ''}`]);
    const none = readTags(await get((await client.post(content({ headline: 'Không ảnh' }))).address ?? ''));
    expect([meta(none, 'og:image'), meta(none, 'twitter:card')]).toEqual([[], ['summary']]);
  });

  test('changes with the next publishing, and its old photo stays public only as long as something shows it', async () => {
    const { id, content: before } = article;
    const { cover: _, ...without } = before;
    const answer = await client.request('GET', `/articles/${id}`);
    const updated = await client.update(id, without, answer.headers.get('etag') ?? '');
    await client.publish(id, updated.headers.get('etag') ?? '');
    expect(meta(readTags(await get(article.address ?? '')), 'og:image')).toEqual([`${portal.address()}/anh/${names[2] ?? ''}`]);
    expect((await fetch(`${portal.address()}/anh/${names[3] ?? ''}`)).status).toBe(404);
  });
});
