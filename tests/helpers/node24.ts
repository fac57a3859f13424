import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The Node that everything here runs with, whatever the person's own is: the one in use, or that of the `node` package. */
export function node24(): string {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const folder = join(createRequire(import.meta.url).resolve('node/package.json'), '..', 'bin');
  return join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
}
