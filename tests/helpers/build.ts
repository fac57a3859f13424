import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Outcome, run } from './child.ts';
import { node24 } from './node24.ts';

export const repository = join(import.meta.dirname, '../..');

const sources = ['electron', 'renderer', 'shared', 'assets', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const results = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

function newest(path: string): number {
  const stat = statSync(path);
  return stat.isDirectory() ? readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), stat.mtimeMs) : stat.mtimeMs;
}

/** Whether `out/` is missing, or older than what it is made from. Looks at times only. */
export function isStale(): boolean {
  const built = results.map((name) => join(repository, name));
  if (!built.every(existsSync)) return true;
  const oldest = Math.min(...built.map((path) => statSync(path).mtimeMs));
  return sources.some((name) => newest(join(repository, name)) > oldest);
}

/** `npm run build`. */
export const build = (): Promise<Outcome> => run(node24(), [join(repository, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'], { cwd: repository, limitMs: 300_000 });
