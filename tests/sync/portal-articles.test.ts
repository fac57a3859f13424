import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalContent } from '../../shared/portal-api/content-hash.ts';
import { problemSchema } from '../../shared/portal-api/schemas.ts';
import { content, figure, jpeg, paragraph, readArticle, sha256, signIn, startTestPortal, type PortalClient, type TestPortal } from '../helpers/portal-client.ts';

let portal: TestPortal;
let client: PortalClient;
beforeEach(async () => {
  portal = await startTestPortal();
  client = await signIn(portal);
});
afterEach(() => portal.stop());

const problem = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const body = problemSchema.parse(await answer.json());
  expect(body.status).toBe(answer.status);
  return body;
};
const code = async (answer: Response) => (await problem(answer)).code;
const feedItems = async () => ((await (await fetch(`${portal.address()}/rss.xml`)).text()).match(/<item>/g) ?? []).length;

describe('the life of an article', () => {
  test('create, read, update, publish, update again: one address for ever', async () => {
    const id = randomUUID();
    const first = content();
    const created = await client.create(id, first);
    expect(created.status).toBe(201);
    const draft = await readArticle(created);
    expect(draft).toMatchObject({ id, state: 'draft', address: null, publishedAt: null, publishedHash: null, contentHash: sha256(canonicalContent(first)) });
    expect(created.headers.get('etag')).toBe(draft.etag);
    expect(draft.content).toEqual(first);
    expect(await readArticle(await client.request('GET', `/articles/${id}`))).toEqual(draft);

    const second = content({ headline: 'Sửa xong đường liên thôn' });
    const updated = await readArticle(await client.update(id, second, draft.etag));
    expect(updated.etag).not.toBe(draft.etag);
    const published = await readArticle(await client.publish(id, updated.etag));
    expect(published).toMatchObject({ state: 'published', publishedHash: updated.contentHash, publishedAt: '2026-11-23T00:30:00.000Z' });
    expect(published.address).toMatch(new RegExp(`^${portal.address()}/bai/sua-xong-duong-lien-thon-[0-9a-f]{12}$`));

    portal.clock.advance(3_600_000);
    const third = await readArticle(await client.update(id, content({ headline: 'Đường liên thôn đã thông', section: 'kinh-te' }), published.etag));
    expect(third).toMatchObject({ state: 'published', publishedHash: published.publishedHash, address: published.address });
    expect(await (await fetch(published.address ?? '')).text(), 'a draft never shows').toContain('<h1>Sửa xong đường liên thôn</h1>');
    const again = await readArticle(await client.publish(id, third.etag));
    expect(again).toMatchObject({ address: published.address, publishedAt: published.publishedAt, updatedAt: '2026-11-23T01:30:00.000Z', publishedHash: third.contentHash });
    const page = await (await fetch(published.address ?? '')).text();
    expect(page).toContain('<h1>Đường liên thôn đã thông</h1>');
    expect(page).toContain('Cập nhật: <time datetime="2026-11-23T08:30:00+07:00">');
    expect(await feedItems()).toBe(1);
  });

  test('sending or publishing what is already there changes nothing', async () => {
    const published = await client.post(content());
    portal.clock.advance(60_000);
    expect((await readArticle(await client.update(published.id, published.content, published.etag))).etag).toBe(published.etag);
    expect(await readArticle(await client.publish(published.id, published.etag))).toEqual(published);
  });

  test('two articles with one headline have two addresses', async () => {
    const [a, b] = [await client.post(content()), await client.post(content())];
    expect(a.address).not.toBe(b.address);
    // Same tail of the id, same headline: the whole id then tells them apart.
    const twin = `22222222-2222-4222-8222-${a.id.slice(-12)}`;
    const c = await client.post(content(), twin);
    expect(c.address).toBe(`${portal.address()}/bai/sua-duong-lien-thon-${twin}`);
    expect(await feedItems()).toBe(3);
  });

  test('addresses follow the portal to another port; the path stays', async () => {
    const published = await client.post(content());
    await portal.restart();
    const now = await readArticle(await client.request('GET', `/articles/${published.id}`));
    expect(now.address).toBe(portal.address() + new URL(published.address ?? '').pathname);
    expect((await fetch(now.address ?? '')).status).toBe(200);
  });
});

