/**
 * `npm run portal -- --port N --data DIR [--seed]`: the training portal alone. Needs Node 24, which npm scripts of this
 * repository put first on the PATH.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const DEFAULT_PORT = 8642;

if (Number(process.versions.node.split('.')[0]) < 24) await runAgainWithNode24();
else await main();

async function main(): Promise<void> {
  const { port, data, seed } = options();
  // Loaded late: better-sqlite3 crashes the process on a Node that is too old.
  const [{ startTrainingPortal }, { demoAccounts }, { systemClock }, { systemIds }] = await Promise.all([
    import('../../electron/training-portal/portal.ts'),
    import('../../electron/training-portal/accounts.ts'),
    import('../../shared/domain/clock.ts'),
    import('../../shared/domain/ids.ts'),
  ]);
  try {
    const portal = await startTrainingPortal({ dir: data, port, clock: systemClock, ids: systemIds, seed });
    const stop = (): void => void portal.close().then(() => process.exit(0));
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    console.log(`Cổng tập huấn: ${portal.address}`);
    console.log(`Dữ liệu: ${data}`);
    console.log('Tài khoản dùng thử:');
    for (const { username, password, name, role } of demoAccounts) console.log(`  ${username} / ${password}  (${name}, ${role})`);
    console.log('Dừng: Ctrl+C');
  } catch (error) {
    const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    console.error(busy ? `Cổng mạng ${port} đang được chương trình khác dùng. Hãy chọn số khác: npm run portal -- --port ${port + 1}` : `Không khởi động được cổng tập huấn: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

function options(): { readonly port: number; readonly data: string; readonly seed: boolean } {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, data: { type: 'string' }, seed: { type: 'boolean', default: false } } });
    const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port phải là số từ 0 đến 65535');
    return { port, data: values.data === undefined ? defaultData() : resolve(values.data), seed: values.seed };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\nCách dùng: npm run portal -- [--port N] [--data THƯ-MỤC] [--seed]`);
    process.exit(2);
  }
}

/** Where user data belongs on this system. */
function defaultData(): string {
  const base =
    process.platform === 'win32'
      ? (process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'))
      : process.platform === 'darwin'
        ? join(homedir(), 'Library', 'Application Support')
        : (process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'));
  return join(base, 'toa-soan-cong-tap-huan');
}

/** The `node` package of this repository holds Node 24. */
async function runAgainWithNode24(): Promise<void> {
  const node = join(createRequire(import.meta.url).resolve('node/package.json'), '..', 'bin', 'node');
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => process.exit(code ?? 1));
}
