import { extractAll, listPackage } from '@electron/asar';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from './build.ts';
import { run } from './child.ts';
import { node24 } from './node24.ts';

export const builder = join(repository, 'node_modules/electron-builder/cli.js');

export type PackedApp = {
  /** What an installer would hold as `resources/`. */
  readonly resources: string;
  /** Paths inside `app.asar`, with `/` in front. */
  readonly files: readonly string[];
  /** The app taken out of the archive, away from the repository: only its own packages can be found from there. */
  readonly appDir: string;
  /** The program with its fuses set. */
  readonly executable: string;
  readonly remove: () => void;
};

const PACK_MS = 300_000;
/** Electron's mark in its binary: after it come the version of the list, its length and the fuses. */
export const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron ships them, one character each. */
const FUSES = '101100110';

/** As much of Electron for Linux as electron-builder touches. */
function standInElectron(folder: string): void {
  const { version } = JSON.parse(readFileSync(join(repository, 'node_modules/electron/package.json'), 'utf8')) as { version: string };
  const program = Buffer.concat([Buffer.alloc(32), Buffer.from(FUSE_MARK), Buffer.from([1, FUSES.length]), Buffer.from(FUSES), Buffer.alloc(32)]);
  for (const name of ['locales', 'resources']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 });
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), 'MIT');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '');
  for (const language of ['en-US', 'vi', 'fr']) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
}

/**
 * Packs the built app with electron-builder and `electron-builder.yml` for Linux, around a stand-in for Electron: all that
 * an installer would hold of ours is real. Throws with electron-builder's output when it fails.
 */
export async function packApp(): Promise<PackedApp> {
  const folder = mkdtempSync(join(tmpdir(), 'toa-soan-packed-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  standInElectron(join(folder, 'electron'));
  const args = ['--linux', 'dir', `--${process.arch}`, '--publish', 'never', `-c.electronDist=${join(folder, 'electron')}`, `-c.directories.output=${join(folder, 'dist')}`];
  const { code, output } = await run(node24(), [builder, ...args], { cwd: repository, limitMs: PACK_MS });
  if (code !== 0) {
    remove();
    throw new Error(`electron-builder: ${output}`);
  }
  const unpacked = join(folder, 'dist', process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`);
  const resources = join(unpacked, 'resources');
  const archive = join(resources, 'app.asar');
  const appDir = join(folder, 'app');
  extractAll(archive, appDir);
  return { resources, files: listPackage(archive, { isPack: false }), appDir, executable: join(unpacked, 'toa-soan'), remove };
}
