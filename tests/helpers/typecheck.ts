import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Checks the types of every part with its own settings; prints what fails. */
const root = join(import.meta.dirname, '../..');
const parts = ['shared', 'electron', 'preload', 'renderer', 'tests'];

const codes = await Promise.all(
  parts.map(async (part) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', `tsconfig.${part}.json`], { cwd: root, stdio: 'inherit' });
    const [code] = (await once(child, 'exit')) as [number | null];
    return code ?? 1;
  }),
);
process.exitCode = Math.max(...codes);
