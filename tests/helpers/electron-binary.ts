import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './build.ts';
import { run } from './child.ts';
import { node24 } from './node24.ts';

/** How long the release site may take to answer, in milliseconds. */
const REACH_MS = 8_000;
/** How long the download may take, in milliseconds: about 120 MB. */
const DOWNLOAD_MS = 900_000;

const folder = join(repository, 'node_modules/electron');
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };

/** Where Electron's program is, or null. */
export function installedElectron(): string | null {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const path = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), readFileSync(pathFile, 'utf8'));
  return existsSync(path) ? path : null;
}

/** Mirrors are named as Electron's own installer knows them. */
function releaseAddress(): string {
  const mirror = process.env['npm_config_electron_mirror'] ?? process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/download/v';
  return `${mirror}${version}/SHASUMS256.txt`;
}

/** A program of its own, because only a new Node process takes the proxy settings of the environment. */
async function canFetch(): Promise<boolean> {
  const script = `const { ok } = await fetch(process.argv[1], { method: 'HEAD', signal: AbortSignal.timeout(${REACH_MS}) }); process.exitCode = ok ? 0 : 1;`;
  const { code } = await run(node24(), ['--input-type=module', '--eval', script, releaseAddress()], { cwd: repository, env: { NODE_USE_ENV_PROXY: '1' }, limitMs: REACH_MS + 1_000 });
  return code === 0;
}

/** Electron's program, downloaded when need be and possible; or the reason why there is none, in words. */
export async function electronBinary(onDownload: () => void): Promise<{ readonly path: string } | { readonly reason: string }> {
  if (installedElectron() === null) {
    if (!(await canFetch())) return { reason: 'máy này chưa có Electron và không tải được' };
    onDownload();
    await run(node24(), [join(folder, 'install.js')], { cwd: repository, env: { ELECTRON_GET_USE_PROXY: 'true' }, limitMs: DOWNLOAD_MS });
  }
  const path = installedElectron();
  if (path === null) return { reason: 'tải Electron không thành công' };
  // A program that lacks a system library is there and still does not start.
  const works = spawnSync(path, ['--version'], { timeout: REACH_MS, stdio: 'ignore' }).status === 0;
  return works ? { path } : { reason: 'Electron không chạy được trên máy này (thiếu thư viện hệ thống)' };
}