describe('preconditions', () => {
  test('428 without, 400 with both, 412 when wrong, 404 when there is nothing to update', async () => {
    const id = randomUUID();
    const body = JSON.stringify(content());
    const put = (headers: Record<string, string>) =>
      client.request('PUT', `/articles/${id}`, { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers }, body);
    expect(await code(await put({}))).toBe('precondition-required');
    expect(await code(await put({ 'if-match': '*' }))).toBe('precondition-required');
    expect(await code(await put({ 'if-none-match': '"a"' }))).toBe('precondition-required');
    expect(await code(await put({ 'if-match': '"a"', 'if-none-match': '*' }))).toBe('bad-request');
    expect(await code(await put({ 'if-match': '"a"' }))).toBe('not-found');
    expect(await code(await client.request('GET', `/articles/${id}`))).toBe('not-found');
    const { etag } = await readArticle(await put({ 'if-none-match': '*' }));
    const taken = await put({ 'if-none-match': '*' });
    expect(taken.headers.get('etag')).toBe(etag);
    expect(await code(taken)).toBe('precondition-failed');
    expect(await code(await put({ 'if-match': '"a"' }))).toBe('precondition-failed');
    expect(await code(await put({ 'if-match': `W/${etag}` }))).toBe('precondition-failed');
    expect((await put({ 'if-match': `"a", ${etag}` })).status).toBe(200);
    const publish = (headers: Record<string, string>) => client.request('POST', `/articles/${id}/publish`, { 'idempotency-key': randomUUID(), ...headers });
    expect(await code(await publish({}))).toBe('precondition-required');
    expect(await code(await publish({ 'if-none-match': '*' }))).toBe('precondition-required');
    expect(await code(await publish({ 'if-match': '"a"' }))).toBe('precondition-failed');
    expect(await code(await client.publish(randomUUID(), etag))).toBe('not-found');
    expect((await publish({ 'if-match': etag })).status).toBe(200);
  });

  test('of eight writers with one ETag exactly one wins', async () => {
    const { id, etag } = await client.post(content());
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => client.update(id, content({ headline: `Bản ${n}` }), etag)));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 412, 412, 412, 412, 412, 412, 412]);
  });
});

