/**
 * `npm start -- [--browser] [--port N] [--data DIR] [--no-open]`: builds when something has changed, then opens the app in
 * Electron where that is possible, else in the browser host (tests/browser-host). Says which, and why, in one line.
 */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hasScreen } from '../browser-host/open-in-browser.ts';
import { build, isStale, repository } from './build.ts';
import { follow } from './child.ts';
import { electronBinary } from './electron-binary.ts';
import { node24 } from './node24.ts';

const usage = 'Cách dùng: npm start -- [--browser] [--port N] [--data THƯ-MỤC] [--no-open]';

const { values, tokens } = options();
if (isStale()) {
  process.stdout.write('Đang dựng ứng dụng…\n');
  const { code, output } = await build();
  if (code !== 0) {
    process.stderr.write(`${output}\nKhông dựng được ứng dụng.\n`);
    process.exit(1);
  }
}
const electron = await choose();
if ('path' in electron) {
  process.stdout.write('Mở Tòa Soạn bằng Electron.\n');
  const data = values.data === undefined ? [] : [`--user-data-dir=${resolve(values.data)}`];
  // Chromium's sandbox refuses to work for root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  await follow(spawn(electron.path, [repository, ...data, ...sandbox], { stdio: 'inherit' }));
} else {
  process.stdout.write(`Mở Tòa Soạn trong trình duyệt, vì ${electron.reason}.\n`);
  const args = tokens.flatMap((token) => (token.kind === 'option' && token.name !== 'browser' ? [token.rawName, ...(token.value === undefined ? [] : [token.value])] : []));
  // The channel tells the host when this process is gone, however it went.
  await follow(spawn(node24(), [join(repository, 'tests/browser-host/host.ts'), ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] }));
}

async function choose(): Promise<{ readonly path: string } | { readonly reason: string }> {
  if (values.browser === true) return { reason: 'có tùy chọn --browser' };
  if (values.port !== undefined) return { reason: 'có tùy chọn --port' };
  if (!hasScreen()) return { reason: 'ở đây không có màn hình' };
  return electronBinary(() => process.stdout.write('Đang tải Electron (một lần)…\n'));
}

function options() {
  try {
    return parseArgs({
      options: { browser: { type: 'boolean' }, port: { type: 'string' }, data: { type: 'string' }, open: { type: 'boolean' } },
      allowNegative: true,
      tokens: true,
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
    process.exit(2);
  }
}
