import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTrainingPortal } from '../../electron/training-portal/portal.ts';
import { systemClock } from '../../shared/domain/clock.ts';
import { systemIds } from '../../shared/domain/ids.ts';
import { sessionSchema } from '../../shared/portal-api/schemas.ts';
import { content } from '../helpers/portal-client.ts';

let dir: string;
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'toasoan-portal-'))));
afterEach(() => rm(dir, { recursive: true, force: true }));

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
async function takenPort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, free: () => server.close() };
}

describe('as a worker thread', () => {
  const startWorker = (port: number) => new Worker(here('../../electron/training-portal/entry.ts'), { workerData: { dir, port } });
  const said = async (worker: Worker): Promise<unknown> => ((await once(worker, 'message')) as unknown[])[0];

  test('says where it is, and ends when told to', async () => {
    const worker = startWorker(0);
    const message = (await said(worker)) as { readonly type: string; readonly address: string };
    expect(message).toEqual({ type: 'ready', address: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) });
    // A connection that is kept alive must not keep the thread alive.
    expect((await fetch(message.address)).status).toBe(200);
    worker.postMessage('close');
    expect(await once(worker, 'exit')).toEqual([0]);
    await expect(fetch(message.address)).rejects.toThrow();
  });

  test('says so when the port is taken or the data is unreadable', async () => {
    const { port, free } = await takenPort();
    const busy = startWorker(port);
    expect(await said(busy)).toEqual({ type: 'failed', reason: 'port-busy' });
    expect(await once(busy, 'exit')).toEqual([0]);
    free();
    await writeFile(join(dir, 'portal.db'), 'không phải cơ sở dữ liệu '.repeat(100));
    const broken = startWorker(0);
    expect(await said(broken)).toEqual({ type: 'failed', reason: 'data-unreadable' });
    expect(await once(broken, 'exit')).toEqual([0]);
  });
});

const start = (...args: string[]) => spawn(process.execPath, [here('../helpers/portal.ts'), ...args], { stdio: 'pipe' });
/** Resolves when the program has said everything it says at the start. */
function started(child: ReturnType<typeof start>): Promise<{ readonly address: string; readonly text: string }> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (data: Buffer) => {
      text += data.toString();
      if (text.includes('Ctrl+C')) resolve({ text, address: /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0] ?? '' });
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${text}`)));
  });
}

describe('as a program', () => {
  const everything = async (child: ReturnType<typeof start>) => {
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (text += data.toString()));
    const [code] = (await once(child, 'exit')) as [number | null];
    return { code, text };
  };

  test('prints its address and the sign-ins, seeds when asked, ends cleanly on SIGTERM', async () => {
    const child = start('--port', '0', '--data', dir, '--seed');
    const { address, text } = await started(child);
    expect(text).toContain('phongvien / tap-huan');
    const front = await (await fetch(address)).text();
    expect(front).toContain('Ra quân nạo vét kênh mương');
    const photo = /src="(\/anh\/[0-9a-f]{64})"/.exec(front)?.[1] ?? '';
    expect((await fetch(address + photo)).headers.get('content-type')).toBe('image/png');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('refuses politely: port taken, wrong options', async () => {
    const { port, free } = await takenPort();
    const busy = await everything(start('--port', String(port), '--data', dir));
    expect(busy).toEqual({ code: 1, text: expect.stringContaining(`Cổng mạng ${port} đang được chương trình khác dùng`) });
    free();
    for (const args of [['--port', 'a'], ['--port', '70000'], ['--khong-co']]) {
      const { code, text } = await everything(start(...args));
      expect([code, text]).toEqual([2, expect.stringContaining('Cách dùng')]);
      expect(text).not.toMatch(/\n\s+at /);
    }
  });
});

test('what was answered before a kill is there after it, once', async () => {
  const json = { 'content-type': 'application/json' };
  const signIn = async (api: string) => {
    const answer = await fetch(`${api}/session`, { method: 'POST', headers: json, body: JSON.stringify({ username: 'phongvien', password: 'tap-huan' }) });
    return `Bearer ${sessionSchema.parse(await answer.json()).token}`;
  };
  const send = (api: string, authorization: string, id: string) =>
    fetch(`${api}/articles/${id}`, { method: 'PUT', headers: { ...json, authorization, 'if-none-match': '*', 'idempotency-key': id }, body: JSON.stringify(content({ headline: id, blocks: [] })) });
  const acknowledged: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const child = start('--port', '0', '--data', dir);
    const api = `${(await started(child)).address}/api/v1`;
    const authorization = await signIn(api);
    for (const id of acknowledged) {
      const replay = await send(api, authorization, id);
      expect([replay.status, replay.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
    }
    // A new one is begun with every answer, so the kill always meets requests under way.
    const writers = Array.from({ length: 4 }, async () => {
      for (let n = 0; n < 50; n += 1) {
        const id = randomUUID();
        const answer = await send(api, authorization, id).catch(() => null);
        if (answer === null) return;
        if (answer.status === 201) acknowledged.push(id);
        if (acknowledged.length >= 20 * (round + 1)) child.kill('SIGKILL');
      }
    });
    await Promise.all([once(child, 'exit'), ...writers]);
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(60);
  const db = new Database(join(dir, 'portal.db'), { readonly: true });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  const stored = new Set(db.prepare<[], string>('SELECT id FROM articles').pluck().all());
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  db.close();
});

describe('the data', () => {
  test('is durable: WAL with synchronous FULL and foreign keys, and refused when newer', async () => {
    const options = { dir, port: 0, clock: systemClock, ids: systemIds };
    await (await startTrainingPortal(options)).close();
    const db = new Database(join(dir, 'portal.db'));
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.pragma('user_version = 99');
    db.close();
    await expect(startTrainingPortal(options)).rejects.toThrow('newer version');
  });

  test('seeding happens once and only into an empty portal', async () => {
    const options = { dir, port: 0, clock: systemClock, ids: systemIds, seed: true };
    for (let round = 0; round < 2; round += 1) {
      const portal = await startTrainingPortal(options);
      const feed = await (await fetch(`${portal.address}/rss.xml`)).text();
      expect(feed.match(/<item>/g)).toHaveLength(3);
      await portal.close();
      await portal.close();
    }
  });
});