describe('idempotency keys', () => {
  test('are required and checked', async () => {
    const id = randomUUID();
    expect(await code(await client.request('PUT', `/articles/${id}`, { 'content-type': 'application/json', 'if-none-match': '*' }, JSON.stringify(content())))).toBe('bad-request');
    expect(await code(await client.create(id, content(), { 'idempotency-key': 'k'.repeat(256) }))).toBe('bad-request');
    expect(await code(await client.create(id, content(), { 'idempotency-key': 'a b' }))).toBe('bad-request');
  });

  test('replay the stored answer, also after a restart and although the article has moved on', async () => {
    const id = randomUUID();
    const key = { 'idempotency-key': 'tao-bai' };
    const body = content();
    const first = await client.create(id, body, key);
    const article = await readArticle(first);
    const published = await client.publish(id, article.etag, { 'idempotency-key': 'dang-bai' });
    const address = new URL((await readArticle(published)).address ?? '').pathname;
    await client.update(id, content({ headline: 'Đã đổi' }), published.headers.get('etag') ?? '');
    await portal.restart();

    const replay = await client.create(id, body, key);
    expect([replay.status, replay.headers.get('idempotent-replayed'), replay.headers.get('etag')]).toEqual([201, 'true', article.etag]);
    expect(await readArticle(replay)).toEqual(article);
    const again = await readArticle(await client.publish(id, '"khac"', { 'idempotency-key': 'dang-bai' }));
    expect(again.address, 'the address of a replay is where the portal is now').toBe(portal.address() + address);
    expect(await feedItems()).toBe(1);
  });

  test('are refused for anything else: other text, other article, other action', async () => {
    const id = randomUUID();
    const key = { 'idempotency-key': 'mot-khoa' };
    const { etag } = await readArticle(await client.create(id, content({ lead: 'a' }), key));
    expect(await code(await client.create(id, content({ lead: 'b' }), key))).toBe('key-reused');
    expect(await code(await client.create(randomUUID(), content({ lead: 'a' }), key))).toBe('key-reused');
    expect(await code(await client.publish(id, etag, key))).toBe('key-reused');
  });

  test('belong to one person', async () => {
    const editor = await signIn(portal, 'bientap');
    const key = { 'idempotency-key': 'chung' };
    expect((await client.create(randomUUID(), content(), key)).status).toBe(201);
    expect((await editor.create(randomUUID(), content(), key)).status).toBe(201);
  });

  test('are not used up by a refusal', async () => {
    const bytes = await jpeg(70);
    const id = randomUUID();
    const key = { 'idempotency-key': 'thu-lai' };
    const body = content({ blocks: [figure(sha256(bytes))] });
    expect(await code(await client.create(id, body, key))).toBe('missing-assets');
    await client.upload(bytes, 'image/jpeg');
    expect((await client.create(id, body, key)).status).toBe(201);
  });

  test('eight at once make one article', async () => {
    const id = randomUUID();
    const key = { 'idempotency-key': 'tam-lan' };
    const body = content();
    const answers = await Promise.all(Array.from({ length: 8 }, () => client.create(id, body, key)));
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    expect(answers.filter((answer) => answer.status === 201 && answer.headers.get('idempotent-replayed') === null)).toHaveLength(1);
    const etags = new Set(answers.filter((answer) => answer.status === 201).map((answer) => answer.headers.get('etag')));
    expect(etags.size).toBe(1);
    expect((await client.create(id, body, key)).headers.get('idempotent-replayed')).toBe('true');
  });

  test('whose first request is still arriving are told so, and are free again when it breaks off', async () => {
    const id = randomUUID();
    const key = { 'idempotency-key': 'dang-toi' };
    const body = content();
    const text = JSON.stringify(body);
    const { port } = new URL(portal.address());
    const slow = http.request({ host: '127.0.0.1', port, method: 'PUT', path: `/api/v1/articles/${id}`, headers: { authorization: `Bearer ${client.token}`, 'content-type': 'application/json', 'if-none-match': '*', 'content-length': Buffer.byteLength(text), ...key } });
    slow.on('error', () => undefined);
    slow.write(text.slice(0, 10));
    await expect.poll(async () => (await client.create(id, {}, key)).status).toBe(409);
    const busy = await client.create(id, body, key);
    expect(busy.headers.get('retry-after')).toBe('1');
    expect(await code(busy)).toBe('in-progress');
    slow.destroy();
    await expect.poll(async () => (await client.create(id, body, key)).status).toBe(201);
  });
});

describe('what an article may hold', () => {
  test('missing photos are named, unknown sections refused', async () => {
    const there = await jpeg(1);
    await client.upload(there, 'image/jpeg');
    const blocks = [figure(sha256('x')), figure(sha256(there)), figure(sha256('y')), figure(sha256('x'))];
    expect(await problem(await client.create(randomUUID(), content({ blocks })))).toMatchObject({ status: 409, code: 'missing-assets', assets: [sha256('x'), sha256('y')] });
    expect(await code(await client.create(randomUUID(), content({ section: 'khong-co' })))).toBe('unknown-section');
  });

  test('wrong shapes are 400 and say where; wrong types of body 415; too much 413', async () => {
    const bad = await problem(await client.create(randomUUID(), { ...content(), headline: '', extra: true }));
    expect(bad).toMatchObject({ status: 400, code: 'bad-request' });
    expect(bad.detail).toContain('headline');
    expect(await code(await client.create('khong-phai-uuid', content()))).toBe('bad-request');
    expect(await code(await client.create(randomUUID(), content(), { 'content-type': 'text/html' }))).toBe('unsupported-media');
    const huge = content({ blocks: Array.from({ length: 60 }, () => paragraph('chữ '.repeat(20_000))) });
    expect(await code(await client.create(randomUUID(), huge))).toBe('too-large');
  });

  test('reporters keep to their own articles, editors may touch all', async () => {
    const editor = await signIn(portal, 'bientap');
    const own = await client.post(content());
    const theirs = await editor.post(content());
    expect(await code(await client.request('GET', `/articles/${theirs.id}`))).toBe('forbidden');
    expect(await code(await client.update(theirs.id, content({ lead: 'x' }), theirs.etag))).toBe('forbidden');
    expect(await code(await client.publish(theirs.id, theirs.etag))).toBe('forbidden');
    expect((await editor.update(own.id, content({ lead: 'Biên tập lại.' }), own.etag)).status).toBe(200);
  });
});
