import { randomUUID } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { content, figure, jpeg, readArticle, sha256, signIn, startTestPortal, type PortalClient, type TestPortal } from '../helpers/portal-client.ts';

type Node = { readonly [key: string]: unknown };
let portal: TestPortal;
let client: PortalClient;
let document: Node;
/** `GET /me 200` and the like: which documented answers have been seen. */
const seen = new Set<string>();

beforeAll(async () => {
  portal = await startTestPortal();
  client = await signIn(portal);
  document = (await (await fetch(`${portal.address()}/api/v1/openapi.json`)).json()) as Node;
});
afterAll(() => portal.stop());

/** Checks a real answer of the running server against what its own document says about it. */
async function conforms(method: string, path: string, answer: Response): Promise<void> {
  const responses = dig(document, 'paths', path, method.toLowerCase(), 'responses');
  const described = dig(responses, String(answer.status));
  expect(described, `${method} ${path} answers ${answer.status}, which is not documented`).toBeDefined();
  seen.add(`${method} ${path} ${answer.status}`);
  for (const [name, header] of Object.entries((dig(described, 'headers') ?? {}) as Node)) {
    if ((header as Node)['required'] === true) expect(answer.headers.get(name), `${name} of ${method} ${path}`).not.toBeNull();
  }
  const mediaTypes = dig(described, 'content') as Node | undefined;
  if (mediaTypes === undefined) return;
  const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
  const pointer = dig(mediaTypes, type, 'schema', '$ref');
  expect(pointer, `${method} ${path} ${answer.status} is ${type}`).toBeTypeOf('string');
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'api', ...document });
  const validate = ajv.getSchema(`api${String(pointer)}`);
  const body: unknown = await answer.clone().json();
  expect(validate?.(body), JSON.stringify(validate?.errors)).toBe(true);
}

function dig(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((node, key) => (typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined), value);
}

test('every documented operation answers as documented', async () => {
  const ask = async (method: string, path: string, template = path, headers: Record<string, string> = {}, body?: string | Uint8Array) => {
    const answer = await client.request(method, path, headers, body);
    await conforms(method, template, answer);
    return answer;
  };
  const nobody = { authorization: 'Bearer khong-co-khong-co-khong' };
  const json = { 'content-type': 'application/json' };
  for (const path of ['/me', '/sections', '/authors']) {
    await ask('GET', path);
    await ask('GET', path, path, nobody);
  }
  await ask('GET', '/server');
  await ask('POST', '/session', '/session', json, JSON.stringify({ username: 'duyet', password: 'tap-huan' }));
  await ask('POST', '/session', '/session', json, JSON.stringify({ username: 'duyet', password: 'sai' }));
  await ask('POST', '/session', '/session', json, '{}');
  await ask('POST', '/session', '/session', { 'content-type': 'text/plain' }, 'a');
  await ask('POST', '/session', '/session', json, JSON.stringify({ username: 'a', password: 'b'.repeat(20_000) }));

  const photo = await jpeg();
  const asset = (changes: Record<string, string> = {}, bytes: Uint8Array = photo, name = sha256(photo)) => ask('PUT', `/assets/${name}`, '/assets/{sha256}', { 'content-type': 'image/jpeg', ...changes }, bytes);
  const assetPath = `/assets/${sha256(photo)}`;
  await ask('HEAD', assetPath, '/assets/{sha256}');
  await ask('GET', assetPath, '/assets/{sha256}');
  for (const expected of [201, 200]) expect((await asset()).status).toBe(expected);
  await asset({ 'if-none-match': '*' });
  await asset({ 'content-type': 'text/html' });
  await asset({}, photo, sha256('khác'));
  await asset({}, photo, 'x');
  await asset({}, new Uint8Array(20 * 1024 * 1024 + 1));
  await asset(nobody);
  await ask('GET', assetPath, '/assets/{sha256}');
  await ask('HEAD', assetPath, '/assets/{sha256}');
  await ask('HEAD', assetPath, '/assets/{sha256}', nobody);
  await ask('GET', assetPath, '/assets/{sha256}', nobody);
  await ask('GET', '/assets/x', '/assets/{sha256}');

  const id: string = randomUUID();
  const editor = await signIn(portal, 'bientap');
  const foreign = await editor.post(content());
  const article = (headers: Record<string, string>, body: unknown = content({ blocks: [figure(sha256(photo))] }), name = id) =>
    ask('PUT', `/articles/${name}`, '/articles/{id}', { ...json, 'idempotency-key': randomUUID(), ...headers }, JSON.stringify(body));
  const create = { 'if-none-match': '*' };
  await ask('GET', `/articles/${id}`, '/articles/{id}');
  const { etag } = await readArticle(await article(create));
  const attempts: readonly (readonly [headers: Record<string, string>, body?: unknown, name?: string])[] = [
    [{}],
    [create],
    [nobody],
    [create, {}],
    [create, content({ section: 'khong-co' })],
    [create, content({ blocks: [figure(sha256('thiếu'))] }), randomUUID()],
    [{ 'if-match': '"a"' }, content(), randomUUID()],
    [{ 'if-match': foreign.etag }, content(), foreign.id],
    [{ ...create, 'content-type': 'text/html' }],
    [create, { headline: 'a'.repeat(6_000_000) }],
    [{ 'if-match': etag, 'idempotency-key': 'k' }],
    [{ 'if-match': etag, 'idempotency-key': 'k' }, content({ lead: 'khác' })],
  ];
  for (const [headers, body, name] of attempts) await article(headers, body, name);
  const publish = (headers: Record<string, string>, name = id) => ask('POST', `/articles/${name}/publish`, '/articles/{id}/publish', { 'idempotency-key': randomUUID(), ...headers });
  const current = (await readArticle(await ask('GET', `/articles/${id}`, '/articles/{id}'))).etag;
  await publish({ 'if-match': current, 'idempotency-key': 'p' });
  await publish({ 'if-match': current, 'idempotency-key': 'k' });
  await publish({ 'if-match': '"a"' });
  await publish({});
  await publish({ 'if-match': '"a"', 'idempotency-key': '' });
  await publish(nobody);
  await publish({ 'if-match': foreign.etag }, foreign.id);
  await publish({ 'if-match': foreign.etag }, randomUUID());
  await ask('GET', `/articles/${id}`, '/articles/{id}');
  await ask('GET', `/articles/${foreign.id}`, '/articles/{id}');
  await ask('GET', '/articles/x', '/articles/{id}');
  await ask('GET', `/articles/${id}`, '/articles/{id}', nobody);

  const documented = Object.entries(document['paths'] as Node).flatMap(([path, item]) =>
    Object.entries(item as Node)
      .filter(([method]) => method !== 'parameters')
      .flatMap(([method, operation]) => Object.keys(dig(operation, 'responses') as Node).map((status) => `${method.toUpperCase()} ${path} ${status}`)),
  );
  // Shown elsewhere: being locked out and a request under way need time; internal errors need a broken disk.
  const elsewhere = new Set(['POST /session 429', 'POST /articles/{id}/publish 409', ...documented.filter((entry) => entry.endsWith(' 500'))]);
  expect(documented.filter((entry) => !seen.has(entry) && !elsewhere.has(entry))).toEqual([]);
}, 60_000);
