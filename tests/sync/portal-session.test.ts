import http from 'node:http';
import { connect } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { problemSchema, serverSchema, sessionSchema } from '../../shared/portal-api/schemas.ts';
import { signIn, startTestPortal, START, type TestPortal } from '../helpers/portal-client.ts';

let portal: TestPortal;
beforeEach(async () => void (portal = await startTestPortal()));
afterEach(() => portal.stop());

const post = (body: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(`${portal.address()}/api/v1/session`, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
const code = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = problemSchema.parse(await answer.json());
  expect(problem.status).toBe(answer.status);
  return problem.code;
};

describe('signing in', () => {
  test('gives a token that works and says who it is', async () => {
    const answer = await post({ username: ' PhongVien ', password: 'tap-huan' });
    expect(answer.status).toBe(200);
    const session = sessionSchema.parse(await answer.json());
    expect(session.user).toMatchObject({ name: 'Minh Châu', role: 'reporter' });
    const me = await fetch(`${portal.address()}/api/v1/me`, { headers: { authorization: `Bearer ${session.token}` } });
    expect(await me.json()).toEqual(session.user);
  });

  test('neither token nor password is stored as it is', async () => {
    const { token } = await signIn(portal);
    await portal.restart();
    const stored = await readFile(join(portal.dir, 'portal.db'), 'latin1');
    expect(stored).not.toContain(token);
    expect(stored).not.toContain('tap-huan');
  });

  test('survives a restart, ends after its time', async () => {
    const client = await signIn(portal);
    await portal.restart();
    expect((await client.request('GET', '/me')).status).toBe(200);
    portal.clock.advance(91 * 24 * 3_600_000);
    expect(await code(await client.request('GET', '/me'))).toBe('unauthenticated');
  });

  test('refuses wrong names, passwords, tokens and bodies', async () => {
    expect(await code(await post({ username: 'phongvien', password: 'sai' }))).toBe('unauthenticated');
    expect(await code(await post({ username: 'khong-co', password: 'tap-huan' }))).toBe('unauthenticated');
    expect(await code(await post({ username: 'phongvien' }))).toBe('bad-request');
    expect(await code(await post({ username: 'phongvien', password: 'tap-huan', more: 1 }))).toBe('bad-request');
    expect(await code(await post('{'))).toBe('bad-request');
    expect(await code(await post(''))).toBe('bad-request');
    expect(await code(await post('username=a', { 'content-type': 'text/plain' }))).toBe('unsupported-media');
    expect(await code(await post({ username: 'a', password: 'b'.repeat(20_000) }))).toBe('too-large');
    for (const header of ['', 'Bearer', 'Bearer x', `Bearer ${'a'.repeat(43)}`, 'Basic cGhvbmd2aWVuOnRhcC1odWFu']) {
      const answer = await fetch(`${portal.address()}/api/v1/sections`, { headers: { authorization: header } });
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      expect(await code(answer)).toBe('unauthenticated');
    }
  });

  test('slows guessing down, parallel guesses included, and only for that name', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => post({ username: 'phongvien', password: 'sai' })));
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(8);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
    const locked = await post({ username: 'phongvien', password: 'tap-huan' });
    expect(Number(locked.headers.get('retry-after'))).toBe(300);
    expect(await code(locked)).toBe('too-many-requests');
    expect((await post({ username: 'bientap', password: 'tap-huan' })).status).toBe(200);
    portal.clock.advance(300_000);
    expect((await post({ username: 'phongvien', password: 'tap-huan' })).status).toBe(200);
  });

  test('a right password forgets the wrong ones', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let guess = 0; guess < 7; guess += 1) expect((await post({ username: 'duyet', password: 'sai' })).status).toBe(401);
      expect((await post({ username: 'duyet', password: 'tap-huan' })).status).toBe(200);
    }
  });
});

describe('the server', () => {
  test('tells its time and limits without a sign-in', async () => {
    const answer = await fetch(`${portal.address()}/api/v1/server`);
    const server = serverSchema.parse(await answer.json());
    expect(Date.parse(server.time)).toBe(START);
    expect(server.limits.assetBytes).toBe(20 * 1024 * 1024);
  });

  test('answers only under loopback names, on every path', async () => {
    const { port } = new URL(portal.address());
    const ask = (path: string, host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        http.get({ host: '127.0.0.1', port, path, headers: { host } }, (answer) => resolve(answer.resume().statusCode)).on('error', reject);
      });
    for (const path of ['/', '/api/v1/server', '/khong-co', '/rss.xml']) {
      expect(await ask(path, 'attacker.invalid')).toBe(421);
      expect(await ask(path, `127.0.0.1.attacker.invalid:${port}`)).toBe(421);
    }
    expect(await ask('/', `localhost:${port}`)).toBe(200);
    expect(await ask('/', `127.0.0.1:${port}`)).toBe(200);
  });

  test('speaks problem+json for unknown paths and methods, bad addresses and things that are not HTTP', async () => {
    const client = await signIn(portal);
    expect(await code(await client.request('GET', '/khong-co'))).toBe('not-found');
    expect(await code(await client.request('DELETE', '/me'))).toBe('not-found');
    expect(await code(await client.request('GET', '/articles/%ff'))).toBe('bad-request');
    const raw = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(portal.address()).port), '127.0.0.1', () => socket.write('chao cong\r\n\r\n'));
      let text = '';
      socket.on('data', (data) => (text += data.toString())).on('end', () => resolve(text)).on('error', reject);
    });
    expect(raw).toMatch(/^HTTP\/1\.1 400 [\s\S]*application\/problem\+json[\s\S]*"code":"bad-request"/);
  });
});
