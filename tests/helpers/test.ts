/**
 * `npm test`: builds once, then everything: types, lint, the Vitest projects, the packed app, and both Playwright suites. One line
 * for each suite, the output of those that fail, and as the last line `N passed, N failed`. Fails when anything does. A test that
 * drives a browser may be tried a second time, on a machine it shares with others; it is told by name.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, isStale, repository } from './build.ts';
import { type Outcome, run } from './child.ts';
import { chromiumPath } from './chromium.ts';
import { node24 } from './node24.ts';
import { type Counts, countsOf } from './suite-counts.ts';

/** How long one suite may take, in milliseconds: a test that hangs must not hang the run; a slow machine is no fault. */
const SUITE_MS = 1_500_000;
const reports = mkdtempSync(join(tmpdir(), 'toa-soan-tests-'));
const program = (path: string): string => join(repository, 'node_modules', path);
// Chromium names files by the locale: a Linux without one would lose every Vietnamese name.
const locale = process.platform === 'linux' && !/utf-?8/i.test(process.env['LC_ALL'] || process.env['LC_CTYPE'] || process.env['LANG'] || '') ? { LC_ALL: 'C.UTF-8' } : {};
// Some hundreds of Node programs are started: what one has compiled, the next need not compile again. Scripts that are started by name find Node 24 too.
const env: NodeJS.ProcessEnv = { ...locale, NODE_COMPILE_CACHE: join(reports, 'compiled'), PATH: `${dirname(node24())}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH'] ?? ''}`, FORCE_COLOR: '0' };
let passed = 0;
let failed = 0;

const node = (args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Outcome> => run(node24(), args, { cwd: repository, env: { ...env, ...more }, limitMs: SUITE_MS });

function tell(name: string, outcome: Outcome, counts: Counts): void {
  passed += counts.passed;
  failed += counts.failed;
  process.stdout.write(`${counts.failed === 0 ? '✓' : '✗'} ${name}: ${counts.passed} passed, ${counts.failed} failed (${outcome.seconds.toFixed(0)} s)\n`);
  for (const name of counts.secondTry) process.stdout.write(`  passed at a second try: ${name}\n`);
  if (counts.failed > 0) process.stdout.write(`${outcome.output}\n`);
}

async function whole(name: string, running: Promise<Outcome>): Promise<Outcome> {
  const outcome = await running;
  tell(name, outcome, outcome.code === 0 ? { passed: 1, failed: 0, secondTry: [] } : { passed: 0, failed: 1, secondTry: [] });
  return outcome;
}

/** Several projects in one run: while one waits, another works. */
async function vitest(...projects: readonly string[]): Promise<void> {
  const file = join(reports, 'vitest.json');
  const chosen = projects.flatMap((project) => ['--project', project]);
  const outcome = await node([program('vitest/vitest.mjs'), 'run', ...chosen, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  tell(projects.join(', '), outcome, countsOf('vitest', file, outcome.code));
}

async function playwright(project: string, workers: number, more: NodeJS.ProcessEnv = {}): Promise<void> {
  const file = join(reports, `${project}.json`);
  const outcome = await node([program('@playwright/test/cli.js'), 'test', '--project', project, `--workers=${workers}`, '--forbid-only', '--retries=1', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file, ...more });
  tell(project, outcome, countsOf('playwright', file, outcome.code));
}

const built = isStale() ? await whole('build', build()) : null;
if (built === null || built.code === 0) {
  await chromiumPath();
  await Promise.all([whole('types', node([join(repository, 'tests/helpers/typecheck.ts')])), whole('lint', node([program('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings']))]);
  await vitest('architecture', 'unit', 'store', 'sync', 'browser-host');
  const packed = await whole('package', node([join(repository, 'tests/helpers/package.ts'), '--check', '--keep']));
  // The last line is the packed app's folder: the main job is done with it too (tests/e2e).
  const appDir = packed.code === 0 ? (packed.output.trim().split('\n').at(-1) ?? '') : '';
  await playwright('editor', 2);
  // The app waits for its disk and for portals now and then: three of them keep two cores busy.
  await playwright('e2e', 3, appDir === '' ? {} : { TOASOAN_PACKED_APP: appDir });
  if (appDir !== '') rmSync(dirname(appDir), { recursive: true, force: true });
}
rmSync(reports, { recursive: true, force: true });
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
