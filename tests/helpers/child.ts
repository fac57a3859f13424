import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export type Outcome = { readonly code: number; readonly output: string; readonly seconds: number };

/** Runs a program to its end and keeps what it prints. `limitMs`: it is killed after that, which counts as a failure. */
export async function run(command: string, args: readonly string[], options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv; readonly limitMs: number }): Promise<Outcome> {
  const began = performance.now();
  const child = spawn(command, args, { cwd: options.cwd, env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'], timeout: options.limitMs, killSignal: 'SIGKILL' });
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part: string) => parts.push(part));
  child.once('error', (error) => parts.push(String(error)));
  const [code] = (await once(child, 'close')) as [number | null];
  const seconds = (performance.now() - began) / 1_000;
  if (code === null) parts.push(`\nStopped after ${Math.round(seconds)} s.\n`);
  return { code: code ?? 1, output: parts.join(''), seconds };
}

/** How often to look whether npm is still there, in milliseconds. */
const LOOK_MS = 200;

/** Ends with the child, as the child ended; passes on what asks for an end. */
export async function follow(child: ChildProcess): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  // The terminal tells the child itself.
  process.on('SIGINT', () => {});
  const watch = watchNpm(() => child.kill('SIGTERM'));
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  clearInterval(watch);
  process.exitCode = code ?? (signal === null ? 1 : 128);
}

/** npm ends the shell between itself and its script, and the shell does not pass that on: the script only sees its parent change. */
function watchNpm(onGone: () => void): NodeJS.Timeout | undefined {
  if (process.env['npm_lifecycle_event'] === undefined) return undefined;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    onGone();
  }, LOOK_MS);
  return watch;
}
