import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { ask, type Host, newFolder, removeFolder, startHost } from './support.ts';

let host: Host;
beforeAll(async () => {
  host = await startHost(newFolder());
});
afterAll(async () => {
  await host.end('SIGTERM');
  removeFolder(host.dir);
});

const wrongKey = (): string => host.url.replace(/[0-9a-f](?=\/$)/, (digit) => (digit === '0' ? '1' : '0'));

test('the address holds 128 random bits', () => {
  expect(host.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/k\/[0-9a-f]{32}\/$/);
  expect(host.output().match(/http:\/\/127\.0\.0\.1/g)).toHaveLength(1);
});

test('with the key the page is served', async () => {
  expect((await ask(`${host.url}page.html`)).status).toBe(200);
});

test.each([
  ['another key', () => ask(`${wrongKey()}page.html`), 403],
  ['no key', () => ask(host.url, { path: '/page.html' }), 404],
  ['only the root', () => ask(host.url, { path: '/' }), 404],
  ['a shorter key', () => ask(host.url, { path: '/k/00/page.html' }), 404],
  ['another Host', () => ask(host.url, { headers: { host: 'toa-soan.example' } }), 403],
  ['localhost as Host', () => ask(host.url, { headers: { host: `localhost:${new URL(host.url).port}` } }), 403],
  ['another Origin', () => ask(host.url, { headers: { origin: 'https://evil.example' } }), 403],
  ['an opaque Origin', () => ask(host.url, { headers: { origin: 'null' } }), 403],
] as const)('%s is refused', async (_name, request, status) => {
  expect((await request()).status).toBe(status);
});

async function socketStatus(url: string, origin?: string): Promise<number | 'open'> {
  const socket = new WebSocket(`${url.replace('http:', 'ws:')}__host/socket`, origin === undefined ? {} : { origin });
  socket.on('error', () => {});
  const opened = once(socket, 'open').then(() => 'open' as const);
  const refused = once(socket, 'unexpected-response').then(([, response]) => (response as { statusCode: number }).statusCode);
  const result = await Promise.race([opened, refused]);
  socket.terminate();
  return result;
}

test('the socket wants the key and our own origin', async () => {
  const { origin } = new URL(host.url);
  expect(await socketStatus(host.url, origin)).toBe('open');
  expect(await socketStatus(host.url)).toBe(403);
  expect(await socketStatus(host.url, 'https://evil.example')).toBe(403);
  expect(await socketStatus(host.url, origin.replace('127.0.0.1', 'localhost'))).toBe(403);
  expect(await socketStatus(wrongKey(), origin)).toBe(403);
});

test('a message that is none ends the connection and not the host', async () => {
  const socket = new WebSocket(`${host.url.replace('http:', 'ws:')}__host/socket`, { origin: new URL(host.url).origin });
  await once(socket, 'open');
  socket.send(Buffer.from('chào'));
  const [code] = (await once(socket, 'close')) as [number];
  expect(code).toBe(1007);
  expect((await ask(`${host.url}page.html`)).status).toBe(200);
});

test('an upload without an open dialog is refused', async () => {
  const url = `${host.url}__host/upload/00000000-0000-4000-8000-000000000000/0?name=a.jpg`;
  expect((await ask(url, { method: 'POST' })).status).toBe(404);
});

test('it listens on loopback only', async () => {
  const others = Object.values(networkInterfaces()).flatMap((addresses) => (addresses ?? []).filter(({ internal, family }) => !internal && family === 'IPv4'));
  const reached = await Promise.all(
    others.map(async ({ address }) => {
      const socket = connect({ host: address, port: Number(new URL(host.url).port), timeout: 3_000 });
      const outcome = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'timeout').then(() => false)]).catch(() => false);
      socket.destroy();
      return outcome;
    }),
  );
  expect(reached).not.toContain(true);
});

test('no address with the key leaves the page', async () => {
  const answer = await ask(`${host.url}page.html`);
  expect(answer.headers['referrer-policy']).toBe('no-referrer');
  expect((await ask(host.url)).headers['referrer-policy']).toBe('no-referrer');
});
