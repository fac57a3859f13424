import { mkdir, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { problemSchema, remoteAssetSchema } from '../../shared/portal-api/schemas.ts';
import { content, figure, jpeg, sha256, signIn, startTestPortal, type PortalClient, type TestPortal } from '../helpers/portal-client.ts';

let portal: TestPortal;
let client: PortalClient;
beforeEach(async () => {
  portal = await startTestPortal();
  client = await signIn(portal);
});
afterEach(() => portal.stop());

const code = async (answer: Response) => problemSchema.parse(await answer.json()).code;
/** Every file below `assets/`, temporary ones included. */
const files = async () => (await readdir(join(portal.dir, 'assets'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => entry.name);

describe('photos', () => {
  test('are taken once: 404, 201, 200, and 412 for "only if new"', async () => {
    const bytes = await jpeg();
    const path = `/assets/${sha256(bytes)}`;
    expect((await client.request('HEAD', path)).status).toBe(404);
    expect((await client.upload(bytes, 'image/jpeg', { 'if-none-match': '*' })).status).toBe(201);
    expect((await client.upload(bytes, 'image/jpeg')).status).toBe(200);
    expect((await client.upload(bytes, 'image/jpeg', { 'if-none-match': '*' })).status).toBe(412);
    const head = await client.request('HEAD', path);
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(remoteAssetSchema.parse(await (await client.request('GET', path)).json())).toEqual({ sha256: sha256(bytes), bytes: bytes.length, mime: 'image/jpeg' });
    expect(await files()).toEqual([sha256(bytes)]);
    await portal.restart();
    expect((await client.request('HEAD', path)).status).toBe(200);
  });

  test('of all five types are known by their bytes', async () => {
    const image = sharp({ create: { width: 8, height: 8, channels: 3, background: '#8c1d18' } });
    for (const type of ['jpeg', 'png', 'webp', 'gif', 'avif'] as const) {
      const bytes = await image.clone().toFormat(type).toBuffer();
      expect((await client.upload(bytes, `image/${type}`)).status, type).toBe(201);
    }
  });

  test('eight at once are one', async () => {
    const bytes = await jpeg(90);
    const answers = await Promise.all(Array.from({ length: 8 }, () => client.upload(bytes, 'image/jpeg')));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
    expect(await files()).toEqual([sha256(bytes)]);
  });

  test('are refused, without a trace, when they are not what they claim', async () => {
    const bytes = await jpeg();
    const other = sha256('khác');
    expect(await code(await client.upload(bytes, 'image/png'))).toBe('unsupported-media');
    expect(await code(await client.upload(bytes, 'image/svg+xml'))).toBe('unsupported-media');
    expect(await code(await client.upload(new TextEncoder().encode('<svg onload=alert(1)>'), 'image/png'))).toBe('unsupported-media');
    expect(await code(await client.upload(new Uint8Array(), 'image/jpeg'))).toBe('unsupported-media');
    expect(await code(await client.request('PUT', `/assets/${other}`, { 'content-type': 'image/jpeg' }, bytes))).toBe('hash-mismatch');
    for (const name of ['abc', sha256('a').toUpperCase(), `..%2f..%2f${'a'.repeat(58)}`]) {
      expect(await code(await client.request('PUT', `/assets/${name}`, { 'content-type': 'image/jpeg' }, bytes))).toBe('bad-request');
    }
    expect((await fetch(`${portal.address()}/api/v1/assets/${sha256(bytes)}`, { method: 'PUT', headers: { 'content-type': 'image/jpeg' }, body: Buffer.from(bytes) })).status).toBe(401);
    expect(await files()).toEqual([]);
  });

  test('that are too large are refused, with or without an announced length', async () => {
    const bytes = new Uint8Array(20 * 1024 * 1024 + 1).fill(1);
    expect(await code(await client.upload(bytes, 'image/jpeg'))).toBe('too-large');
    const stream = new ReadableStream({ start: (controller) => (controller.enqueue(bytes), controller.close()) });
    const chunked = await fetch(`${portal.address()}/api/v1/assets/${sha256(bytes)}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${client.token}`, 'content-type': 'image/jpeg' },
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect(await code(chunked)).toBe('too-large');
    expect(await files()).toEqual([]);
  });

  test('cut off on the way leave nothing', async () => {
    const bytes = await jpeg(10, 900, 900);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(new URL(portal.address()).port), '127.0.0.1', () => {
        socket.write(`PUT /api/v1/assets/${sha256(bytes)} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${client.token}\r\nContent-Type: image/jpeg\r\nContent-Length: ${bytes.length}\r\n\r\n`);
        socket.write(bytes.subarray(0, bytes.length / 2), () => socket.destroy());
      });
      socket.on('close', () => resolve());
    });
    await expect.poll(files).toEqual([]);
    expect((await client.request('HEAD', `/assets/${sha256(bytes)}`)).status).toBe(404);
    expect((await client.upload(bytes, 'image/jpeg')).status).toBe(201);
  });
});

test('a failure of the disk is 500, keeps its reason to itself, and can be tried again', async () => {
  const bytes = await jpeg(44);
  const incoming = join(portal.dir, 'assets', 'incoming');
  await rm(incoming, { recursive: true });
  const failed = await client.upload(bytes, 'image/jpeg');
  expect(failed.status).toBe(500);
  const text = await failed.text();
  expect(problemSchema.parse(JSON.parse(text)).code).toBe('internal');
  expect(text).not.toContain(portal.dir);
  await mkdir(incoming);
  expect((await client.upload(bytes, 'image/jpeg')).status).toBe(201);
});

describe('the public address of a photo', () => {
  test('opens with publication, keeps type and bytes, and may be kept for ever', async () => {
    const bytes = await jpeg(200);
    const address = `${portal.address()}/anh/${sha256(bytes)}`;
    await client.upload(bytes, 'image/jpeg');
    expect((await fetch(address)).status).toBe(404);
    await client.create('11111111-1111-4111-8111-111111111111', content({ blocks: [figure(sha256(bytes))] }));
    expect((await fetch(address)).status, 'photos of drafts are not public').toBe(404);
    await client.post(content({ blocks: [figure(sha256(bytes))] }));

    const answer = await fetch(address);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(bytes.length),
      'cache-control': 'public, max-age=31536000, immutable',
      'content-disposition': `inline; filename="${sha256(bytes).slice(0, 16)}.jpg"`,
      'x-content-type-options': 'nosniff',
    });
    expect(sha256(new Uint8Array(await answer.arrayBuffer()))).toBe(sha256(bytes));
    const again = await fetch(address, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });
});
