import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './build.ts';
import { FUSE_MARK, type PackedApp } from './pack-app.ts';

/** The most that the packed app may weigh without Electron, in bytes. */
const SIZE_MAX = 45 * 1024 * 1024;
/** In Electron's order: runAsNode, cookie encryption, NODE_OPTIONS, --inspect, asar integrity, only from asar, own snapshot, file privileges. */
const WANTED_FUSES = '01001100';

/** As much of package-lock.json as is read: folders of packages, and whether only development needs them. */
type Lock = { readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly dependencies?: Readonly<Record<string, string>> }>> };

/** What is wrong with the packed app, in words; empty when nothing is. */
export function faults(app: PackedApp): readonly string[] {
  const found: string[] = [];
  const files = app.files.map((path) => path.replaceAll('\\', '/'));
  const has = (path: string): boolean => files.includes(path);
  const none = (what: string, test: (path: string) => boolean): void => {
    const paths = files.filter(test);
    if (paths.length > 0) found.push(`${what}: ${paths.slice(0, 5).join(', ')}${paths.length > 5 ? ` and ${paths.length - 5} more` : ''}`);
  };

  for (const path of ['/package.json', '/LICENSE', '/out/main/main.js', '/out/main/photo-worker.js', '/out/main/exchange-worker.js', '/out/main/training-portal.js', '/out/preload/preload.cjs', '/out/renderer/index.html', '/assets/sample/lua-he-thu.jpg']) {
    if (!has(path)) found.push(`missing: ${path}`);
  }
  none('not ours to ship', (path) => !/^\/(out|assets|assets\/sample(\/[^/]+)?|node_modules|package\.json|LICENSE)(\/|$)/.test(path) || /^\/assets\/(?!sample(\/|$))/.test(path));
  none('sources', (path) => /\.(ts|tsx|mts|cts|c|cc|cpp|h|gyp|gypi)$/.test(path));
  none('maps', (path) => path.endsWith('.map'));
  none('tests', (path) => /\/(tests?|__tests__|spec|fixtures|browser-host)(\/|$)|\.(test|spec)\.[cm]?js$/.test(path));

  const { packages } = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')) as Lock;
  for (const name of Object.keys(packages['']?.dependencies ?? {})) if (!has(`/node_modules/${name}/package.json`)) found.push(`missing package: ${name}`);
  none('development packages', (path) => packages[path.slice(1)]?.dev === true);

  const native = files.filter((path) => path.endsWith('.node') || /\.so(\.|$)/.test(path));
  none('parts of other systems', (path) => native.includes(path) && !path.includes(`linux-${process.arch}`));
  for (const path of native) if (statSync(join(app.resources, 'app.asar.unpacked', path), { throwIfNoEntry: false }) === undefined) found.push(`inside the archive, where the system cannot load it: ${path}`);
  if (native.length !== 3) found.push(`expected SQLite, sharp and libvips, found: ${native.join(', ')}`);

  if (packedSize(app) > SIZE_MAX) found.push(`too big: ${megabytes(packedSize(app))}`);
  const program = readFileSync(app.executable, 'latin1');
  const fuses = program.slice(program.indexOf(FUSE_MARK) + FUSE_MARK.length + 2).slice(0, WANTED_FUSES.length);
  if (fuses !== WANTED_FUSES) found.push(`fuses: ${fuses}, wanted ${WANTED_FUSES}`);
  const languages = readdirSync(join(app.resources, '../locales')).toSorted().join(' ');
  if (languages !== 'en-US.pak vi.pak') found.push(`languages: ${languages}`);
  return found;
}

const sizeOf = (path: string): number => {
  const stat = statSync(path);
  return stat.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0) : stat.size;
};

/** Everything of ours, in bytes. */
export const packedSize = (app: PackedApp): number => sizeOf(app.resources);

export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
