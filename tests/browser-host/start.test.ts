import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addressOf } from '../helpers/app-driver.ts';
import { ask, eventually, newFolder, removeFolder } from './support.ts';

/** `npm start`, with the app itself. Builds it when that has not been done. */
const START_MS = 120_000;
const script = join(import.meta.dirname, '../helpers/start.ts');

let dir: string;
let child: ChildProcess;
let lines: string[];
let url: string;

beforeEach(async () => {
  dir = newFolder();
  lines = [];
  child = spawn(process.execPath, [script, '--browser', '--port', '0', '--data', dir, '--no-open'], { stdio: ['ignore', 'pipe', 'pipe'] });
  url = await addressOf(child, lines);
}, START_MS);
afterEach(() => {
  child.kill('SIGKILL');
  removeFolder(dir);
});

const answers = async (): Promise<boolean> => (await ask(url).catch(() => null)) !== null;
/** SQLite takes its journal away when it is closed in order. */
const closedInOrder = (): boolean => existsSync(join(dir, 'toasoan.db')) && !existsSync(join(dir, 'toasoan.db-wal'));

test('it says what it does in one line, prints one address, and SIGTERM ends all of it in time', async () => {
  expect(lines.filter((line) => line.includes('--browser'))).toHaveLength(1);
  expect(lines.filter((line) => line.includes('http://'))).toEqual([`Tòa Soạn (trong trình duyệt): ${url}`]);
  expect((await ask(`${url}index.html`)).headers['content-security-policy']).toContain("default-src 'none'");
  const began = Date.now();
  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as [number | null];
  expect(code).toBe(0);
  expect(Date.now() - began).toBeLessThan(3_000);
  expect(await answers()).toBe(false);
  expect(closedInOrder()).toBe(true);
}, START_MS);

test('when it is killed, the host does not stay behind, and closes its data in order', async () => {
  child.kill('SIGKILL');
  await eventually(answers, false);
  await eventually(closedInOrder, true);
  expect(readFileSync(join(dir, 'logs', 'toasoan.log'), 'utf8')).toContain('quit.end');
}, START_MS);

test('an option that does not exist is refused with the usage', async () => {
  const wrong = spawn(process.execPath, [script, '--bogus'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  wrong.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const [code] = (await once(wrong, 'close')) as [number];
  expect(code).toBe(2);
  expect(said).toContain('npm start -- [--browser]');
}, START_MS);
