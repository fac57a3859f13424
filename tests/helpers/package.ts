/**
 * `npm run package`: the installers of this system, in `dist/`. Where Electron cannot be fetched, and with `--check`: packs
 * the app around a stand-in for Electron, checks what is in it, and proves that it runs (in the browser host).
 * `--keep` leaves the packed app and prints its folder as the last line.
 */
import { spawnSync } from 'node:child_process';
import { build, isStale, repository } from './build.ts';
import { faults, megabytes, packedSize } from './check-package.ts';
import { electronBinary } from './electron-binary.ts';
import { node24 } from './node24.ts';
import { builder, packApp } from './pack-app.ts';
import { provePackage } from './prove-package.ts';

const only = process.argv.includes('--check');

if (isStale()) {
  const { code, output } = await build();
  if (code !== 0) throw new Error(output);
}
const electron = only ? { reason: 'chỉ kiểm tra' } : await electronBinary(() => process.stdout.write('Đang tải Electron…\n'));
if ('path' in electron) process.exitCode = spawnSync(node24(), [builder, '--publish', 'never'], { cwd: repository, stdio: 'inherit' }).status ?? 1;
else {
  if (!only) process.stdout.write(`Không đóng gói bộ cài được, vì ${electron.reason}; kiểm tra phần của ta trong bộ cài.\n`);
  await check();
}

async function check(): Promise<void> {
  const app = await packApp();
  const keep = process.argv.includes('--keep');
  try {
    const found = faults(app);
    process.stdout.write(`app.asar: ${app.files.length} files, ${megabytes(packedSize(app))} without Electron\n`);
    if (found.length > 0) throw new Error(`The package is wrong:\n  ${found.join('\n  ')}`);
    await provePackage(app.appDir);
    process.stdout.write('The packed app starts, imports a photo and runs its training portal.\n');
    if (keep) process.stdout.write(`${app.appDir}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    if (!keep || process.exitCode === 1) app.remove();
  }
}
