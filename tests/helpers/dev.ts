/**
 * `npm run dev -- [options of npm start]`: the app, built and started again whenever a source file changes. The page is
 * served by the app's own protocol under its own policy, as in the product, so there is no separate development server.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { repository } from './build.ts';
import { node24 } from './node24.ts';

/** Editors write several files at once: a change counts when it has been quiet for this long, in milliseconds. */
const QUIET_MS = 300;

let app = start();
let pending: NodeJS.Timeout | undefined;
for (const folder of ['electron', 'renderer', 'shared']) {
  watch(join(repository, folder), { recursive: true }, () => {
    clearTimeout(pending);
    pending = setTimeout(() => void restart(), QUIET_MS);
  });
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stop(app).then(() => process.exit(0)));
}

/** `npm start` builds first when something has changed. */
function start(): ChildProcess {
  return spawn(node24(), [join(repository, 'tests/helpers/start.ts'), ...process.argv.slice(2)], { stdio: 'inherit' });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function restart(): Promise<void> {
  await stop(app);
  app = start();
}
